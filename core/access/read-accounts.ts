import type { AccountView } from '#core/contract/account.ts';
import { Language } from '#core/contract/language.ts';
import type { Tx } from '#core/platform/db.ts';
import { type AccountRow, accountRows } from './store.ts';

/** Everybody who can act here, service accounts of programs too, those who are active first. */
export async function readAccounts(tx: Tx, now: Date): Promise<AccountView[]> {
  return (await accountRows(tx, now)).map(viewAccount);
}

function viewAccount(row: AccountRow): AccountView {
  const { id, login, displayName, email, role, team, active } = row;
  return {
    id,
    login,
    displayName,
    email,
    role,
    team,
    active,
    locale: Language.catch('zh-Hans').parse(row.locale),
    lastSignInAt: row.sessions[0]?.createdAt.toISOString() ?? null,
    tokens: row._count.apiTokens,
  };
}
