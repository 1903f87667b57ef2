import type { Unit } from '#core/platform/unit.ts';
import { addWorkingTime } from '#core/sla/calendar.ts';
import { policiesById } from '#core/sla/store.ts';
import { clocksOf, termsOf } from './ledger.ts';
import { recordEvents } from './record-event.ts';
import { promiseDueAt } from './rules.ts';
import { eventsOf, findTicket, updateTicket } from './store.ts';

/**
 * Promises a reply by the ticket's own clock (P3.2): the promised time is that of the first response, else of
 * the next response; where both are overdue, the response time of its policy anew, since a late reply is still
 * owed soon. A promise that still runs is kept, not postponed.
 * @returns the instant that the customer is told, to the full minute
 */
export async function promiseReply(unit: Unit, ticketId: string): Promise<Date> {
  const events = await eventsOf(unit.tx, ticketId);
  const at = new Date(Math.max(unit.now.getTime(), events.at(-1)?.at.getTime() ?? 0));
  // The rows say how it stood at the last event: since then a clock may have run out, or stood under a pause.
  const targets = await clocksOf(unit.tx, events, at);
  const running = targets.filter((target) => target.status === 'running' || target.status === 'paused');
  const standing = running.find((target) => target.metric === 'promise');
  // A wait that becomes a promise ends its pickup clock: then the same time is promised once more.
  const waits = running.some((target) => target.metric === 'pickup');
  if (standing !== undefined && !waits) return new Date(standing.dueAt);
  const response =
    running.find((target) => target.metric === 'firstResponse') ??
    running.findLast((target) => target.metric === 'nextResponse');
  const resolution = running.find((target) => target.metric === 'resolution');
  const basis = response?.dueAt ?? (await responseTimeAnew(unit, ticketId, at)) ?? resolution?.dueAt ?? at.getTime();
  const dueAt = standing === undefined ? promiseDueAt(new Date(basis), at) : new Date(standing.dueAt);
  await updateTicket(unit.tx, ticketId, { promisedAt: dueAt });
  await recordEvents(unit, ticketId, [{ type: 'promised', actor: 'bot', data: { dueAt: dueAt.toISOString() } }]);
  return dueAt;
}

async function responseTimeAnew(unit: Unit, ticketId: string, at: Date): Promise<number | null> {
  const ticket = await findTicket(unit.tx, ticketId);
  const [row] = ticket === null ? [] : await policiesById(unit.tx, [ticket.policyId]);
  if (row === undefined) return null;
  const { policy, calendar } = termsOf(row);
  const budgetMs = policy.nextResponse ?? policy.firstResponse;
  return budgetMs === undefined ? null : addWorkingTime(calendar, at.getTime(), budgetMs);
}
