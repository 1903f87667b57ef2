import { type CalendarFrame, type CalendarSpec, WEEKDAYS, type Weekday } from '#core/contract/sla.ts';
import type { CalendarException } from './year.ts';

/** In the order in which a week is read here. */
export const WEEK: readonly Weekday[] = [...WEEKDAYS.slice(1), ...WEEKDAYS.slice(0, 1)];

const sorted = (exceptions: readonly CalendarException[]): CalendarException[] =>
  exceptions.toSorted((a, b) => a.date.localeCompare(b.date));

/** One day's exception, in the place of the one that it may have had. */
export function withException(spec: CalendarSpec, exception: CalendarException): CalendarSpec {
  const others = (spec.exceptions ?? []).filter(({ date }) => date !== exception.date);
  return { ...spec, exceptions: sorted([...others, exception]) };
}

export const withoutException = (spec: CalendarSpec, gone: string): CalendarSpec => ({
  ...spec,
  exceptions: (spec.exceptions ?? []).filter(({ date }) => date !== gone),
});

export function withDay(spec: CalendarSpec, weekday: Weekday, hours: CalendarFrame[]): CalendarSpec {
  const { [weekday]: _, ...rest } = spec.week;
  return { ...spec, week: hours.length > 0 ? { ...rest, [weekday]: hours } : rest };
}

/** Monday's hours from Tuesday to Friday as well. */
export function mondayOnWeekdays(spec: CalendarSpec): CalendarSpec {
  const hours = spec.week.mon ?? [];
  return (['tue', 'wed', 'thu', 'fri'] as const).reduce((next, weekday) => withDay(next, weekday, hours), spec);
}

/** 24×7: every hour of every day; exceptions would only close it. */
export function roundTheClock(spec: CalendarSpec): CalendarSpec {
  const open = WEEK.reduce((next, weekday) => withDay(next, weekday, [['00:00', '24:00']]), spec);
  return { ...open, exceptions: [] };
}

/** What an import proposes: the days whose exception is new or another than before. */
export function importedDays(before: CalendarSpec, after: CalendarSpec): CalendarException[] {
  const known = new Map((before.exceptions ?? []).map((day) => [day.date, JSON.stringify(day)]));
  return sorted((after.exceptions ?? []).filter((day) => known.get(day.date) !== JSON.stringify(day)));
}

/** The imported days on top of what is being edited: the server knows only what is saved. */
export const withImported = (draft: CalendarSpec, days: readonly CalendarException[]): CalendarSpec =>
  days.reduce(withException, draft);

const TIME = /^(\d{1,2})(?:[:：.]?(\d{2}))?$/;

/** `9`, `930`, `9：30` as people type them → `09:30`; what is no time stays as it is, to be told so. */
export function readTime(text: string): string {
  const found = TIME.exec(text.trim());
  if (!found) return text.trim();
  return `${found[1]?.padStart(2, '0')}:${found[2] ?? '00'}`;
}

/** Whether a frame runs past midnight: its end is not after its start. */
export const pastMidnight = ([from, to]: CalendarFrame): boolean => from !== '' && to !== '' && to <= from;
