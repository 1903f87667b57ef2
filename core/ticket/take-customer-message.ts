import type { Unit } from '#core/platform/unit.ts';
import { type NewEvent, recordEvents } from './record-event.ts';
import { isConfirmation } from './rules.ts';
import { lockTicket, updateTicket } from './store.ts';

/**
 * A customer's message in a ticket's conversation (SEMANTICS "Tickets"): it starts the next-response clock,
 * ends a pause for the customer, reopens a solved ticket, or closes it when it only says thanks.
 * @returns whether the ticket is still the conversation's own
 */
export async function takeCustomerMessage(
  unit: Unit,
  ticketId: string,
  message: { id: string; text: string },
): Promise<'open' | 'closed'> {
  const ticket = await lockTicket(unit.tx, ticketId);
  if (ticket === null || ticket.status === 'closed') return 'closed';
  const said: NewEvent = { type: 'customerMessage', actor: 'customer', messageId: message.id };
  if (ticket.status === 'solved' && isConfirmation(message.text)) {
    await updateTicket(unit.tx, ticketId, { status: 'closed', closedAt: unit.now });
    await recordEvents(unit, ticketId, [
      { type: 'closed', actor: 'customer', messageId: message.id, data: { reason: 'confirmed' } },
    ]);
    return 'closed';
  }
  if (ticket.status === 'solved') {
    await updateTicket(unit.tx, ticketId, { status: 'open', solvedAt: null, reopenCount: { increment: 1 } });
    await recordEvents(unit, ticketId, [{ type: 'reopened', actor: 'customer', messageId: message.id }, said]);
    return 'open';
  }
  if (ticket.status === 'pendingCustomer') {
    await updateTicket(unit.tx, ticketId, { status: 'open' });
    await recordEvents(unit, ticketId, [{ type: 'resumed', actor: 'customer' }, said]);
    return 'open';
  }
  await recordEvents(unit, ticketId, [said]);
  return 'open';
}
