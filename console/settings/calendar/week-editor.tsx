import { Alert, Button, Select } from 'antd';
import type { CalendarSpec } from '#core/contract/sla.ts';
import { useI18n } from '../../shared/i18n.tsx';
import type { ProblemAt } from '../use-problems.ts';
import { mondayOnWeekdays, roundTheClock, WEEK, withDay } from './edit-spec.ts';
import { FramesInput } from './frames-input.tsx';
import { useDayNames } from './use-day-names.ts';

interface Props {
  spec: CalendarSpec;
  onChange: (spec: CalendarSpec) => void;
  problemAt: ProblemAt;
}

const zones = (current: string): string[] => [
  ...new Set([current, 'Asia/Shanghai', 'UTC', ...Intl.supportedValuesOf('timeZone')]),
];

export function WeekEditor({ spec, onChange, problemAt }: Props) {
  const { say } = useI18n();
  const { weekday } = useDayNames();
  const noFrames = WEEK.every((day) => (spec.week[day] ?? []).length === 0) ? problemAt('week') : undefined;
  return (
    <section className="card" aria-labelledby="calendar-week" data-testid="week-editor">
      <h2 id="calendar-week">{say('calendar.week')}</h2>
      <div className="week-tools">
        <Select
          showSearch
          aria-label={say('calendar.timeZone')}
          value={spec.timeZone}
          onChange={(timeZone) => onChange({ ...spec, timeZone })}
          options={zones(spec.timeZone).map((value) => ({ value, label: value }))}
        />
        <Button onClick={() => onChange(mondayOnWeekdays(spec))} data-testid="copy-monday">
          {say('calendar.copyMonday')}
        </Button>
        <Button onClick={() => onChange(roundTheClock(spec))} data-testid="round-the-clock">
          {say('calendar.roundTheClock')}
        </Button>
      </div>
      {noFrames && <Alert type="error" showIcon title={noFrames} />}
      <ul className="week">
        {WEEK.map((day) => (
          <li key={day} data-weekday={day}>
            <span className="week-day">{weekday(day, 'long')}</span>
            <FramesInput
              value={spec.week[day] ?? []}
              onChange={(hours) => onChange(withDay(spec, day, hours))}
              label={weekday(day, 'long')}
              path={`week.${day}`}
              problemAt={problemAt}
            />
          </li>
        ))}
      </ul>
      <p className="muted">{say('calendar.frameHint')}</p>
    </section>
  );
}
