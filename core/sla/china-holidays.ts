import chineseDays from 'chinese-days';
import type { CalendarFrame, CalendarSpec } from '#core/contract/sla.ts';
import { dayNumber } from '#core/contract/sla-calendar.ts';

/** A year whose holidays are not (yet) known: to be shown, never a silent run of working days. */
export interface HolidayWarning {
  code: 'holidays-not-published';
  year: number;
}

const DAY_MS = 86_400_000;
/** The library's data were compared with the State Council's notices from this year on. */
const FIRST_YEAR = 2024;

/** A statutory name is `English,中文,days`; an ordinary day has its weekday's name. */
const statutoryName = (name: string): string | undefined => name.split(',')[1];

/** Each notice of the State Council covers a whole year, thus its National Day. */
const isPublished = (year: number): boolean =>
  Number.isInteger(year) &&
  year >= FIRST_YEAR &&
  statutoryName(chineseDays.getDayDetail(`${year}-10-01`).name) !== undefined;

/**
 * A year's exceptions for mainland China: holidays closed, make-up working days (调休) with the hours given. The
 * library's ranges depend on the machine's time zone, so each day is asked by its date.
 */
export function chinaHolidays(
  year: number,
  hours: CalendarFrame[],
): { exceptions: NonNullable<CalendarSpec['exceptions']>; warnings: HolidayWarning[] } {
  if (!isPublished(year)) return { exceptions: [], warnings: [{ code: 'holidays-not-published', year }] };
  const exceptions: NonNullable<CalendarSpec['exceptions']> = [];
  for (let day = dayNumber(`${year}-01-01`); day <= dayNumber(`${year}-12-31`); day++) {
    const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    const detail = chineseDays.getDayDetail(date);
    const name = statutoryName(detail.name);
    if (name !== undefined) exceptions.push({ date, hours: detail.work ? hours : [], name });
  }
  return { exceptions, warnings: [] };
}
