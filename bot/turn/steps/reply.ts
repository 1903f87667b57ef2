import { filesInWords } from '#core/contract/attachment.ts';
import type { MessagePayload } from '#core/contract/message.ts';
import { appendMessage } from '#core/conversation/append-message.ts';
import { type ConversationRow, updateConversation } from '#core/conversation/store.ts';
import { say } from '#core/language/say.ts';
import type { Unit } from '#core/platform/unit.ts';
import type { TurnContext } from '../turn.ts';

/** The bot speaks. */
export async function reply(
  unit: Unit,
  conversation: ConversationRow,
  turn: TurnContext,
  text: string,
  payload: MessagePayload = {},
): Promise<void> {
  await appendMessage(unit, conversation, { sender: 'bot', text, payload: { ...payload, language: turn.language } });
}

/**
 * Asks an anonymous visitor once for a name and a way to be reached, before a time is promised. The form does
 * not hold the promise back: left empty, the reply waits in the chat (docs/decisions/0007-contact-form.md).
 */
export async function askContactOnce(unit: Unit, conversation: ConversationRow, turn: TurnContext): Promise<void> {
  if (conversation.contactId !== null || conversation.contactAskedAt !== null) return;
  await updateConversation(unit.tx, conversation.id, { contactAskedAt: unit.now });
  conversation.contactAskedAt = unit.now;
  await reply(unit, conversation, turn, say(turn.language, 'contact.ask'), { card: { type: 'contact' } });
}

const SUBJECT_LENGTH = 80;

/** A ticket's subject: the customer's first words, or the names of the files that came without any. */
export const subjectOf = (turn: TurnContext): string =>
  (turn.message.text || filesInWords(turn.message.files)).replace(/\s+/g, ' ').trim().slice(0, SUBJECT_LENGTH);
