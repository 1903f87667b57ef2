import type { Principal } from '#core/access/rules.ts';
import { findTeamsAccount, nameTeamsAccount, type TeamsIdentity } from '#core/customer/teams-account-store.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { bindConversations } from './store.ts';

/** Whoever writes under this identity in a chat of their own, in Teams. */
export const teamsUserKey = ({ tenantId, userId }: TeamsIdentity): string => `teams:${tenantId}:${userId}`;

/**
 * An administrator says whose a Teams account is (SEMANTICS "Identity", c), or takes it back: with null the account
 * writes as anybody again, and its conversations are nobody's.
 * @throws FrontlineError `notFound`; `unprocessable` where there is no such contact
 */
export function mapTeamsAccount(deps: Deps, by: Principal, accountId: string, contactId: string | null): Promise<void> {
  return inUnit(deps, async (unit) => {
    const account = await findTeamsAccount(unit.tx, accountId);
    if (account === null) throw notFound('Teams account');
    if (contactId !== null && (await unit.tx.contact.count({ where: { id: contactId } })) === 0)
      throw new FrontlineError('unprocessable', 'no such contact', { path: 'contactId' });
    await nameTeamsAccount(unit.tx, accountId, contactId, { userId: by.userId, at: unit.now });
    await bindConversations(unit.tx, teamsUserKey(account), { from: account.contactId, to: contactId });
  });
}
