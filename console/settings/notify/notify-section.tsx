import { Failure, Loading } from '../../shared/states.tsx';
import { useSettings } from '../use-settings.ts';
import { LeadsCard } from './leads-card.tsx';
import { QuietHoursCard } from './quiet-hours-card.tsx';
import { WebhooksCard } from './webhooks-card.tsx';

/** Who is told beside the desk, when, and by which ways out of the house. */
export function NotifySection() {
  const { data, error, refetch } = useSettings();
  return (
    <div className="settings-section">
      {!data && (error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />)}
      {data && <QuietHoursCard settings={data} />}
      {data && <LeadsCard settings={data} />}
      <WebhooksCard />
    </div>
  );
}
