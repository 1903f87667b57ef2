import type { Principal } from '#core/access/rules.ts';
import { takeAttachments, waitingAttachments } from '#core/attachment/store.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { lockTicket, updateTicket } from '#core/ticket/store.ts';
import { appendMessage } from './append-message.ts';
import { storable } from './rules.ts';
import { findMessageBySource, lockConversation } from './store.ts';

export interface ClerkWords {
  conversationId: string;
  text: string;
  /** The desk's own id of this message: sent twice, it is stored once. */
  clientId: string;
  internal: boolean;
  /** Ids of files that were stored for this conversation. */
  attachments?: readonly string[];
}

/**
 * A clerk's reply to the customer, or an internal note. A reply needs the conversation in the clerk's own
 * hands, so that two do not answer at once (zammad #246); a note needs nothing (osTicket #2504).
 * @throws FrontlineError `notFound`; `conflict` when someone else holds the conversation; `unprocessable` for a file
 *   that does not wait here
 */
export function clerkSpeaks(deps: Deps, clerk: Principal, spoken: ClerkWords) {
  const words = storable(spoken);
  return inUnit(deps, async (unit) => {
    const conversation = await lockConversation(unit.tx, words.conversationId);
    if (conversation === null) throw notFound('conversation');
    const sourceId = `desk:${clerk.userId}:${words.clientId}`;
    const first = await findMessageBySource(unit.tx, conversation.id, sourceId);
    if (first !== null) return first;
    const holds = conversation.holder === 'human' && conversation.assigneeId === clerk.userId;
    if (!words.internal && !holds) throw new FrontlineError('conflict', 'take the conversation over before replying');

    const files = await waitingAttachments(unit.tx, conversation.id, words.attachments ?? []);
    const message = await appendMessage(unit, conversation, {
      sender: 'clerk',
      userId: clerk.userId,
      text: words.text,
      payload: files.length === 0 ? {} : { attachments: files },
      internal: words.internal,
      sourceId,
    });
    await takeAttachments(unit.tx, files, message);
    const ticket = conversation.openTicketId === null ? null : await lockTicket(unit.tx, conversation.openTicketId);
    if (ticket === null) return message;
    if (!words.internal && ticket.firstReplyAt === null)
      await updateTicket(unit.tx, ticket.id, { firstReplyAt: unit.now });
    const type = words.internal ? 'note' : 'clerkReply';
    await recordEvents(unit, ticket.id, [{ type, actor: 'clerk', actorId: clerk.userId, messageId: message.id }]);
    return message;
  });
}
