import { Alert } from 'antd';
import type { SlaPolicyList } from '#core/contract/sla-policy.ts';
import { Facts } from '../shared/facts.tsx';
import { useI18n } from '../shared/i18n.tsx';
import { INTL_TAGS } from '../shared/locale.ts';

type Calendar = SlaPolicyList['calendars'][number];

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A Monday, to have Intl name the days. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** When the clocks of a calendar run; read here, not edited. */
export function CalendarCard({ calendar }: { calendar: Calendar }) {
  const { say, language } = useI18n();
  const weekday = new Intl.DateTimeFormat(INTL_TAGS[language], { weekday: 'short', timeZone: 'UTC' });
  const { week, exceptions = [], timeZone } = calendar.spec;
  return (
    <section className="card" aria-label={calendar.name} data-testid="calendar" data-calendar={calendar.key}>
      <h3>
        {calendar.name} <span className="muted">{timeZone}</span>
      </h3>
      {calendar.holidaysMissing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('calendar.holidaysMissing', { years: calendar.holidaysMissing.join(', ') })}
        />
      )}
      <Facts
        facts={[
          ...DAYS.map((day, index) => ({
            label: weekday.format(MONDAY_MS + index * DAY_MS),
            value: week[day]?.map(([from, to]) => `${from}–${to}`).join(', ') || say('calendar.closed'),
          })),
          { label: say('calendar.exceptions'), value: say('calendar.exceptionDays', { count: exceptions.length }) },
        ]}
      />
    </section>
  );
}
