import type { MessagePayload } from '#core/contract/message.ts';
import type { Channel, Sender } from '#core/contract/vocabulary.ts';
import { insertDelivery } from '#core/platform/delivery.ts';
import type { Unit } from '#core/platform/unit.ts';
import { insertMessage } from './store.ts';

export interface NewMessage {
  sender: Sender;
  text: string;
  payload?: MessagePayload;
  userId?: string | null;
  /** An internal note: seen on the desk alone. */
  internal?: boolean;
  sourceId?: string | null;
}

/**
 * Writes the next line of the transcript and tells who listens. Channels of ours (Direct Line, desk) read the
 * rows; a channel outside gets a delivery (SEMANTICS "Sending"). The conversation must be locked by the unit.
 */
export async function appendMessage(unit: Unit, conversation: { id: string; channel: Channel }, message: NewMessage) {
  const row = await insertMessage(unit.tx, {
    conversationId: conversation.id,
    sender: message.sender,
    userId: message.userId ?? null,
    internal: message.internal ?? false,
    text: message.text,
    payload: message.payload ?? {},
    sourceId: message.sourceId ?? null,
    at: unit.now,
  });
  unit.tell({ kind: 'conversation', conversationId: conversation.id, seq: row.seq });
  const goesOutside = conversation.channel === 'teams' && message.sender !== 'customer' && message.internal !== true;
  if (goesOutside)
    await insertDelivery(unit, { channel: 'teams', messageId: row.id, payload: {}, dedupeKey: `teams:${row.id}` });
  return row;
}
