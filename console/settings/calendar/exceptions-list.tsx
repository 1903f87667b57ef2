import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { CalendarSpec } from '#core/contract/sla.ts';
import { useI18n } from '../../shared/i18n.tsx';
import type { ProblemAt } from '../use-problems.ts';
import { withoutException } from './edit-spec.ts';
import { useDayNames } from './use-day-names.ts';
import { weekHours } from './year.ts';

interface Props {
  spec: CalendarSpec;
  year: number;
  /** Years whose holidays nobody has announced yet. */
  missing: readonly number[];
  onChange: (spec: CalendarSpec) => void;
  onDay: (date: string) => void;
  onAdd: () => void;
  onImport: () => void;
  problemAt: ProblemAt;
}

/** The year's days that differ from the week, each with what is wrong with it. */
export function ExceptionsList({ spec, year, missing, onChange, onDay, onAdd, onImport, problemAt }: Props) {
  const { say } = useI18n();
  // The place in the whole list is the one that a problem's path names.
  const days = (spec.exceptions ?? [])
    .map((exception, index) => ({ exception, problem: problemAt(`exceptions.${index}`) }))
    .filter(({ exception, problem }) => problem !== undefined || exception.date.startsWith(`${year}-`));
  return (
    <section className="card" aria-labelledby="calendar-exceptions" data-testid="exceptions">
      <header className="year-head">
        <h2 id="calendar-exceptions">{say('calendar.exceptionsOf', { year: String(year) })}</h2>
        <span className="year-switch">
          <Button onClick={onAdd} data-testid="add-exception">
            {say('calendar.addDay')}
          </Button>
          <Button onClick={onImport} data-testid="import-calendar">
            {say('calendar.import')}
          </Button>
        </span>
      </header>
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('calendar.holidaysMissing', { years: missing.join(', ') })}
          description={say('calendar.holidaysMissingHint')}
        />
      )}
      {days.length === 0 && <p className="muted">{say('calendar.noExceptions')}</p>}
      <ul className="exception-list">
        {days.map(({ exception, problem }) => (
          <li key={exception.date} data-exception={exception.date}>
            <ExceptionWords spec={spec} exception={exception} />
            <span className="exception-tools">
              <Button
                type="text"
                size="small"
                icon={<EditOutlined aria-hidden />}
                aria-label={`${say('action.edit')} ${exception.date}`}
                onClick={() => onDay(exception.date)}
              />
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`${say('action.remove')} ${exception.date}`}
                onClick={() => onChange(withoutException(spec, exception.date))}
              />
            </span>
            {problem && (
              <span className="problem" role="alert">
                {problem}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Exception = NonNullable<CalendarSpec['exceptions']>[number];

export function ExceptionWords({ spec, exception }: { spec: CalendarSpec; exception: Exception }) {
  const { say } = useI18n();
  const names = useDayNames();
  const worked = weekHours(spec, exception.date).length === 0 ? 'makeUp' : 'special';
  const kind = exception.hours.length === 0 ? 'holiday' : worked;
  return (
    <>
      <span className={`day day-${kind}`} aria-hidden>
        {say(`dayLetter.${kind}`)}
      </span>
      <span className="exception-date">{names.date(exception.date)}</span>
      <span className="exception-words">
        {exception.name ?? say(`dayKind.${kind}`)}
        {exception.hours.length > 0 && <span className="muted"> {names.hours(exception.hours)}</span>}
      </span>
    </>
  );
}
