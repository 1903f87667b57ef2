import { ReportQuery } from '#core/contract/report.ts';
import { addDays, dayOf } from '../shared/time.ts';

/** The ready-made periods, by their number of days, today included. */
export const PRESETS = { today: 1, days7: 7, days30: 30, days90: 90 } as const;
export type Preset = keyof typeof PRESETS;

export interface Period {
  /** `custom` where the days themselves are in the address. */
  preset: Preset | 'custom';
  /** First and last day, both included, as YYYY-MM-DD in `timeZone`. */
  from: string;
  to: string;
  timeZone: string;
}

const FIRST: Preset = 'days30';

export const isPreset = (value: string | null): value is Preset => value !== null && Object.hasOwn(PRESETS, value);

/** A day that exists: the contract's own check, which refuses 2026-02-30 as well. */
const isDay = (value: string | null): value is string => ReportQuery.shape.from.safeParse(value).success;

const isTimeZone = (value: string): boolean => {
  try {
    return Intl.DateTimeFormat(undefined, { timeZone: value }) !== undefined;
  } catch {
    return false;
  }
};

/**
 * Reads the period from the address. A link that says `days7` goes on meaning the last seven days; one with days
 * means those days for ever. Days are days of the report's time zone, not of the reader's machine (chatwoot #6003).
 */
export function readPeriod(search: URLSearchParams, companyZone: string, nowMs: number): Period {
  const askedZone = search.get('timeZone');
  const timeZone = askedZone && isTimeZone(askedZone) ? askedZone : companyZone;
  const from = search.get('from');
  const to = search.get('to');
  if (isDay(from) && isDay(to) && from <= to) return { preset: 'custom', from, to, timeZone };
  const asked = search.get('period');
  const preset = isPreset(asked) ? asked : FIRST;
  const today = dayOf(nowMs, timeZone);
  return { preset, from: addDays(today, 1 - PRESETS[preset]), to: today, timeZone };
}
