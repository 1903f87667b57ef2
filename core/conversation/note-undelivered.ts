import { giveNotice } from '#core/notice/give-notice.ts';
import type { Unit } from '#core/platform/unit.ts';
import { appendMessage } from './append-message.ts';
import { lockConversation } from './store.ts';

const EXCERPT = 80;

/**
 * A message has not reached the customer, or nobody can tell whether it has: the desk sees it in the transcript, and
 * whoever holds the conversation gets a notice, so that the customer is reached another way.
 */
export async function noteUndelivered(
  unit: Unit,
  message: { id: string; conversationId: string; text: string },
  fate: 'failed' | 'unsure',
  reason: string,
): Promise<void> {
  const conversation = await lockConversation(unit.tx, message.conversationId);
  if (conversation === null) return;
  const text = message.text.slice(0, EXCERPT);
  await appendMessage(unit, conversation, {
    sender: 'system',
    internal: true,
    text,
    payload: { notice: fate === 'failed' ? 'undelivered' : 'deliveryUnsure' },
  });
  await giveNotice(unit, {
    kind: 'undelivered',
    urgent: false,
    ...(conversation.assigneeId === null ? { team: 'clerks' } : { userId: conversation.assigneeId }),
    ticketId: conversation.openTicketId,
    conversationId: conversation.id,
    data: { text, channel: conversation.channel, fate, code: reason },
    dedupeKey: `undelivered:${message.id}`,
  });
}
