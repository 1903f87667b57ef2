import { type Language, LocalizedText } from '#core/contract/language.ts';
import { CalendarSpec } from '#core/contract/sla.ts';
import type { DueExplanation } from '#core/contract/sla-editing.ts';
import type { SlaMetricName } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';
import { notFound } from '#core/platform/errors.ts';
import { evaluateClocks, type Target } from '#core/sla/clock.ts';
import { type ExplanationSpan, explainTarget } from '#core/sla/explain.ts';
import { refuse } from '#core/sla/refusal.ts';
import { type PolicyRow, policiesById } from '#core/sla/store.ts';
import { tellDue } from '#core/sla/tell-due.ts';
import { policyIdsOf, readLedger, termsOf } from './ledger.ts';
import { eventsOf } from './store.ts';

/**
 * Why a clock of a ticket is due when it is, recomputed from the ledger at the instant of asking.
 * @throws FrontlineError `notFound`; SlaRefusal `explanation-too-long`
 */
export async function explainDue(
  tx: Tx,
  clock: { ticketId: string; metric: SlaMetricName; ordinal: number },
  language: Language,
  now: Date,
): Promise<DueExplanation> {
  const events = await eventsOf(tx, clock.ticketId);
  if (events.length === 0) throw notFound('ticket');
  const policies = await policiesById(tx, policyIdsOf(events));
  const at = Math.max(now.getTime(), events.at(-1)?.at.getTime() ?? 0);
  const targets = evaluateClocks({ ...readLedger(events, new Map(policies.map((row) => [row.id, row]))), at });
  const target = targets.find(({ metric, ordinal }) => metric === clock.metric && ordinal === clock.ordinal);
  if (target === undefined) throw notFound('clock');
  const spans = explainTarget(target, at);
  if (spans === null) throw refuse('explanation-too-long', 'metric', 'too many stretches of time to tell');
  const policy = policyOf(target, policyIdsOf(events), policies);
  const spec = CalendarSpec.parse(policy.calendar.spec);
  const raised = isRaised(target, targets, spans, policy);
  return {
    metric: target.metric,
    ordinal: target.ordinal,
    startedAt: instant(target.startedAt),
    dueAt: instant(target.dueAt),
    policyName: LocalizedText.parse(policy.name)[language],
    calendarName: LocalizedText.parse(policy.calendar.name)[language],
    timeZone: spec.timeZone,
    sentences: tellDue(target, spans, spec, language, { raised }),
    spans: spans.map(({ from, to, kind }) => ({
      from: instant(from),
      to: instant(to),
      kind,
      durationMs: to - from,
    })),
  };
}

const instant = (ms: number): string => new Date(ms).toISOString();

/** The latest revision that the ledger names with the calendar by which the clock ran: a breached one keeps its own. */
function policyOf(target: Target, named: string[], policies: PolicyRow[]): PolicyRow {
  const inOrder = named.flatMap((id) => policies.find((policy) => policy.id === id) ?? []);
  const policy = inOrder.findLast((row) => termsOf(row).calendar === target.calendar) ?? inOrder.at(-1);
  if (policy === undefined) throw new Error('a ledger names a policy that is not there');
  return policy;
}

/** A next response that waits for the first: more working time passes than its own target allows. */
function isRaised(target: Target, targets: Target[], spans: ExplanationSpan[], policy: PolicyRow): boolean {
  if (target.metric !== 'nextResponse') return false;
  const worked = spans.reduce((sum, span) => (span.kind === 'worked' ? sum + span.to - span.from : sum), 0);
  const first = targets.find(({ metric }) => metric === 'firstResponse');
  return first?.dueAt === target.dueAt && worked > (termsOf(policy).policy.nextResponse ?? worked);
}
