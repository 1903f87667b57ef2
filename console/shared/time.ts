import type { Say } from './say.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The time zone of this browser: instants are shown in it, except on the reports, which have their own. */
export const viewerTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const DURATION = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?$/;

/** `PT1H30M` → ms; null for what is not a duration of hours, minutes, seconds. */
export function parseDuration(text: string): number | null {
  const found = DURATION.exec(text);
  if (!found) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Math.round(Number(seconds) * SECOND_MS);
}

/** ms → `PT1H30M`; the inverse of parseDuration, to the millisecond. */
export function formatDuration(ms: number): string {
  const hours = Math.floor(ms / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  const seconds = (ms % MINUTE_MS) / SECOND_MS;
  const text = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`;
  return `PT${text || '0S'}`;
}

/** A calendar day `YYYY-MM-DD` of an instant in a time zone. */
export function dayOf(ms: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(ms);
}

/** The day `days` after (or before) a calendar day; days have no time zone. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Two units at most, so that it is read at a glance: "3 d 4 h", "1 h 20 min", "40 s". */
export function durationParts(ms: number): { unit: 'day' | 'hour' | 'minute' | 'second'; amount: number }[] {
  const abs = Math.abs(ms);
  if (abs < MINUTE_MS) return [{ unit: 'second', amount: Math.floor(abs / SECOND_MS) }];
  const days = Math.floor(abs / DAY_MS);
  const hours = Math.floor((abs % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((abs % HOUR_MS) / MINUTE_MS);
  const all = [
    { unit: 'day', amount: days },
    { unit: 'hour', amount: hours },
    { unit: 'minute', amount: minutes },
  ] as const;
  const first = all.findIndex((part) => part.amount > 0);
  return all.slice(first, first + 2).filter((part) => part.amount > 0);
}

export interface TimeFormats {
  /** "14:05" today, "Mon 14:05" within the week, else with the date. */
  short: (iso: string, now: number) => string;
  full: (iso: string, timeZone?: string) => string;
  day: (day: string) => string;
  duration: (ms: number) => string;
}

/** How instants and durations read in one language. Days are decided in the viewer's zone. */
export function timeFormats(tag: string, say: Say): TimeFormats {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = new Intl.DateTimeFormat(tag, clock);
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'short', ...clock });
  const date = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', ...clock });
  const day = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const zone = viewerTimeZone();
  return {
    short: (iso, now) => {
      const ms = Date.parse(iso);
      if (dayOf(ms, zone) === dayOf(now, zone)) return time.format(ms);
      return Math.abs(now - ms) < 6 * DAY_MS ? weekday.format(ms) : date.format(ms);
    },
    full: (iso, timeZone) =>
      new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'short', day: 'numeric', ...clock, timeZone }).format(
        Date.parse(iso),
      ),
    day: (value) => day.format(Date.parse(`${value}T00:00:00Z`)),
    duration: (ms) =>
      durationParts(ms)
        .map(({ unit, amount }) => say(`duration.${unit}`, { amount }))
        .join(say('duration.join')),
  };
}
