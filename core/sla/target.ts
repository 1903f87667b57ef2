import type { SlaMetricName, SlaStatusName } from '#core/contract/vocabulary.ts';
import { addWorkingTime, type Calendar, workingTimeBetween } from './calendar.ts';

/** One clock of a ticket: its arithmetic. What starts, stops and changes it stands in `clock.ts`. */

export interface Pause {
  from: number;
  /** null while it lasts. */
  to: number | null;
}

/** A clock as it is kept while events are read. Instants and durations in ms. */
export interface RunningClock {
  metric: SlaMetricName;
  startedAt: number;
  calendar: Calendar;
  /** Working time allowed; null where the policy in force does not measure this metric, and for a promise. */
  budgetMs: number | null;
  /** The told instant of a promise. */
  fixedDueAt: number | null;
  /** A next response is not due before this first response is, until the first reply (zammad #5177). */
  notBefore: RunningClock | null;
  team: string | null;
  /** Whether a policy has ever measured it; what never was is not shown. */
  measured: boolean;
  pauses: Pause[];
  /** How far the due instant is worked out: finished pauses behind it, and what was left there; null: not begun. */
  settled: { pauses: number; at: number; leftMs: number } | null;
  /** Set once met, breached or stopped: later pauses and policies no longer move it. */
  frozenDueAt: number | null;
  metAt: number | null;
  breachedAt: number | null;
  /** Ended without being met: cancelled, or late for good when it had been breached. */
  stoppedAt: number | null;
  /** Since when the policy in force lacks the metric; a later policy may bring it back. */
  unmeasuredSince: number | null;
}

/** A clock as it is answered. `calendar` and `pauses` are what `explainTarget` needs. */
export interface Target {
  metric: SlaMetricName;
  /** 1 for the first clock of a metric, 2 for the next, … */
  ordinal: number;
  startedAt: number;
  dueAt: number;
  metAt: number | null;
  breachedAt: number | null;
  /** Met, stopped, or measured no more: a clock that has ended takes no further step of its escalation. */
  endedAt: number | null;
  status: SlaStatusName;
  /** Working time without pauses, to fulfilment, the end of the clock, or the instant of asking. */
  elapsedMs: number;
  /** Time on the wall over the same span, pauses and nights included. */
  wallElapsedMs: number;
  /** Working time left until `dueAt`; negative when late. */
  remainingMs: number;
  pauses: Pause[];
  calendar: Calendar;
}

/** Working time from the start to an instant, the (finished) pauses taken out. */
function workedTo(clock: RunningClock, pauses: { from: number; to: number }[], toMs: number): number {
  let sum = 0;
  let cursor = clock.startedAt;
  for (const { from, to } of pauses) {
    sum += workingTimeBetween(clock.calendar, cursor, Math.min(from, toMs));
    cursor = to;
  }
  return sum + workingTimeBetween(clock.calendar, cursor, toMs);
}

/**
 * A pause is a break in the calendar, in working time (erpnext PR #49414). Under a pause that lasts the answer is what
 * it would be if resumed `at`. Used up exactly when a pause begins, it is due then, as at a closing.
 */
function ownDueAt(clock: RunningClock, budgetMs: number, at: number): number {
  let {
    pauses: done,
    at: cursor,
    leftMs: left,
  } = clock.settled ?? { pauses: 0, at: clock.startedAt, leftMs: budgetMs };
  for (const pause of clock.pauses.slice(done)) {
    const worked = workingTimeBetween(clock.calendar, cursor, pause.from);
    if (worked >= left) return addWorkingTime(clock.calendar, cursor, left);
    left -= worked;
    cursor = pause.to ?? Math.max(at, pause.from);
    done++;
    if (pause.to !== null) clock.settled = { pauses: done, at: cursor, leftMs: left };
  }
  return addWorkingTime(clock.calendar, cursor, left);
}

/** When the clock is due, seen from `at`; null when no policy measures it. */
export function dueAtOf(clock: RunningClock, at: number): number | null {
  if (clock.frozenDueAt !== null) return clock.frozenDueAt;
  // A promise was told to the customer as an instant: nothing moves it.
  if (clock.fixedDueAt !== null) return clock.fixedDueAt;
  if (clock.budgetMs === null) return null;
  const own = ownDueAt(clock, clock.budgetMs, at);
  const first = clock.notBefore;
  if (first === null || first.unmeasuredSince !== null) return own;
  return Math.max(own, dueAtOf(first, at) ?? own);
}

export const isPaused = (clock: RunningClock): boolean => clock.pauses.at(-1)?.to === null;

/** Neither met nor ended; breached ones are alive, since they can still be met late. */
export const isAlive = (clock: RunningClock): boolean => clock.metAt === null && clock.stoppedAt === null;

function statusOf(clock: RunningClock): SlaStatusName {
  if (clock.breachedAt !== null) return 'breached';
  if (clock.unmeasuredSince !== null || clock.stoppedAt !== null) return 'cancelled';
  if (clock.metAt !== null) return 'met';
  return isPaused(clock) ? 'paused' : 'running';
}

/** The pauses as far as they reach, the lasting one ended there. */
const pausesUntil = (pauses: Pause[], endMs: number): { from: number; to: number }[] =>
  pauses
    .filter((pause) => pause.from < endMs)
    .map((pause) => ({ from: pause.from, to: Math.min(pause.to ?? endMs, endMs) }));

/** The answer for one clock, asked `at`; null for one that no policy ever measured. */
export function toTarget(clock: RunningClock, ordinal: number, at: number): Target | null {
  const dueAt = dueAtOf(clock, at);
  if (!clock.measured || dueAt === null) return null;
  const status = statusOf(clock);
  const endedAt = clock.unmeasuredSince ?? clock.metAt ?? clock.stoppedAt;
  const endMs = endedAt ?? at;
  const pauses = pausesUntil(clock.pauses, endMs);
  const elapsedMs = workedTo(clock, pauses, endMs);
  return {
    metric: clock.metric,
    ordinal,
    startedAt: clock.startedAt,
    dueAt,
    metAt: status === 'cancelled' ? null : clock.metAt,
    breachedAt: clock.breachedAt,
    endedAt,
    status,
    elapsedMs,
    wallElapsedMs: endMs - clock.startedAt,
    // To the due instant and not from the budget: a next response may have been given longer than its own.
    remainingMs: workedTo(clock, pauses, dueAt) - elapsedMs,
    pauses: endedAt === null ? clock.pauses.map((pause) => ({ ...pause })) : pauses,
    calendar: clock.calendar,
  };
}
