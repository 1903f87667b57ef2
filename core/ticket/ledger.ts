import { CalendarSpec, PolicyTargets } from '#core/contract/sla.ts';
import type { Tx } from '#core/platform/db.ts';
import { type Calendar, compileCalendar } from '#core/sla/calendar.ts';
import {
  type ClockEvent,
  type ClockInput,
  evaluateClocks,
  type PolicyBudgets,
  policyBudgets,
  type Target,
} from '#core/sla/clock.ts';
import { readDuration } from '#core/sla/duration.ts';
import { type PolicyRow, policiesById } from '#core/sla/store.ts';
import type { EventRow } from './store.ts';

/** Compiled calendars by revision: a revision never changes, so neither does its compiled form. */
const compiled = new Map<string, Calendar>();
const COMPILED_AT_MOST = 200;

function calendarOf(policy: PolicyRow): Calendar {
  const found = compiled.get(policy.calendarId);
  if (found !== undefined) return found;
  if (compiled.size >= COMPILED_AT_MOST) compiled.clear();
  const calendar = compileCalendar(CalendarSpec.parse(policy.calendar.spec));
  compiled.set(policy.calendarId, calendar);
  return calendar;
}

interface Terms {
  policy: PolicyBudgets;
  pauseOnThirdParty: boolean;
  calendar: Calendar;
}

/** By the row that was read, since a batch asks for the same few revisions many thousand times. */
const known = new WeakMap<PolicyRow, Terms>();

/** What a policy revision allows, and by which calendar. */
export function termsOf(policy: PolicyRow): Terms {
  const terms = known.get(policy) ?? {
    policy: policyBudgets(PolicyTargets.parse(policy.targets)),
    pauseOnThirdParty: policy.pauseOnThirdParty,
    calendar: calendarOf(policy),
  };
  known.set(policy, terms);
  return terms;
}

/** Reads what a ledger says of the clocks. The events name policy revisions, so history is judged by what was in force. */
export async function clocksOf(tx: Tx, events: EventRow[], at: Date): Promise<Target[]> {
  const policies = new Map((await policiesById(tx, policyIdsOf(events))).map((policy) => [policy.id, policy]));
  return evaluateClocks({ ...readLedger(events, policies), at: at.getTime() });
}

export type LedgerEvent = Pick<EventRow, 'type' | 'at' | 'data'>;

/** The policy revisions that events name. */
export const policyIdsOf = (events: readonly LedgerEvent[]): string[] => [
  ...new Set(events.map((event) => dataOf(event).policyId).filter((id) => typeof id === 'string')),
];

/** A ledger as the evaluator takes it; `policies` holds at least the revisions that it names. */
export function readLedger(
  events: readonly LedgerEvent[],
  policies: ReadonlyMap<string, PolicyRow>,
): Omit<ClockInput, 'at'> {
  const terms = (event: LedgerEvent) => {
    const policy = policies.get(String(dataOf(event).policyId));
    return policy === undefined ? undefined : termsOf(policy);
  };
  const opened = events[0] === undefined ? undefined : terms(events[0]);
  if (opened === undefined) throw new Error('a ledger begins with an opening that names its policy');
  return { ...opened, events: events.map((event) => clockEvent(event, terms)) };
}

const dataOf = (event: LedgerEvent): Record<string, unknown> => event.data as Record<string, unknown>;

function clockEvent(event: LedgerEvent, terms: (event: LedgerEvent) => Terms | undefined): ClockEvent {
  const at = event.at.getTime();
  const data = dataOf(event);
  switch (event.type) {
    case 'promised':
      return { at, type: 'promised', dueAt: Date.parse(String(data.dueAt)) };
    case 'forwarded': {
      const read = readDuration(String(data.duration));
      return {
        at,
        type: 'forwarded',
        durationMs: 'ms' in read ? read.ms : 0,
        team: data.team == null ? null : String(data.team),
      };
    }
    case 'returned':
      return { at, type: 'returned', team: data.team == null ? null : String(data.team) };
    case 'paused':
      return {
        at,
        type: 'paused',
        reason: data.reason === 'pendingCustomer' || data.reason === 'pendingThirdParty' ? data.reason : null,
      };
    case 'policyChanged':
    case 'priorityChanged':
    case 'calendarChanged':
      return { at, type: 'policyChanged', ...terms(event) };
    default:
      return { at, type: event.type };
  }
}
