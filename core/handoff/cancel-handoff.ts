import { changeHolder } from '#core/conversation/change-holder.ts';
import type { ConversationRow } from '#core/conversation/store.ts';
import type { Unit } from '#core/platform/unit.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { lockTicket } from '#core/ticket/store.ts';

/** The customer no longer wants to wait: back to the bot; the ticket stays open and the desk may still write. */
export async function cancelHandoff(unit: Unit, conversation: ConversationRow, messageId: string): Promise<void> {
  await changeHolder(unit, conversation, { holder: 'bot' });
  if (conversation.openTicketId === null) return;
  await lockTicket(unit.tx, conversation.openTicketId);
  await recordEvents(unit, conversation.openTicketId, [{ type: 'handoffCancelled', actor: 'customer', messageId }]);
}
