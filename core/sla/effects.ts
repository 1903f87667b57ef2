import type { PauseReason, PolicyTargets } from '#core/contract/sla.ts';
import type { SlaMetricName } from '#core/contract/vocabulary.ts';
import type { Calendar } from './calendar.ts';
import { dueAtOf, isAlive, isPaused, type RunningClock } from './target.ts';

/** What can befall the clocks of a ticket. Which event has which of these effects stands in `clock.ts`. */

/** The metrics that a policy may set; `promise` and `internal` carry their own time. */
export type PolicyMetric = keyof PolicyTargets;
/** Working time by metric, ms. */
export type PolicyBudgets = Partial<Record<PolicyMetric, number>>;

export interface NewTerms {
  policy?: PolicyBudgets | undefined;
  /** Left out: the calendar in force stays. */
  calendar?: Calendar | undefined;
  pauseOnThirdParty?: boolean | undefined;
}

export interface Ledger {
  calendar: Calendar;
  policy: PolicyBudgets;
  pauseOnThirdParty: boolean;
  clocks: RunningClock[];
  /** null: for somebody of whom the ledger does not tell who it is. */
  waitsFor: PauseReason | null | 'nobody';
  paused: boolean;
  solvedAt: number | null;
  /** Closed or merged: nothing starts any more. */
  ended: boolean;
}

const isPolicyMetric = (metric: SlaMetricName): metric is PolicyMetric => metric !== 'promise' && metric !== 'internal';

const alive = (ledger: Ledger, metric: SlaMetricName): RunningClock[] =>
  ledger.clocks.filter((clock) => clock.metric === metric && isAlive(clock));

export function start(
  ledger: Ledger,
  metric: SlaMetricName,
  at: number,
  own: { budgetMs?: number; fixedDueAt?: number; team?: string | null } = {},
): void {
  if (ledger.ended) return;
  const budgetMs = own.budgetMs ?? (isPolicyMetric(metric) ? ledger.policy[metric] : undefined) ?? null;
  const first = metric === 'nextResponse' ? alive(ledger, 'firstResponse')[0] : undefined;
  ledger.clocks.push({
    metric,
    startedAt: at,
    calendar: ledger.calendar,
    budgetMs,
    fixedDueAt: own.fixedDueAt ?? null,
    notBefore: first ?? null,
    team: own.team ?? null,
    measured: budgetMs !== null || own.fixedDueAt !== undefined,
    pauses: ledger.paused && metric !== 'promise' ? [{ from: at, to: null }] : [],
    settled: null,
    frozenDueAt: null,
    metAt: null,
    breachedAt: null,
    stoppedAt: null,
    unmeasuredSince: null,
  });
}

/** Breach is a fact of the due instant, whenever it is noticed; exactly at the due instant is on time. */
export function noticeBreaches(ledger: Ledger, at: number): void {
  for (const clock of ledger.clocks) {
    if (!isAlive(clock) || clock.breachedAt !== null || clock.unmeasuredSince !== null) continue;
    const dueAt = dueAtOf(clock, at);
    if (dueAt === null || dueAt >= at) continue;
    clock.breachedAt = dueAt;
    clock.frozenDueAt = dueAt;
  }
}

function end(clocks: RunningClock[], at: number, how: 'metAt' | 'stoppedAt'): void {
  for (const clock of clocks) {
    clock.frozenDueAt = dueAtOf(clock, at);
    clock[how] = at;
  }
}

export const meet = (ledger: Ledger, metric: SlaMetricName, at: number): void =>
  end(alive(ledger, metric), at, 'metAt');
export const stop = (ledger: Ledger, metric: SlaMetricName, at: number): void =>
  end(alive(ledger, metric), at, 'stoppedAt');
export const stopAll = (ledger: Ledger, at: number): void => end(ledger.clocks.filter(isAlive), at, 'stoppedAt');

/** The oldest unanswered one counts: a second message or hand-off starts nothing (chatwoot PR #13336). */
export function startUnlessWaiting(ledger: Ledger, metric: 'nextResponse' | 'pickup', at: number): void {
  if (alive(ledger, metric).length === 0) start(ledger, metric, at);
}

/** A waiting chat that becomes a promise waits no longer; a later promise replaces the earlier. */
export function promise(ledger: Ledger, at: number, fixedDueAt: number): void {
  stop(ledger, 'pickup', at);
  stop(ledger, 'promise', at);
  start(ledger, 'promise', at, { fixedDueAt });
}

