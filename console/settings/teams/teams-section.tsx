import { App, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { ContactView, TeamsAccountView } from '#core/contract/teams-account.ts';
import { useNow } from '../../shared/clock.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { Failure, Loading, Nothing } from '../../shared/states.tsx';
import { WideTable } from '../../shared/wide-table.tsx';
import { useContacts, useNameTeamsAccount, useTeamsAccounts } from './use-teams-accounts.ts';

/** Whose Teams accounts are whose: only a known contact is told of orders, tickets and certificates. */
export function TeamsSection() {
  const { say } = useI18n();
  const { data, error, refetch } = useTeamsAccounts();
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <div className="settings-section">
      <section className="card" aria-labelledby="teams-accounts" data-testid="teams-accounts">
        <h2 id="teams-accounts">{say('teams.title')}</h2>
        <p className="muted">{say('teams.lead')}</p>
        {data.length === 0 ? (
          <Nothing title={say('teams.none')} hint={say('teams.noneHint')} />
        ) : (
          <Accounts accounts={data} />
        )}
      </section>
    </div>
  );
}

function Accounts({ accounts }: { accounts: readonly TeamsAccountView[] }) {
  const { say, time } = useI18n();
  const now = useNow();
  return (
    <WideTable label={say('teams.title')} className="teams-accounts">
      <thead>
        <tr>
          <th scope="col">{say('teams.account')}</th>
          <th scope="col">{say('teams.lastSeen')}</th>
          <th scope="col">{say('teams.contact')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id} data-account={account.userId}>
            <th scope="row">
              <span className="teams-name">{account.name || say('teams.nameless')}</span>
              <small className="muted">{say('teams.tenant', { tenant: account.tenantId })}</small>
              <small className="muted">{say('teams.user', { user: account.userId })}</small>
            </th>
            <td>
              <time dateTime={account.lastSeenAt} title={time.full(account.lastSeenAt)}>
                {time.short(account.lastSeenAt, now)}
              </time>
            </td>
            <td>
              <Owner account={account} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

const nameOf = ({ name, customer }: ContactView): string => (customer ? `${name} · ${customer.name}` : name);

/** Whoever is named here is told what belongs to their company: asked back before it holds. */
function Owner({ account }: { account: TeamsAccountView }) {
  const { say } = useI18n();
  const { modal } = App.useApp();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const { data: found = [], isFetching } = useContacts(useDeferredValue(words.trim()), open);
  const save = useNameTeamsAccount();
  const known = account.contact ? [account.contact, ...found.filter(({ id }) => id !== account.contact?.id)] : found;
  const options = known.map((contact) => ({
    value: contact.id,
    label: nameOf(contact),
    detail: [contact.email, contact.phone].filter(Boolean).join(' · '),
  }));

  function choose(contactId: string | undefined): void {
    const contact = known.find(({ id }) => id === contactId);
    const params = { account: account.name || account.userId, contact: contact ? nameOf(contact) : '' };
    modal.confirm({
      title: say(contact ? 'teams.confirm' : 'teams.confirmNobody', params),
      content: say(contact ? 'teams.confirmText' : 'teams.confirmNobodyText'),
      okText: say(contact ? 'teams.confirmOk' : 'teams.confirmNobodyOk'),
      onOk: () => save.mutateAsync({ id: account.id, contactId: contact?.id ?? null }).catch(() => undefined),
    });
  }

  return (
    <Select
      className="teams-owner"
      aria-label={say('teams.contactOf', { account: account.name || account.userId })}
      placeholder={say('teams.nobody')}
      value={account.contact?.id ?? null}
      onChange={(value) => choose(value ?? undefined)}
      showSearch={{ filterOption: false, searchValue: words, onSearch: setWords }}
      onOpenChange={setOpen}
      allowClear
      loading={save.isPending || isFetching}
      notFoundContent={isFetching ? <Loading /> : say('teams.noContact')}
      options={options}
      optionRender={({ data }) => (
        <span className="teams-option">
          {data.label}
          {data.detail && <small className="muted">{data.detail}</small>}
        </span>
      )}
    />
  );
}
