import type { PauseReason, PlainEventType, PolicyTargets } from '#core/contract/sla.ts';
import { SlaMetricName } from '#core/contract/vocabulary.ts';
import type { Calendar } from './calendar.ts';
import { durationMs } from './duration.ts';
import {
  changeTerms,
  comeBack,
  type Ledger,
  meet,
  type NewTerms,
  noticeBreaches,
  type PolicyBudgets,
  promise,
  reopen,
  resume,
  solve,
  start,
  startUnlessWaiting,
  stop,
  stopAll,
  wait,
} from './effects.ts';
import { type Target, toTarget } from './target.ts';

export type { PolicyBudgets, PolicyMetric } from './effects.ts';
export type { Pause, Target } from './target.ts';

/** A ledger event as the clocks see it; `at` and `dueAt` in ms since 1970. */
export type ClockEvent =
  | { at: number; type: PlainEventType }
  | { at: number; type: 'promised'; dueAt: number }
  | { at: number; type: 'forwarded'; durationMs: number; team?: string | null | undefined }
  | { at: number; type: 'returned'; team?: string | null | undefined }
  | { at: number; type: 'paused'; reason?: PauseReason | null | undefined }
  | ({ at: number; type: 'policyChanged' | 'priorityChanged' } & NewTerms)
  | { at: number; type: 'calendarChanged'; calendar: Calendar };

export interface ClockInput {
  calendar: Calendar;
  policy: PolicyBudgets;
  /** In the ledger's order; those after `at` are passed over. */
  events: readonly ClockEvent[];
  /** The instant of asking, ms since 1970. */
  at: number;
  /** Whether waiting for a third party stops the clocks too; it does unless said otherwise. */
  pauseOnThirdParty?: boolean | undefined;
}

/** A checked policy in ms. @throws RangeError for a duration that `PolicyTargets` would refuse */
export function policyBudgets(targets: PolicyTargets): PolicyBudgets {
  const budgets: PolicyBudgets = {};
  for (const metric of ['pickup', 'firstResponse', 'nextResponse', 'resolution'] as const) {
    const text = targets[metric];
    if (text !== undefined) budgets[metric] = durationMs(text);
  }
  return budgets;
}

/** What each event does to the clocks: the table of SEMANTICS "Clocks", line by line. */
function take(ledger: Ledger, event: ClockEvent): void {
  const { at } = event;
  switch (event.type) {
    case 'opened':
      start(ledger, 'firstResponse', at);
      start(ledger, 'resolution', at);
      break;
    case 'customerMessage':
      startUnlessWaiting(ledger, 'nextResponse', at);
      break;
    case 'clerkReply':
      for (const metric of ['nextResponse', 'firstResponse', 'promise'] as const) meet(ledger, metric, at);
      break;
    case 'handoff':
      startUnlessWaiting(ledger, 'pickup', at);
      break;
    case 'accepted':
      meet(ledger, 'pickup', at);
      break;
    case 'handoffCancelled':
      stop(ledger, 'pickup', at);
      break;
    case 'promised':
      promise(ledger, at, event.dueAt);
      break;
    case 'forwarded':
      start(ledger, 'internal', at, { budgetMs: event.durationMs, team: event.team ?? null });
      break;
    case 'returned':
      comeBack(ledger, at, event.team ?? null);
      break;
    case 'paused':
      wait(ledger, at, event.reason ?? null);
      break;
    case 'resumed':
      resume(ledger, at);
      break;
    case 'policyChanged':
    case 'priorityChanged':
      changeTerms(ledger, at, event);
      break;
    case 'calendarChanged':
      changeTerms(ledger, at, { calendar: event.calendar });
      break;
    case 'solved':
      solve(ledger, at);
      break;
    case 'reopened':
      reopen(ledger, at);
      break;
    case 'closed':
      if (ledger.solvedAt === null) stopAll(ledger, at);
      ledger.ended = true;
      break;
    case 'merged':
      stopAll(ledger, at);
      ledger.ended = true;
      break;
    // The bot's words, notes and the rest change no clock (chatwoot PR #6409, PR #13336).
    case 'botReply':
    case 'note':
    case 'assigned':
    case 'escalated':
    case 'acknowledged':
    case 'surveySent':
    case 'surveyAnswered':
      break;
  }
}

/** Metrics in the order of SEMANTICS; the clocks of one metric oldest first, numbered from 1. */
function toTargets(ledger: Ledger, at: number): Target[] {
  const targets: Target[] = [];
  for (const metric of SlaMetricName.options) {
    let ordinal = 1;
    for (const clock of ledger.clocks) {
      const target = clock.metric === metric ? toTarget(clock, ordinal, at) : null;
      if (target === null) continue;
      targets.push(target);
      ordinal++;
    }
  }
  return targets;
}

/**
 * The clocks of a ticket, recomputed from its ledger (SEMANTICS "Clocks"). Pure: the same input gives the same
 * answer, for the product and for `sla simulate` alike. Every event in order yields an answer; there is no error.
 *
 * A pause lasts from `paused` to `resumed`, `solved` or `reopened`: that a customer's message ends a pause, or
 * reopens, is for the command that appends those events, so that the ledger alone tells the story.
 */
export function evaluateClocks({ calendar, policy, events, at, pauseOnThirdParty = true }: ClockInput): Target[] {
  const ledger: Ledger = {
    calendar,
    policy,
    pauseOnThirdParty,
    clocks: [],
    waitsFor: 'nobody',
    paused: false,
    solvedAt: null,
    ended: false,
  };
  for (const event of events) {
    if (event.at > at) continue;
    noticeBreaches(ledger, event.at);
    take(ledger, event);
  }
  noticeBreaches(ledger, at);
  return toTargets(ledger, at);
}

/** The earliest due instant among clocks that run, ms since 1970; null when none does. */
export function nextDueAt(targets: readonly Target[]): number | null {
  let earliest: number | null = null;
  for (const target of targets) {
    if (target.status === 'running' && (earliest === null || target.dueAt < earliest)) earliest = target.dueAt;
  }
  return earliest;
}
