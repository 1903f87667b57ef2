import type { CalendarSpec } from '#core/contract/sla.ts';
import { compileHours, type Frame, framesOn, type LocalHours, localAfter, workedUntil } from './week.ts';
import { pieceInstant, type Zone, type ZonePiece, zoneOf } from './zone.ts';

/**
 * Working time of a business calendar. Two primitives, add and measure, which never walk day by day: within a
 * piece of constant offset they are closed form, and a year has at most a handful of pieces. Instants are ms since
 * 1970 in UTC; durations are ms of working time.
 */

const DAY_MS = 86_400_000;

export interface Calendar {
  zone: Zone;
  hours: LocalHours;
  /** Frames, in UTC, inside the pieces where the local clock jumps. */
  jumps: Map<ZonePiece, Frame[]>;
}

/** Compiles a checked calendar (`CalendarSpec` refuses one without working time). Cheap: no instants are visited. */
export function compileCalendar(spec: CalendarSpec): Calendar {
  return { zone: zoneOf(spec.timeZone), hours: compileHours(spec), jumps: new Map() };
}

const isPlain = (piece: ZonePiece): boolean => piece.beforeMs === piece.afterMs;

/** The union of frames, ascending: where local times repeat, two frames may cover the same time, which counts once. */
function union(frames: Frame[]): Frame[] {
  const merged: Frame[] = [];
  for (const frame of frames.filter(({ startMs, endMs }) => endMs > startMs).sort((a, b) => a.startMs - b.startMs)) {
    const last = merged.at(-1);
    if (last !== undefined && frame.startMs <= last.endMs) last.endMs = Math.max(last.endMs, frame.endMs);
    else merged.push({ ...frame });
  }
  return merged;
}

function framesInJump(calendar: Calendar, piece: ZonePiece): Frame[] {
  const known = calendar.jumps.get(piece);
  if (known !== undefined) return known;
  const frames: Frame[] = [];
  const lastDay = Math.floor(piece.endMs / DAY_MS) + 2;
  for (let day = Math.floor(piece.startMs / DAY_MS) - 3; day <= lastDay; day++) {
    for (const { startMs, endMs } of framesOn(calendar.hours, day)) {
      frames.push({
        startMs: Math.max(piece.startMs, pieceInstant(piece, day * DAY_MS + startMs, 'start')),
        endMs: Math.min(piece.endMs, pieceInstant(piece, day * DAY_MS + endMs, 'end')),
      });
    }
  }
  const merged = union(frames);
  calendar.jumps.set(piece, merged);
  return merged;
}

function workedInPiece(calendar: Calendar, piece: ZonePiece, fromMs: number, toMs: number): number {
  if (isPlain(piece)) {
    return workedUntil(calendar.hours, toMs + piece.beforeMs) - workedUntil(calendar.hours, fromMs + piece.beforeMs);
  }
  let sum = 0;
  for (const { startMs, endMs } of framesInJump(calendar, piece)) {
    sum += Math.max(0, Math.min(endMs, toMs) - Math.max(startMs, fromMs));
  }
  return sum;
}

/** Working time in [fromMs, toMs); 0 when the span is empty or reversed. */
export function workingTimeBetween(calendar: Calendar, fromMs: number, toMs: number): number {
  let sum = 0;
  for (let cursor = fromMs; cursor < toMs; ) {
    const piece = calendar.zone.pieceAt(cursor);
    const endMs = Math.min(piece.endMs, toMs);
    sum += workedInPiece(calendar, piece, cursor, endMs);
    cursor = endMs;
  }
  return sum;
}

/** The instant in a piece by which `leftMs` is used up, which the caller knows to lie there. */
function instantInPiece(calendar: Calendar, piece: ZonePiece, fromMs: number, leftMs: number): number {
  if (isPlain(piece)) {
    const target = workedUntil(calendar.hours, fromMs + piece.beforeMs) + leftMs;
    return localAfter(calendar.hours, target) - piece.beforeMs;
  }
  let left = leftMs;
  for (const { startMs, endMs } of framesInJump(calendar, piece)) {
    const beginMs = Math.max(startMs, fromMs);
    if (endMs <= beginMs) continue;
    if (left <= endMs - beginMs) return beginMs + left;
    left -= endMs - beginMs;
  }
  return piece.endMs;
}

/**
 * The first instant by which this much working time has passed since `startMs`. Used up exactly at closing, it is
 * the closing; a start outside the frames counts from the next opening; an amount of 0 or less is the start.
 */
export function addWorkingTime(calendar: Calendar, startMs: number, amountMs: number): number {
  let cursor = startMs;
  let left = amountMs;
  while (left > 0) {
    const piece = calendar.zone.pieceAt(cursor);
    if (piece.endMs === Number.POSITIVE_INFINITY) return instantInPiece(calendar, piece, cursor, left);
    const worked = workedInPiece(calendar, piece, cursor, piece.endMs);
    if (worked >= left) return instantInPiece(calendar, piece, cursor, left);
    left -= worked;
    cursor = piece.endMs;
  }
  return cursor;
}

/** The first instant from `atMs` on that is working time: `atMs` itself when open. */
export function nextOpening(calendar: Calendar, atMs: number): number {
  return addWorkingTime(calendar, atMs, 1) - 1;
}

export function isOpen(calendar: Calendar, atMs: number): boolean {
  return nextOpening(calendar, atMs) === atMs;
}

/** The first instant from `atMs` on that is not working time, or `limitMs` when that comes first. */
export function nextClosing(calendar: Calendar, atMs: number, limitMs: number): number {
  let cursor = atMs;
  while (cursor < limitMs) {
    const piece = calendar.zone.pieceAt(cursor);
    const frame = frameAround(calendar, piece, cursor);
    if (frame === undefined) return cursor;
    cursor = Math.min(frame.endMs, piece.endMs, limitMs);
  }
  return cursor;
}

/** The frame that covers an instant, in UTC as its piece sees it. */
function frameAround(calendar: Calendar, piece: ZonePiece, atMs: number): Frame | undefined {
  const covers = ({ startMs, endMs }: Frame): boolean => startMs <= atMs && atMs < endMs;
  if (!isPlain(piece)) return framesInJump(calendar, piece).find(covers);
  const today = Math.floor((atMs + piece.beforeMs) / DAY_MS);
  for (const day of [today - 1, today]) {
    const offset = day * DAY_MS - piece.beforeMs;
    for (const { startMs, endMs } of framesOn(calendar.hours, day)) {
      const frame = { startMs: startMs + offset, endMs: endMs + offset };
      if (covers(frame)) return frame;
    }
  }
  return undefined;
}
