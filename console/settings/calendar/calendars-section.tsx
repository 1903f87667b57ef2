import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useI18n } from '../../shared/i18n.tsx';
import { Failure, Loading } from '../../shared/states.tsx';
import { usePolicies } from '../use-settings.ts';
import { CalendarEditor } from './calendar-editor.tsx';

export function CalendarsSection() {
  const { say } = useI18n();
  const { data, error, refetch } = usePolicies();
  const [search, setSearch] = useSearchParams();
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const asked = search.get('calendar') ?? 'business';
  const calendar = data.calendars.find(({ key }) => key === asked) ?? data.calendars[0];
  if (!calendar) return <p className="muted">{say('calendar.none')}</p>;
  return (
    <div className="settings-section">
      <Segmented
        className="calendar-choice"
        aria-label={say('calendar.title')}
        value={calendar.key}
        onChange={(key) => setSearch({ tab: 'calendars', calendar: key }, { replace: true })}
        options={data.calendars.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <p className="muted">{say('calendar.lead', { revision: calendar.revision })}</p>
      <CalendarEditor key={calendar.key} calendar={calendar} />
    </div>
  );
}
