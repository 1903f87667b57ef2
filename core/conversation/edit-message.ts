import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { appendMessage } from './append-message.ts';
import { type InboundMessage, type ReceiveDeps, receiveMessage } from './receive-message.ts';
import { storable } from './rules.ts';
import { findMessageBySource, latestWording, lockConversation } from './store.ts';

/**
 * The customer has changed a message. The transcript keeps what was said and answered, so the new words follow as a
 * message of their own: triaged (safety rule 1) and answered like any other. Where the words are the same, as when
 * the channel has only drawn a link's preview, nothing has been said.
 * @param editId the channel's id of this change: received twice, it is stored once
 * @returns false where there was nothing new
 */
export async function editMessage(deps: ReceiveDeps, changed: InboundMessage, editId: string): Promise<boolean> {
  const original = await findMessageBySource(deps.db, changed.conversationId, changed.sourceId);
  // Changed before it ever reached us, such as to mention the bot: these are its first words.
  if (original === null) return !(await receiveMessage(deps, changed)).duplicate;
  const latest = await latestWording(deps.db, changed.conversationId, original.seq);
  if (latest !== null && latest.text === storable(changed.text)) return false;
  const received = await receiveMessage(deps, { ...changed, sourceId: editId, edits: original.seq });
  return !received.duplicate;
}

const EXCERPT = 80;

/** The customer has deleted a message. The record keeps it (P8.1); the desk is told that it is withdrawn. */
export function noteDeletion(deps: Deps, deleted: { conversationId: string; sourceId: string }): Promise<void> {
  return inUnit(deps, async (unit) => {
    const conversation = await lockConversation(unit.tx, deleted.conversationId);
    if (conversation === null) return;
    const original = await findMessageBySource(unit.tx, conversation.id, deleted.sourceId);
    const sourceId = `${deleted.sourceId}:deleted`;
    if (original === null || (await findMessageBySource(unit.tx, conversation.id, sourceId)) !== null) return;
    await appendMessage(unit, conversation, {
      sender: 'system',
      internal: true,
      text: original.text.slice(0, EXCERPT),
      sourceId,
      payload: { notice: 'customerDeleted' },
    });
  });
}
