import { FrontlineError, notFound } from '#core/platform/errors.ts';
import type { Unit } from '#core/platform/unit.ts';
import { recordEvents } from './record-event.ts';
import { lockTicket, type TicketRow, UNFINISHED, updateTicket } from './store.ts';

/**
 * Solves a ticket.
 * @returns the ticket and the ledger's number of this `solved`, which names the solving (a survey belongs to one)
 * @throws FrontlineError `notFound`; `conflict` when it is solved or closed already
 */
export async function solveTicket(
  unit: Unit,
  ticketId: string,
  clerkId: string,
): Promise<{ ticket: TicketRow; solvedSeq: number }> {
  const ticket = await lockTicket(unit.tx, ticketId);
  if (ticket === null) throw notFound('ticket');
  if (!UNFINISHED.includes(ticket.status)) throw new FrontlineError('conflict', `the ticket is ${ticket.status}`);
  await updateTicket(unit.tx, ticketId, {
    status: 'solved',
    solvedAt: unit.now,
    assigneeId: ticket.assigneeId ?? clerkId,
  });
  await recordEvents(unit, ticketId, [{ type: 'solved', actor: 'clerk', actorId: clerkId }]);
  const after = await lockTicket(unit.tx, ticketId);
  if (after === null) throw notFound('ticket');
  return { ticket: after, solvedSeq: after.lastEventSeq };
}
