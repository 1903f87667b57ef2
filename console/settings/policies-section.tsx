import { useMay } from '../app/session.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { Failure, Loading, Nothing } from '../shared/states.tsx';
import { CalendarCard } from './calendar-card.tsx';
import { PolicyCard } from './policy-card.tsx';
import { usePolicies } from './use-settings.ts';

export function PoliciesSection() {
  const { say } = useI18n();
  const mayWrite = useMay('sla.write');
  const { data, error, refetch } = usePolicies();
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <div className="settings-section">
      <p className="muted">{say('settings.policiesLead')}</p>
      {data.policies.length === 0 && <Nothing title={say('policy.none')} />}
      {data.policies.map((policy) => (
        <PolicyCard key={policy.key} policy={policy} calendars={data.calendars} mayWrite={mayWrite} />
      ))}
      <h2>{say('calendar.title')}</h2>
      <div className="calendars">
        {data.calendars.map((calendar) => (
          <CalendarCard key={calendar.key} calendar={calendar} />
        ))}
      </div>
    </div>
  );
}
