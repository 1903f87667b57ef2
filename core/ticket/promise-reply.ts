import type { Unit } from '#core/platform/unit.ts';
import { recordEvents } from './record-event.ts';
import { promiseDueAt } from './rules.ts';
import { targetsOf, updateTicket } from './store.ts';

/**
 * Promises a reply by the ticket's own clock (P3.2): the promised time is that of the first response, else of
 * the next response. A promise that still runs is kept, not postponed.
 * @returns the instant that the customer is told, to the full minute
 */
export async function promiseReply(unit: Unit, ticketId: string): Promise<Date> {
  const targets = await targetsOf(unit.tx, ticketId);
  const running = targets.filter((target) => target.status === 'running' || target.status === 'paused');
  const standing = running.find((target) => target.metric === 'promise');
  if (standing !== undefined) return standing.dueAt;
  const basis =
    running.find((target) => target.metric === 'firstResponse') ??
    running.findLast((target) => target.metric === 'nextResponse') ??
    running.find((target) => target.metric === 'resolution');
  const dueAt = promiseDueAt(basis?.dueAt ?? unit.now, unit.now);
  await updateTicket(unit.tx, ticketId, { promisedAt: dueAt });
  await recordEvents(unit, ticketId, [{ type: 'promised', actor: 'bot', data: { dueAt: dueAt.toISOString() } }]);
  return dueAt;
}
