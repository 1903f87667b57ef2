import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Settings } from '#core/contract/settings.ts';
import { Team } from '#core/contract/vocabulary.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { type KnownUser, useUsers } from '../escalation/use-escalation.ts';
import { useSaveSettings } from '../use-settings.ts';

type Leads = Settings['leads'];

/** Whom the plan's "team lead" means. */
export function LeadsCard({ settings }: { settings: Settings }) {
  const { say } = useI18n();
  const users = useUsers();
  const [leads, setLeads] = useState<Leads>(settings.leads);
  const save = useSaveSettings();
  return (
    <section className="card" aria-labelledby="leads" data-testid="leads">
      <h2 id="leads">{say('leads.title')}</h2>
      <p className="muted">{say('leads.lead')}</p>
      <div className="policy-fields">
        {Team.options.map((team) => (
          <div key={team} className="field">
            <span className="field-label">{say(`team.${team}`)}</span>
            <Select
              mode="multiple"
              aria-label={`${say('leads.title')}, ${say(`team.${team}`)}`}
              placeholder={say('leads.none')}
              value={leads[team] ?? []}
              onChange={(ids: string[]) => setLeads(withLeads(leads, team, ids))}
              options={choices(users.data ?? [], leads[team] ?? [], team)}
              showSearch={{ optionFilterProp: 'label' }}
              maxCount={20}
              data-testid={`leads-${team}`}
            />
          </div>
        ))}
      </div>
      <footer className="policy-foot">
        <span className="muted">{say('leads.hint')}</span>
        <Button
          type="primary"
          disabled={JSON.stringify(leads) === JSON.stringify(settings.leads)}
          loading={save.isPending}
          onClick={() => save.mutate({ leads })}
          data-testid="save-leads"
        >
          {say('action.save')}
        </Button>
      </footer>
    </section>
  );
}

/** A team without leads is left out, as it was before anybody named one. */
function withLeads(leads: Leads, team: Team, ids: string[]): Leads {
  const { [team]: _, ...rest } = leads;
  return ids.length === 0 ? rest : { ...rest, [team]: ids };
}

/** The team's own people first; who has left is shown by id, so that it can be taken out. */
function choices(users: readonly KnownUser[], named: readonly string[], team: Team) {
  const known = users.toSorted((a, b) => Number(b.team === team) - Number(a.team === team));
  const gone = named.filter((id) => !users.some((user) => user.id === id));
  return [
    ...known.map(({ id, displayName }) => ({ value: id, label: displayName })),
    ...gone.map((id) => ({ value: id, label: id })),
  ];
}
