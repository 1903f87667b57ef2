import { type CalendarFrame, type CalendarSpec, WEEKDAYS } from '#core/contract/sla.ts';
import { dayNumber, weekdayOf } from '#core/contract/sla-calendar.ts';
import { addDays } from '../../shared/time.ts';

export type CalendarException = NonNullable<CalendarSpec['exceptions']>[number];

/** `special`: an exception that changes the hours of a day on which the week works anyway. */
export type DayKind = 'working' | 'closed' | 'holiday' | 'makeUp' | 'special';
export const DAY_KINDS: readonly DayKind[] = ['working', 'closed', 'holiday', 'makeUp', 'special'];

export interface CalendarDay {
  date: string;
  kind: DayKind;
  hours: readonly CalendarFrame[];
  name: string | undefined;
  /** Differs from what is saved, be it by an exception or by the week. */
  edited: boolean;
}

/** The hours that the plain week gives to a day. */
export function weekHours(spec: CalendarSpec, date: string): readonly CalendarFrame[] {
  const weekday = WEEKDAYS[weekdayOf(dayNumber(date))];
  return (weekday && spec.week[weekday]) ?? [];
}

const byDate = (spec: CalendarSpec): Map<string, CalendarException> =>
  new Map((spec.exceptions ?? []).map((exception) => [exception.date, exception]));

function plainDay(spec: CalendarSpec, exceptions: Map<string, CalendarException>, date: string) {
  const week = weekHours(spec, date);
  const exception = exceptions.get(date);
  const hours = exception?.hours ?? week;
  let kind: DayKind = hours.length > 0 ? 'working' : 'closed';
  if (exception) {
    if (exception.hours.length === 0) kind = 'holiday';
    else kind = week.length === 0 ? 'makeUp' : 'special';
  }
  return { date, kind, hours, name: exception?.name };
}

/** A year as twelve months of days: what each is in `spec`, and whether that differs from `saved`. */
export function yearOf(spec: CalendarSpec, saved: CalendarSpec, year: number): CalendarDay[][] {
  const now = byDate(spec);
  const before = byDate(saved);
  return Array.from({ length: 12 }, (_, month) => {
    const first = `${year}-${String(month + 1).padStart(2, '0')}-01`;
    const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return Array.from({ length: days }, (_, index) => {
      const date = addDays(first, index);
      const day = plainDay(spec, now, date);
      return { ...day, edited: JSON.stringify(day) !== JSON.stringify(plainDay(saved, before, date)) };
    });
  });
}

/** Empty places before the first of a month in a week that begins on Monday. */
export const blanksBefore = (date: string): number => (weekdayOf(dayNumber(date)) + 6) % 7;
