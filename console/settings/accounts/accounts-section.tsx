import { App, Button } from 'antd';
import { useState } from 'react';
import type { AccountView } from '#core/contract/account.ts';
import { type MessageKey, useI18n } from '../../shared/i18n.tsx';
import { Failure, Loading } from '../../shared/states.tsx';
import { WideTable } from '../../shared/wide-table.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { useAccounts, useSaveAccount } from './use-accounts.ts';

/** Who can sign in, as what, and since when they have not. */
export function AccountsSection() {
  const { say } = useI18n();
  const { data, error, refetch } = useAccounts();
  const [open, setOpen] = useState<AccountView | 'new'>();
  return (
    <section className="card settings-section" aria-labelledby="settings-accounts">
      <div className="section-head">
        <h2 id="settings-accounts">{say('accounts.title')}</h2>
        <Button type="primary" onClick={() => setOpen('new')} data-testid="account-new">
          {say('accounts.new')}
        </Button>
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Accounts accounts={data.accounts} onEdit={setOpen} />}
      {open && <Editing account={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

const HEADS: readonly MessageKey[] = [
  'accounts.name',
  'accounts.login',
  'accounts.role',
  'accounts.team',
  'accounts.lastSignIn',
];

function Accounts({ accounts, onEdit }: { accounts: readonly AccountView[]; onEdit: (account: AccountView) => void }) {
  const { say } = useI18n();
  return (
    <WideTable label={say('accounts.title')} className="table-words">
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {say(head)}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{say('action.edit')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <Row key={account.id} account={account} onEdit={onEdit} />
        ))}
      </tbody>
    </WideTable>
  );
}

function Row({ account, onEdit }: { account: AccountView; onEdit: (account: AccountView) => void }) {
  const { say, time } = useI18n();
  return (
    <tr data-testid="account" data-login={account.login} data-active={account.active}>
      <th scope="row">
        {account.displayName}
        {!account.active && <span className="mark mark-quiet">{say('accounts.inactive')}</span>}
      </th>
      <td>
        {account.login}
        {account.tokens > 0 && <span className="mark">{say('accounts.tokens', { count: account.tokens })}</span>}
      </td>
      <td>{say(`role.${account.role}`)}</td>
      <td>{say(`team.${account.team}`)}</td>
      <td className="number">{account.lastSignInAt ? time.full(account.lastSignInAt) : say('accounts.never')}</td>
      <td>
        <Button
          size="small"
          onClick={() => onEdit(account)}
          aria-label={say('accounts.editOf', { name: account.displayName })}
          data-testid="account-edit"
        >
          {say('action.edit')}
        </Button>
      </td>
    </tr>
  );
}

function Editing({ account, onClose }: { account: AccountView | undefined; onClose: () => void }) {
  const { say } = useI18n();
  const { message } = App.useApp();
  const save = useSaveAccount(() => {
    void message.success(say('settings.saved'));
    onClose();
  });
  return (
    <AccountDialog
      account={account}
      saving={save.isPending}
      error={save.error}
      onSave={save.mutate}
      onClose={onClose}
    />
  );
}