/** An answer that names its team meets that team's clock; one that names none meets all that are out. */
export function comeBack(ledger: Ledger, at: number, team: string | null): void {
  const back = alive(ledger, 'internal').filter((clock) => team === null || clock.team === team);
  end(back, at, 'metAt');
}

/** A ticket that waits may come to wait for somebody else; whether its clocks stand is the policy's to say. */
export function wait(ledger: Ledger, at: number, reason: PauseReason | null): void {
  ledger.waitsFor = reason;
  followWaiting(ledger, at);
}

export function resume(ledger: Ledger, at: number): void {
  ledger.waitsFor = 'nobody';
  followWaiting(ledger, at);
}

/** Without a reason it is waiting of the kind that always stops the clocks. */
function followWaiting(ledger: Ledger, at: number): void {
  const { waitsFor, pauseOnThirdParty } = ledger;
  if (waitsFor === 'nobody' || (waitsFor === 'pendingThirdParty' && !pauseOnThirdParty)) runOn(ledger, at);
  else standStill(ledger, at);
}

function standStill(ledger: Ledger, at: number): void {
  ledger.paused = true;
  for (const clock of ledger.clocks) {
    if (isAlive(clock) && clock.metric !== 'promise' && !isPaused(clock)) clock.pauses.push({ from: at, to: null });
  }
}

function runOn(ledger: Ledger, at: number): void {
  ledger.paused = false;
  for (const clock of ledger.clocks) {
    const last = clock.pauses.at(-1);
    if (last !== undefined && last.to === null) last.to = at;
  }
}

/**
 * A clock neither met, breached nor ended goes by the terms in force, from its start, pauses kept (glpi #6902).
 * @param dueAt when it was due under the terms before
 */
function applyTerms(ledger: Ledger, clock: RunningClock, dueAt: number | null, at: number): void {
  if (clock.metAt !== null || clock.breachedAt !== null || clock.stoppedAt !== null) return;
  const budgetMs = isPolicyMetric(clock.metric) ? (ledger.policy[clock.metric] ?? null) : clock.budgetMs;
  if (budgetMs === null && clock.fixedDueAt === null) {
    if (clock.measured && clock.unmeasuredSince === null) {
      clock.frozenDueAt = dueAt;
      clock.unmeasuredSince = at;
    }
    return;
  }
  Object.assign(clock, {
    budgetMs,
    calendar: ledger.calendar,
    measured: true,
    unmeasuredSince: null,
    frozenDueAt: null,
    settled: null,
  });
}

export function changeTerms(ledger: Ledger, at: number, terms: NewTerms): void {
  ledger.policy = terms.policy ?? ledger.policy;
  ledger.calendar = terms.calendar ?? ledger.calendar;
  ledger.pauseOnThirdParty = terms.pauseOnThirdParty ?? ledger.pauseOnThirdParty;
  // All as they stood: a next response that is cancelled beside its first one keeps the due time that it had.
  const dues = ledger.clocks.map((clock) => dueAtOf(clock, at));
  for (const [index, clock] of ledger.clocks.entries()) applyTerms(ledger, clock, dues[index] ?? null, at);
  followWaiting(ledger, at);
}

export function solve(ledger: Ledger, at: number): void {
  if (ledger.solvedAt !== null || ledger.ended) return;
  resume(ledger, at);
  meet(ledger, 'resolution', at);
  stop(ledger, 'nextResponse', at);
  stop(ledger, 'firstResponse', at);
  ledger.solvedAt = at;
}

/** The time as solved counts as a pause of the resolution; a verdict of late stays (zammad #188, #3745). */
export function reopen(ledger: Ledger, at: number): void {
  resume(ledger, at);
  const { solvedAt } = ledger;
  ledger.solvedAt = null;
  ledger.ended = false;
  for (const clock of ledger.clocks) {
    if (clock.metric !== 'resolution' || clock.metAt === null || solvedAt === null) continue;
    clock.pauses.push({ from: solvedAt, to: at });
    clock.metAt = null;
    if (clock.breachedAt !== null) continue;
    if (clock.unmeasuredSince === null) clock.frozenDueAt = null;
    applyTerms(ledger, clock, dueAtOf(clock, at), at);
  }
}
