import type { CalendarSpec } from '#core/contract/sla.ts';

/**
 * Working time as a plain list of intervals, summed one after the other: an oracle quick enough for a hundred
 * thousand cases of two months. It shares no code with the product, and is itself held against the walk of
 * `oracle.ts`, minute by minute.
 */
export type Interval = [fromMs: number, toMs: number];

/** A stretch of constant offset. */
interface Stretch {
  fromMs: number;
  toMs: number;
  offsetMs: number;
}

export interface ZoneWindow {
  timeZone: string;
  fromMs: number;
  toMs: number;
  stretches: Stretch[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Every change of a clock since 1970 that is looked at here falls on a quarter of an hour. */
const STEP = 15 * MINUTE;
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** What the zone's clock shows, read off at every step and compared with UTC. */
export function zoneWindow(timeZone: string, fromMs: number, toMs: number): ZoneWindow {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const offsetAt = (ms: number): number => Date.parse(`${format.format(ms).replace(' ', 'T')}Z`) - ms;
  const stretches: Stretch[] = [];
  for (let ms = fromMs; ms < toMs; ms += STEP) {
    const offsetMs = offsetAt(ms);
    const last = stretches.at(-1);
    if (last?.offsetMs === offsetMs) last.toMs = ms + STEP;
    else stretches.push({ fromMs: ms, toMs: ms + STEP, offsetMs });
  }
  return { timeZone, fromMs, toMs, stretches };
}

/** The instants at which the clock shows a local time; for one that is skipped, as if it had not been put forward. */
function instantsOf({ stretches }: ZoneWindow, localMs: number): number[] {
  const shown = stretches
    .map((stretch) => ({ ...stretch, ms: localMs - stretch.offsetMs }))
    .filter(({ ms, fromMs, toMs }) => ms >= fromMs && ms < toMs)
    .map(({ ms }) => ms);
  if (shown.length > 0) return shown;
  const before = stretches.filter(({ toMs, offsetMs }) => toMs + offsetMs <= localMs).at(-1);
  return before === undefined ? [] : [localMs - before.offsetMs];
}

const localTime = (text: string): number => (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * MINUTE;

function framesOf(spec: CalendarSpec, dayMs: number): [string, string][] {
  const date = new Date(dayMs).toISOString().slice(0, 10);
  const exception = (spec.exceptions ?? []).find((candidate) => candidate.date === date);
  const weekday = NAMES[new Date(dayMs).getUTCDay()] ?? 'sun';
  return exception === undefined ? (spec.week[weekday] ?? []) : exception.hours;
}

/** The working intervals of a window, ascending and apart; its first and last three days may lack some. */
export function workingIntervals(spec: CalendarSpec, window: ZoneWindow): Interval[] {
  const intervals: Interval[] = [];
  for (let day = Math.floor(window.fromMs / DAY) * DAY; day < window.toMs; day += DAY) {
    for (const [start, end] of framesOf(spec, day)) {
      const opens = localTime(start);
      const closes = localTime(end) > opens ? localTime(end) : localTime(end) + DAY;
      const from = instantsOf(window, day + opens)[0];
      const to = instantsOf(window, day + closes).at(-1);
      if (from !== undefined && to !== undefined && to > from) intervals.push([from, to]);
    }
  }
  return joined(intervals);
}

function joined(intervals: Interval[]): Interval[] {
  const apart: Interval[] = [];
  for (const [from, to] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

/** What is left of the intervals when the pauses are cut out. */
export function without(intervals: Interval[], pauses: Interval[]): Interval[] {
  let left = intervals;
  for (const [from, to] of pauses) {
    left = left.flatMap(([start, end]): Interval[] =>
      [[start, Math.min(end, from)] as Interval, [Math.max(start, to), end] as Interval].filter(([a, b]) => b > a),
    );
  }
  return left;
}

export function sumBetween(intervals: Interval[], fromMs: number, toMs: number): number {
  let sum = 0;
  for (const [start, end] of intervals) sum += Math.max(0, Math.min(end, toMs) - Math.max(start, fromMs));
  return sum;
}

/** null where the window ends before the amount is used up. */
export function sumUntil(intervals: Interval[], startMs: number, amountMs: number): number | null {
  let left = amountMs;
  for (const [from, to] of intervals) {
    const start = Math.max(from, startMs);
    if (to <= start) continue;
    if (left <= to - start) return start + left;
    left -= to - start;
  }
  return null;
}
