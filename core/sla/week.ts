import { type CalendarSpec, WEEKDAYS } from '#core/contract/sla.ts';
import { dayNumber, frameMinutes, weekdayOf } from '#core/contract/sla-calendar.ts';

/**
 * The working hours of a calendar on the local clock, where every day has 24 hours: the week repeated, some days
 * replaced by exceptions. A frame belongs to the day on which it begins. Both directions between local time and
 * accumulated working time are in closed form: sums over the week, and a binary search in the exceptions.
 * Local instants are ms since 1970-01-01T00:00 on the local clock.
 */

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export interface Frame {
  /** ms from the local midnight of the frame's day; `endMs` up to 48 hours. */
  startMs: number;
  endMs: number;
}

export interface LocalHours {
  /** Frames by weekday, 0 is Sunday. */
  week: Frame[][];
  /** Working time of the weekdays before this one, from Sunday; eight entries, the last is the whole week. */
  sums: number[];
  /** Days that an exception replaces, ascending, with their frames. */
  days: number[];
  frames: Frame[][];
  /** Working time of each exception. */
  lengths: number[];
  /** What the exceptions before this one add to the plain week; one entry more than there are exceptions. */
  shifts: number[];
}

const total = (frames: Frame[]): number => frames.reduce((sum, frame) => sum + frame.endMs - frame.startMs, 0);

const NONE: Frame[] = [];

function toFrames(hours: CalendarSpec['week']['mon']): Frame[] {
  if (hours === undefined || hours.length === 0) return NONE;
  return hours
    .map(frameMinutes)
    .map(({ start, end }) => ({ startMs: start * MINUTE_MS, endMs: end * MINUTE_MS }))
    .sort((a, b) => a.startMs - b.startMs);
}

export function compileHours(spec: CalendarSpec): LocalHours {
  const week = WEEKDAYS.map((weekday) => toFrames(spec.week[weekday]));
  const sums = [0];
  for (const frames of week) sums.push((sums.at(-1) ?? 0) + total(frames));
  const exceptions = (spec.exceptions ?? [])
    .map(({ date, hours }) => ({ day: dayNumber(date), frames: toFrames(hours) }))
    .sort((a, b) => a.day - b.day);
  const shifts = [0];
  for (const { day, frames } of exceptions) {
    shifts.push((shifts.at(-1) ?? 0) + total(frames) - total(week[weekdayOf(day)] ?? []));
  }
  return {
    week,
    sums,
    days: exceptions.map((exception) => exception.day),
    frames: exceptions.map((exception) => exception.frames),
    lengths: exceptions.map((exception) => total(exception.frames)),
    shifts,
  };
}

/** How many of the ascending numbers are below the limit. */
function countBelow(numbers: number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The exceptions on days from the first to the last, both included: their days and the frames that they set. */
export function exceptionsBetween(
  hours: LocalHours,
  firstDay: number,
  lastDay: number,
): { day: number; frames: Frame[] }[] {
  const found: { day: number; frames: Frame[] }[] = [];
  for (let index = countBelow(hours.days, firstDay); (hours.days[index] ?? Infinity) <= lastDay; index++) {
    found.push({ day: hours.days[index] ?? 0, frames: hours.frames[index] ?? [] });
  }
  return found;
}

/** Index of the exception on this day, or -1. */
export function exceptionOn(hours: LocalHours, day: number): number {
  const index = countBelow(hours.days, day);
  return hours.days[index] === day ? index : -1;
}

export function framesOn(hours: LocalHours, day: number): Frame[] {
  const exception = exceptionOn(hours, day);
  return (exception < 0 ? hours.week[weekdayOf(day)] : hours.frames[exception]) ?? [];
}

/** Working time of the plain week's frames that begin before this day; the zero point is a Sunday near 1970. */
function plainBefore(hours: LocalHours, day: number): number {
  const sunday = day + 4;
  return Math.floor(sunday / 7) * (hours.sums[7] ?? 0) + (hours.sums[weekdayOf(day)] ?? 0);
}

function workedBefore(hours: LocalHours, day: number): number {
  return plainBefore(hours, day) + (hours.shifts[countBelow(hours.days, day)] ?? 0);
}

function partUntil(frames: Frame[], timeMs: number): number {
  let sum = 0;
  for (const { startMs, endMs } of frames) {
    if (timeMs > startMs) sum += Math.min(timeMs, endMs) - startMs;
  }
  return sum;
}

/** Working time up to a local instant, from a fixed zero point: only differences mean anything. */
export function workedUntil(hours: LocalHours, localMs: number): number {
  const day = Math.floor(localMs / DAY_MS);
  const time = localMs - day * DAY_MS;
  // The frames of the day before may run on past midnight.
  return (
    workedBefore(hours, day - 1) +
    partUntil(framesOn(hours, day - 1), time + DAY_MS) +
    partUntil(framesOn(hours, day), time)
  );
}

/** The first day by whose frames the plain week reaches this much working time. */
function plainDayOf(hours: LocalHours, worked: number): number {
  const weekTotal = hours.sums[7] ?? 0;
  const week = Math.ceil(worked / weekTotal) - 1;
  const rest = worked - week * weekTotal;
  return week * 7 - 4 + countBelow(hours.sums, rest) - 1;
}

/**
 * The first local instant by which this much working time has accumulated: the inverse of `workedUntil`.
 * Used up exactly at a frame's end, it is that end.
 */
export function localAfter(hours: LocalHours, worked: number): number {
  let low = 0;
  let high = hours.days.length;
  const before = (index: number): number => plainBefore(hours, hours.days[index] ?? 0) + (hours.shifts[index] ?? 0);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(middle) < worked) low = middle + 1;
    else high = middle;
  }
  const last = low - 1;
  const inException = last >= 0 && worked <= before(last) + (hours.lengths[last] ?? 0);
  const day = inException ? (hours.days[last] ?? 0) : plainDayOf(hours, worked - (hours.shifts[low] ?? 0));
  let left = worked - workedBefore(hours, day);
  for (const { startMs, endMs } of framesOn(hours, day)) {
    if (left <= endMs - startMs) return day * DAY_MS + startMs + left;
    left -= endMs - startMs;
  }
  throw new RangeError('the week has no working frame');
}
