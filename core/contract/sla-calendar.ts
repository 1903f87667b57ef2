import { z } from 'zod';

/** A business calendar as it is written, and what makes one unusable (chatwoot #14009, #5254). */

const DAY_MINUTES = 1440;

/** In the order of JavaScript's day numbers, so that `WEEKDAYS[date.getUTCDay()]` is right. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const FrameStart = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a local time from 00:00 to 23:59');
const FrameEnd = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a local time from 00:00 to 24:00');
/** A frame whose end is not after its start runs past midnight. */
export const CalendarFrame = z.tuple([FrameStart, FrameEnd]);
export type CalendarFrame = z.infer<typeof CalendarFrame>;
const Hours = z.array(CalendarFrame);

const knownZones = new Set<string>();

function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
  } catch {
    return false;
  }
  // Names are matched without regard to case: the set must not grow with what strangers send.
  if (knownZones.size > 1000) knownZones.clear();
  knownZones.add(name);
  return true;
}

const refuse = (ctx: z.RefinementCtx, code: string, message: string, path: (string | number)[] = []): void =>
  ctx.addIssue({ code: 'custom', message, path, params: { code } });

export const TimeZoneName = z.string().superRefine((name, ctx) => {
  if (!isTimeZone(name)) refuse(ctx, 'unknown-time-zone', `no time zone ${JSON.stringify(name)} is known`);
});

const CalendarException = z.strictObject({ date: z.iso.date(), hours: Hours, name: z.string().optional() });

const day = Hours.optional();
const CalendarShape = z.strictObject({
  timeZone: TimeZoneName,
  week: z
    .strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day })
    .meta({ description: 'An omitted weekday is closed' }),
  exceptions: z
    .array(CalendarException)
    .optional()
    .meta({ description: 'Each replaces the frames that begin on its day: holiday, make-up working day, shutdown' }),
});

const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes from the local midnight of the day on which the frame begins; up to 48 hours. */
export function frameMinutes([from, to]: CalendarFrame): { start: number; end: number } {
  const start = minuteOfDay(from);
  const end = minuteOfDay(to);
  return { start, end: end > start ? end : end + DAY_MINUTES };
}

type Path = (string | number)[];
interface PlacedFrame {
  start: number;
  end: number;
  path: Path;
}

const NONE: PlacedFrame[] = [];

/** Most exceptions close their day, and a calendar may have hundreds. */
function place(hours: CalendarFrame[] | undefined, path: Path): PlacedFrame[] {
  if (hours === undefined || hours.length === 0) return NONE;
  return hours
    .map((frame, index) => ({ ...frameMinutes(frame), path: [...path, index] }))
    .sort((a, b) => a.start - b.start);
}

/** The first frame that begins before the one ahead of it has ended, within a day or out of the day before. */
function firstOverlap(before: PlacedFrame[], frames: PlacedFrame[]): PlacedFrame | undefined {
  let busyUntil = before.reduce((latest, frame) => Math.max(latest, frame.end - DAY_MINUTES), 0);
  for (const frame of frames) {
    if (frame.start < busyUntil) return frame;
    busyUntil = Math.max(busyUntil, frame.end);
  }
  return undefined;
}

const DAY_MS = 86_400_000;
/** Days since 1970-01-01 of a date such as `2026-10-01`. */
export function dayNumber(date: string): number {
  const year = Number(date.slice(0, 4));
  // `Date.UTC` takes years below 100 for those of the last century.
  if (year < 100) return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  return Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}
/** 0 is Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (dayNo: number): number => (((dayNo + 4) % 7) + 7) % 7;

interface Placed {
  week: PlacedFrame[][];
  exceptions: Map<number, PlacedFrame[]>;
}

/** Frames that overlap in the plain week, or where an exception meets its neighbours. */
function findOverlap({ week, exceptions }: Placed): PlacedFrame | undefined {
  const framesOf = (number: number): PlacedFrame[] => exceptions.get(number) ?? week[weekdayOf(number)] ?? [];
  for (const [weekday, frames] of week.entries()) {
    const overlap = firstOverlap(week[(weekday + 6) % 7] ?? [], frames);
    if (overlap !== undefined) return overlap;
  }
  for (const [number, frames] of exceptions) {
    const overlap = firstOverlap(framesOf(number - 1), frames) ?? firstOverlap(frames, framesOf(number + 1));
    if (overlap !== undefined) return overlap;
  }
  return undefined;
}

function checkCalendar(spec: z.infer<typeof CalendarShape>, ctx: z.RefinementCtx): void {
  const week = WEEKDAYS.map((weekday) => place(spec.week[weekday], ['week', weekday]));
  // Hours by exception alone would end one day, and a clock that never comes due is no clock.
  if (week.every((frames) => frames.length === 0)) {
    refuse(ctx, 'no-working-frame', 'the week has no working frame', ['week']);
  }
  const exceptions = new Map<number, PlacedFrame[]>();
  for (const [index, { date, hours }] of (spec.exceptions ?? []).entries()) {
    const number = dayNumber(date);
    if (exceptions.has(number)) {
      refuse(ctx, 'duplicate-exception', `${date} has two exceptions`, ['exceptions', index, 'date']);
    }
    exceptions.set(number, place(hours, ['exceptions', index, 'hours']));
  }
  const overlap = findOverlap({ week, exceptions });
  if (overlap !== undefined)
    refuse(ctx, 'overlapping-frames', 'the frame begins before another has ended', overlap.path);
}

export const CalendarSpec = CalendarShape.superRefine(checkCalendar);
export type CalendarSpec = z.infer<typeof CalendarSpec>;
