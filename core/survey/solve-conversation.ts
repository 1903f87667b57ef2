import type { Principal } from '#core/access/rules.ts';
import { Language } from '#core/contract/language.ts';
import { appendMessage } from '#core/conversation/append-message.ts';
import { changeHolder } from '#core/conversation/change-holder.ts';
import { type ConversationRow, findMessageBySource, lockConversation } from '#core/conversation/store.ts';
import { say } from '#core/language/say.ts';
import { acknowledgeHandoffs } from '#core/notice/store.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { solveTicket } from '#core/ticket/solve-ticket.ts';
import { findTicket, lockTicket, ticketNumber, updateTicket } from '#core/ticket/store.ts';
import { scheduleSurvey } from './schedule-survey.ts';

/**
 * Solves a ticket from the desk: an optional last reply, the closing line in the chat, the conversation out of
 * everybody's hands, and the survey for this solving.
 * @throws FrontlineError `notFound`; `conflict` when it is solved already, or when the reply would go into a
 *   conversation that a colleague holds (zammad #246)
 */
export function solve(
  deps: Deps,
  clerk: Principal,
  ticketId: string,
  last?: { text: string; clientId: string },
): Promise<void> {
  return inUnit(deps, async (unit) => {
    const found = await findTicket(unit.tx, ticketId);
    if (found === null) throw notFound('ticket');
    const conversation = found.conversationId === null ? null : await lockConversation(unit.tx, found.conversationId);
    await lockTicket(unit.tx, ticketId);
    refuseColleagues(conversation, ticketId, clerk);
    if (
      conversation !== null &&
      last !== undefined &&
      !(await replyOnce(unit, clerk, conversation, { ticketId, ...last }))
    )
      return;
    if (conversation?.holder === 'waiting' && conversation.openTicketId === ticketId) {
      // Solving is the pickup: nobody waits for a person any longer.
      await recordEvents(unit, ticketId, [{ type: 'accepted', actor: 'clerk', actorId: clerk.userId }]);
      await acknowledgeHandoffs(unit.tx, conversation.id, clerk.userId, unit.now);
    }
    const { ticket, solvedSeq } = await solveTicket(unit, ticketId, clerk.userId);
    if (conversation === null) return;
    // Another matter may be open in the same conversation by now; only this ticket's own conversation is closed.
    if (conversation.openTicketId === ticketId) {
      await changeHolder(unit, conversation, { holder: 'closed' });
      const language = Language.parse(conversation.language);
      await appendMessage(unit, conversation, {
        sender: 'system',
        userId: clerk.userId,
        text: say(language, 'solved', { ticket: ticketNumber(ticket) }),
        payload: { notice: 'solved', language },
      });
    }
    await scheduleSurvey(unit, ticket, solvedSeq);
  });
}

/** Whoever talks with the customer solves it: nobody closes a conversation under a colleague's hands. */
function refuseColleagues(conversation: ConversationRow | null, ticketId: string, clerk: Principal): void {
  const held = conversation?.holder === 'human' && conversation.openTicketId === ticketId;
  if (held && conversation.assigneeId !== clerk.userId)
    throw new FrontlineError('conflict', 'a colleague holds the conversation');
}

/** @returns false where this reply, and so this solving, was taken before */
async function replyOnce(
  unit: Unit,
  clerk: Principal,
  conversation: ConversationRow,
  last: { ticketId: string; text: string; clientId: string },
): Promise<boolean> {
  const sourceId = `desk:${clerk.userId}:${last.clientId}`;
  if ((await findMessageBySource(unit.tx, conversation.id, sourceId)) !== null) return false;
  if (conversation.holder === 'human' && conversation.assigneeId !== clerk.userId)
    throw new FrontlineError('conflict', 'a colleague holds the conversation');
  const reply = await appendMessage(unit, conversation, {
    sender: 'clerk',
    userId: clerk.userId,
    text: last.text,
    sourceId,
  });
  const ticket = await findTicket(unit.tx, last.ticketId);
  if (ticket?.firstReplyAt === null) await updateTicket(unit.tx, last.ticketId, { firstReplyAt: unit.now });
  await recordEvents(unit, last.ticketId, [
    { type: 'clerkReply', actor: 'clerk', actorId: clerk.userId, messageId: reply.id },
  ]);
  return true;
}
