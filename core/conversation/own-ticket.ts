import type { Principal } from '#core/access/rules.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import type { Unit } from '#core/platform/unit.ts';
import { type ConversationRow, updateConversation } from './store.ts';

/**
 * Nobody takes a ticket from under a conversation that a colleague holds, nor from a customer who waits for a
 * person: taking over comes first.
 * @throws FrontlineError `conflict`
 */
export function refuseWhileInUse(conversation: ConversationRow | null, ticketId: string, clerk: Principal): void {
  if (conversation?.openTicketId !== ticketId) return;
  if (conversation.holder === 'waiting') throw new FrontlineError('conflict', 'the customer waits for a person');
  if (conversation.holder === 'human' && conversation.assigneeId !== clerk.userId)
    throw new FrontlineError('conflict', 'a colleague holds the conversation');
}

/** A ticket that has ended is its conversation's own no longer; `next` is what takes its place, if anything. */
export async function releaseTicket(
  unit: Unit,
  conversation: ConversationRow | null,
  ticketId: string,
  next: string | null = null,
): Promise<void> {
  if (conversation?.openTicketId !== ticketId) return;
  await updateConversation(unit.tx, conversation.id, { openTicketId: next });
  unit.tell({ kind: 'conversation', conversationId: conversation.id, seq: conversation.lastSeq });
}
