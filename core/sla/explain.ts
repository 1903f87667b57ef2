import type { ExplanationKind } from '#core/contract/sla.ts';
import { weekdayOf } from '#core/contract/sla-calendar.ts';
import { type Calendar, nextClosing, nextOpening } from './calendar.ts';
import type { Target } from './clock.ts';
import { exceptionsBetween } from './week.ts';
import { localInstant } from './zone.ts';

/**
 * Why a deadline lies where it lies: every stretch from start to due, so that the worked ones add up to the target.
 *
 * - `worked`: inside a frame, the clock counts; a make-up working day's frames too.
 * - `paused`: the clock stood, in and out of hours alike; the time from solved to reopened too.
 * - `exception`: closed by an exception. A day that one closes altogether is that from midnight to midnight; a day on
 *   which one changes the hours is that in the frames which the week would have had.
 * - `closed`: any other time outside the frames.
 *
 * Neighbours of one kind are one stretch: a night and a weekend, three holidays in a row.
 */
export interface ExplanationSpan {
  from: number;
  to: number;
  kind: ExplanationKind;
}

const DAY_MS = 86_400_000;

function push(spans: ExplanationSpan[], kind: ExplanationKind, from: number, to: number): void {
  if (to <= from) return;
  const last = spans.at(-1);
  if (last !== undefined && last.kind === kind && last.to === from) last.to = to;
  else spans.push({ from, to, kind });
}

/** What exceptions took away around a closed stretch, in UTC, ascending by start; stretches may overlap. */
function takenAway(calendar: Calendar, fromMs: number, toMs: number): { from: number; to: number }[] {
  const { hours, zone } = calendar;
  const spans: { from: number; to: number }[] = [];
  // A night frame that an exception takes away reaches into the next day, and local days lie up to 15 h off UTC.
  const around = exceptionsBetween(hours, Math.floor(fromMs / DAY_MS) - 2, Math.floor(toMs / DAY_MS) + 1);
  for (const { day, frames } of around) {
    const lost = [...(hours.week[weekdayOf(day)] ?? [])];
    if (frames.length === 0) lost.push({ startMs: 0, endMs: DAY_MS });
    for (const { startMs, endMs } of lost) {
      spans.push({
        from: localInstant(zone, day * DAY_MS + startMs, 'start'),
        to: localInstant(zone, day * DAY_MS + endMs, 'end'),
      });
    }
  }
  return spans.sort((a, b) => a.from - b.from);
}

function pushClosed(spans: ExplanationSpan[], calendar: Calendar, fromMs: number, toMs: number): void {
  let cursor = fromMs;
  for (const { from, to } of takenAway(calendar, fromMs, toMs)) {
    push(spans, 'closed', cursor, Math.min(from, toMs));
    cursor = Math.max(cursor, Math.min(from, toMs));
    push(spans, 'exception', cursor, Math.min(to, toMs));
    cursor = Math.max(cursor, Math.min(to, toMs));
  }
  push(spans, 'closed', cursor, toMs);
}

/** Enough for ten years of ordinary hours; a few minutes a week towards thousands of hours would have millions. */
const MOST_SPANS = 20_000;

function pushHours(spans: ExplanationSpan[], calendar: Calendar, fromMs: number, toMs: number): void {
  let cursor = fromMs;
  while (cursor < toMs && spans.length <= MOST_SPANS) {
    const opensAt = Math.min(nextOpening(calendar, cursor), toMs);
    pushClosed(spans, calendar, cursor, opensAt);
    cursor = nextClosing(calendar, opensAt, toMs);
    push(spans, 'worked', opensAt, cursor);
  }
}

/**
 * @param at the instant for which the target was asked: a pause that lasts is taken to end then
 * @returns null where the stretches are too many to be told
 */
export function explainTarget(target: Target, at: number): ExplanationSpan[] | null {
  const spans: ExplanationSpan[] = [];
  let cursor = target.startedAt;
  for (const pause of target.pauses) {
    const from = Math.min(pause.from, target.dueAt);
    const to = Math.min(pause.to ?? at, target.dueAt);
    pushHours(spans, target.calendar, cursor, from);
    push(spans, 'paused', from, to);
    cursor = Math.max(cursor, from, to);
  }
  pushHours(spans, target.calendar, cursor, target.dueAt);
  return spans.length > MOST_SPANS ? null : spans;
}
