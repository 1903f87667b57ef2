import type { CalendarFrame, Weekday } from '#core/contract/sla.ts';
import { useI18n } from '../../shared/i18n.tsx';
import { INTL_TAGS } from '../../shared/locale.ts';
import { WEEK } from './edit-spec.ts';

/** A Monday, to have Intl name the days. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

interface DayNames {
  weekday: (day: Weekday, width: 'long' | 'short' | 'narrow') => string;
  month: (month: number, width: 'long' | 'short') => string;
  /** "Thu, 1 Oct 2026" of a calendar day. */
  date: (date: string) => string;
  hours: (frames: readonly CalendarFrame[]) => string;
}

/** Days, months and hours as the reader's language writes them; days have no time zone. */
export function useDayNames(): DayNames {
  const { say, language } = useI18n();
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(INTL_TAGS[language], { ...options, timeZone: 'UTC' });
  const full = format({ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' });
  return {
    weekday: (day, width) => format({ weekday: width }).format(MONDAY_MS + WEEK.indexOf(day) * DAY_MS),
    month: (month, width) => format({ month: width }).format(Date.UTC(2024, month, 1)),
    date: (date) => full.format(Date.parse(`${date}T00:00:00Z`)),
    hours: (frames) => frames.map(([from, to]) => `${from}–${to}`).join(', ') || say('calendar.closed'),
  };
}
