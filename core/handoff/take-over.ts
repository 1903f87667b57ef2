import { can, type Principal } from '#core/access/rules.ts';
import { Language } from '#core/contract/language.ts';
import { appendMessage } from '#core/conversation/append-message.ts';
import { changeHolder } from '#core/conversation/change-holder.ts';
import { endDraft } from '#core/conversation/draft-store.ts';
import { ensureTicket } from '#core/conversation/ensure-ticket.ts';
import { type ConversationRow, lockConversation } from '#core/conversation/store.ts';
import { say } from '#core/language/say.ts';
import { acknowledgeHandoffs } from '#core/notice/store.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { markBusySince } from '#core/routing/store.ts';
import type { NewEvent } from '#core/ticket/record-event.ts';
import { updateTicket } from '#core/ticket/store.ts';
import { tellHandoffStatus } from './handoff-events.ts';

/**
 * A clerk takes the conversation: the row's lock makes one winner of two. From the commit on the bot is silent,
 * and an answer under way is dropped (EDGE-CASES 26, 63). A supervisor may take it out of a colleague's hands.
 * @throws FrontlineError `notFound`; `conflict` when another clerk was faster
 */
export function takeOver(deps: Deps, clerk: Principal, conversationId: string): Promise<void> {
  return inUnit(deps, async (unit) => {
    const conversation = await lockConversation(unit.tx, conversationId);
    if (conversation === null) throw notFound('conversation');
    if (conversation.holder === 'human') {
      if (conversation.assigneeId === clerk.userId) return;
      if (!can(clerk, 'conversation.supervise'))
        throw new FrontlineError('conflict', 'another clerk holds this conversation');
    }
    await takeIntoHands(unit, conversation, clerk);
  });
}

/** Gives a locked conversation to a clerk, whoever held it. */
export async function takeIntoHands(
  unit: Unit,
  conversation: ConversationRow,
  clerk: Pick<Principal, 'userId' | 'displayName'>,
): Promise<void> {
  const waited = conversation.holder === 'waiting';
  await changeHolder(unit, conversation, { holder: 'human', assigneeId: clerk.userId });
  await endDraft(unit, conversation);
  await markBusySince(unit.tx, clerk.userId, unit.now);
  const followedBy: NewEvent[] = [
    ...(waited ? [{ type: 'accepted', actor: 'clerk', actorId: clerk.userId } as const] : []),
    { type: 'assigned', actor: 'clerk', actorId: clerk.userId, data: { to: clerk.userId } },
  ];
  const { ticket } = await ensureTicket(unit, conversation, {
    kind: 'inquiry',
    priority: 'normal',
    subject: conversation.lastMessageText,
    actor: 'clerk',
    actorId: clerk.userId,
    messageId: null,
    followedBy,
  });
  await updateTicket(unit.tx, ticket.id, { assigneeId: clerk.userId });
  await acknowledgeHandoffs(unit.tx, conversation.id, clerk.userId, unit.now);
  const language = Language.parse(conversation.language);
  await appendMessage(unit, conversation, {
    sender: 'system',
    userId: clerk.userId,
    text: say(language, 'takenOver', { name: clerk.displayName }),
    payload: { notice: 'takenOver', language },
  });
  await tellHandoffStatus(unit, conversation, 'accepted');
}
