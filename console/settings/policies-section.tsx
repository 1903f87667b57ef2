import { Button } from 'antd';
import { useState } from 'react';
import type { PolicyBody } from '#core/contract/sla-editing.ts';
import { useMay } from '../app/session.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { Failure, Loading, Nothing } from '../shared/states.tsx';
import { NEW_POLICY, PolicyDialog } from './policy/policy-dialog.tsx';
import { PolicyMatchCard } from './policy/policy-match.tsx';
import { PolicyCard } from './policy-card.tsx';
import { usePolicies } from './use-settings.ts';

/** The policy in the dialog, and whether it is the one that asks nothing. */
interface Edited {
  start: PolicyBody;
  isDefault: boolean;
}

export function PoliciesSection() {
  const { say } = useI18n();
  const mayWrite = useMay('sla.write');
  const { data, error, refetch } = usePolicies();
  const [edited, setEdited] = useState<Edited | null>(null);
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const calendarKey = data.calendars.find(({ key }) => key === 'business')?.key ?? data.calendars[0]?.key ?? '';
  return (
    <div className="settings-section">
      <header className="section-head">
        <p className="muted">{say('settings.policiesLead')}</p>
        {mayWrite && (
          <Button
            onClick={() => setEdited({ start: { ...NEW_POLICY, calendarKey }, isDefault: false })}
            data-testid="create-policy"
          >
            {say('policy.create')}
          </Button>
        )}
      </header>
      {data.policies.length === 0 && <Nothing title={say('policy.none')} />}
      {data.policies.map((policy) => (
        <PolicyCard
          key={policy.key}
          policy={policy}
          calendars={data.calendars}
          mayWrite={mayWrite}
          onEdit={(start) => setEdited({ start, isDefault: policy.isDefault })}
        />
      ))}
      <PolicyMatchCard />
      {edited && <PolicyDialog {...edited} calendars={data.calendars} onClose={() => setEdited(null)} />}
    </div>
  );
}
