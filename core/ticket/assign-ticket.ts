import type { Deps } from '#core/platform/deps.ts';
import { notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { recordEvents } from './record-event.ts';
import { lockTicket, updateTicket } from './store.ts';

/** A user takes a ticket on. It changes no clock. @throws FrontlineError `notFound` */
export function assignTicket(deps: Deps, ticketId: string, userId: string): Promise<void> {
  return inUnit(deps, async (unit) => {
    const ticket = await lockTicket(unit.tx, ticketId);
    if (ticket === null) throw notFound('ticket');
    if (ticket.assigneeId === userId) return;
    await updateTicket(unit.tx, ticketId, { assigneeId: userId });
    await recordEvents(unit, ticketId, [{ type: 'assigned', actor: 'clerk', actorId: userId, data: { to: userId } }]);
  });
}
