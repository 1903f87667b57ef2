import type { Principal } from '#core/access/rules.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { mergeTicket } from '#core/ticket/merge-ticket.ts';
import { findTicket, findTicketNamed } from '#core/ticket/store.ts';
import { refuseWhileInUse, releaseTicket } from './own-ticket.ts';
import { type ConversationRow, lockConversation } from './store.ts';

/**
 * Merges a ticket into another, which takes its place in the conversation where it is of the same one.
 * @param into the id or the number of the ticket that stays
 * @throws FrontlineError `notFound`; `unprocessable` for an unknown `into`; `conflict` (see `mergeTicket`), and while
 *   others have the conversation
 */
export function merge(deps: Deps, clerk: Principal, ticketId: string, into: string): Promise<void> {
  return inUnit(deps, async (unit) => {
    const found = await findTicket(unit.tx, ticketId);
    if (found === null) throw notFound('ticket');
    const target = await findTicketNamed(unit.tx, into);
    if (target === null) throw new FrontlineError('unprocessable', 'no such ticket to merge into', { path: 'into' });
    const locked = await lockInOrder(unit, [found.conversationId, target.conversationId]);
    const conversation = locked.find((row) => row.id === found.conversationId) ?? null;
    refuseWhileInUse(conversation, ticketId, clerk);
    const { survivor } = await mergeTicket(unit, clerk, ticketId, target.id);
    const stays = survivor.conversationId === conversation?.id ? survivor.id : null;
    await releaseTicket(unit, conversation, ticketId, stays);
  });
}

/** By id: two merges that cross must not wait for each other. */
async function lockInOrder(unit: Unit, ids: (string | null)[]): Promise<ConversationRow[]> {
  const rows: ConversationRow[] = [];
  for (const id of [...new Set(ids.filter((each) => each !== null))].sort()) {
    const row = await lockConversation(unit.tx, id);
    if (row !== null) rows.push(row);
  }
  return rows;
}
