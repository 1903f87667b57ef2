import type { Principal } from '#core/access/rules.ts';
import type { Deps } from '#core/platform/deps.ts';
import { notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { closeTicket } from '#core/ticket/close-ticket.ts';
import { findTicket } from '#core/ticket/store.ts';
import { refuseWhileInUse, releaseTicket } from './own-ticket.ts';
import { lockConversation } from './store.ts';

/**
 * Closes a ticket from the desk. Who holds its conversation goes on holding it: what the customer then writes is a
 * new matter, linked to this one.
 * @throws FrontlineError `notFound`; `conflict` when it is closed or its conversation in use by others; `forbidden`
 */
export function close(deps: Deps, clerk: Principal, ticketId: string, reason: string): Promise<void> {
  return inUnit(deps, async (unit) => {
    const found = await findTicket(unit.tx, ticketId);
    if (found === null) throw notFound('ticket');
    const conversation = found.conversationId === null ? null : await lockConversation(unit.tx, found.conversationId);
    refuseWhileInUse(conversation, ticketId, clerk);
    await closeTicket(unit, clerk, ticketId, reason);
    await releaseTicket(unit, conversation, ticketId);
  });
}
