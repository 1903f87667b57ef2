import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { CalendarSpec } from '#core/contract/sla.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { addDays } from '../../shared/time.ts';
import { WEEK } from './edit-spec.ts';
import { useDayNames } from './use-day-names.ts';
import { blanksBefore, type CalendarDay, DAY_KINDS, type DayKind, yearOf } from './year.ts';

interface Props {
  spec: CalendarSpec;
  saved: CalendarSpec;
  year: number;
  onYear: (year: number) => void;
  onDay: (date: string) => void;
}

/** A year at a glance. Each kind of day has a colour, a pattern and a letter: none of them alone. */
export function YearPicture({ spec, saved, year, onYear, onDay }: Props) {
  const { say } = useI18n();
  const months = useMemo(() => yearOf(spec, saved, year), [spec, saved, year]);
  const [focused, setFocused] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  // One stop for the tab key in the whole year; arrows go from day to day.
  const stop = focused?.startsWith(`${year}-`) ? focused : `${year}-01-01`;

  function move(event: KeyboardEvent): void {
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, PageUp: -28, PageDown: 28 }[event.key];
    if (days === undefined) return;
    event.preventDefault();
    const next = addDays(stop, days);
    if (!next.startsWith(`${year}-`)) return;
    setFocused(next);
    place.current?.querySelector<HTMLButtonElement>(`[data-date="${next}"]`)?.focus();
  }

  return (
    <section className="card" aria-labelledby="calendar-year" data-testid="year-picture" data-year={year}>
      <header className="year-head">
        <h2 id="calendar-year">{say('calendar.year', { year: String(year) })}</h2>
        <span className="year-switch">
          <Button
            icon={<LeftOutlined aria-hidden />}
            aria-label={say('calendar.previousYear')}
            onClick={() => onYear(year - 1)}
          />
          <Button
            icon={<RightOutlined aria-hidden />}
            aria-label={say('calendar.nextYear')}
            onClick={() => onYear(year + 1)}
            data-testid="next-year"
          />
        </span>
      </header>
      <Legend />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the days in it take the focus, the keys go up to here */}
      <div className="year" ref={place} onKeyDown={move}>
        {months.map((days, month) => (
          <Month key={days[0]?.date} month={month} days={days} stop={stop} onFocus={setFocused} onDay={onDay} />
        ))}
      </div>
    </section>
  );
}

const isLettered = (kind: DayKind) => kind !== 'working' && kind !== 'closed';

function Legend() {
  const { say } = useI18n();
  return (
    <ul className="year-legend">
      {DAY_KINDS.map((kind) => (
        <li key={kind}>
          <span className={`day day-${kind}`} aria-hidden>
            {isLettered(kind) ? say(`dayLetter.${kind}`) : '1'}
          </span>
          {say(`dayKind.${kind}`)}
        </li>
      ))}
      <li>
        <span className="day day-working day-edited" aria-hidden>
          1
        </span>
        {say('dayKind.edited')}
      </li>
    </ul>
  );
}

interface MonthProps {
  month: number;
  days: CalendarDay[];
  stop: string;
  onFocus: (date: string) => void;
  onDay: (date: string) => void;
}

function Month({ month, days, stop, onFocus, onDay }: MonthProps) {
  const names = useDayNames();
  const blanks = blanksBefore(days[0]?.date ?? '');
  const cells = [...Array.from({ length: blanks }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, row) => cells.slice(row * 7, row * 7 + 7));
  return (
    <table className="month">
      <caption>{names.month(month, 'long')}</caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col" abbr={names.weekday(day, 'long')}>
              {names.weekday(day, 'narrow')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={week.find((day) => day !== null)?.date}>
            {row === 0 && blanks > 0 && <td colSpan={blanks} />}
            {week.map((day) => day && <Day key={day.date} day={day} stop={stop} onFocus={onFocus} onDay={onDay} />)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, stop, onFocus, onDay }: Omit<MonthProps, 'month' | 'days'> & { day: CalendarDay }) {
  const { say } = useI18n();
  const names = useDayNames();
  const words = [
    names.date(day.date),
    say(`dayKind.${day.kind}`),
    day.name,
    day.hours.length > 0 ? names.hours(day.hours) : undefined,
    day.edited ? say('dayKind.edited') : undefined,
  ].filter((word) => word !== undefined);
  return (
    <td>
      <button
        type="button"
        className={`day day-${day.kind}${day.edited ? ' day-edited' : ''}`}
        data-date={day.date}
        data-kind={day.kind}
        title={words.join(', ')}
        aria-label={words.join(', ')}
        tabIndex={day.date === stop ? 0 : -1}
        onFocus={() => onFocus(day.date)}
        onClick={() => onDay(day.date)}
      >
        {Number(day.date.slice(8))}
        {isLettered(day.kind) && <span className="day-letter">{say(`dayLetter.${day.kind}`)}</span>}
      </button>
    </td>
  );
}
