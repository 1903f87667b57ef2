import { can, type Principal } from '#core/access/rules.ts';
import { findUser } from '#core/access/store.ts';
import { Language } from '#core/contract/language.ts';
import type { TransferBody } from '#core/contract/routing.ts';
import type { Team } from '#core/contract/vocabulary.ts';
import { appendMessage } from '#core/conversation/append-message.ts';
import { changeHolder } from '#core/conversation/change-holder.ts';
import { type ConversationRow, findMessageBySource, lockConversation } from '#core/conversation/store.ts';
import { say } from '#core/language/say.ts';
import { giveNotice } from '#core/notice/give-notice.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { findPresence } from '#core/routing/store.ts';
import { readSettings } from '#core/settings/store.ts';
import { durationMs } from '#core/sla/duration.ts';
import { NOTICE_WORDS } from './forward-ticket.ts';
import { askAgain } from './requeue-lost.ts';
import { takeIntoHands } from './take-over.ts';

/**
 * Passes a conversation on, with a note for whoever takes it: to a colleague who is at the desk, or to the front of a
 * team's queue. Sent twice, it is done once.
 * @throws FrontlineError `notFound`; `conflict` when it is not in this clerk's hands, or the colleague is not there
 */
export function transferConversation(
  deps: Deps,
  clerk: Principal,
  conversationId: string,
  to: TransferBody,
): Promise<void> {
  return inUnit(deps, async (unit) => {
    const conversation = await lockConversation(unit.tx, conversationId);
    if (conversation === null) throw notFound('conversation');
    const sourceId = `desk:${clerk.userId}:${to.clientId}`;
    if ((await findMessageBySource(unit.tx, conversationId, sourceId)) !== null) return;
    const holds = conversation.holder === 'human' && conversation.assigneeId === clerk.userId;
    if (!holds && !can(clerk, 'conversation.supervise'))
      throw new FrontlineError('conflict', 'the conversation is not in your hands');
    await appendMessage(unit, conversation, {
      sender: 'clerk',
      userId: clerk.userId,
      text: to.note,
      internal: true,
      sourceId,
    });
    if (to.userId !== undefined) await toColleague(unit, conversation, clerk, { userId: to.userId, note: to.note });
    else if (to.team !== undefined) await toTeam(unit, conversation, clerk, to.team);
  });
}

async function toColleague(
  unit: Unit,
  conversation: ConversationRow,
  clerk: Principal,
  to: { userId: string; note: string },
): Promise<void> {
  const colleague = await findUser(unit.tx, to.userId);
  if (colleague === null || !colleague.active) throw notFound('user');
  const { displayName, role } = colleague;
  if (!can({ userId: to.userId, displayName, role }, 'conversation.reply'))
    throw new FrontlineError('conflict', 'this person does not talk with customers', { path: 'userId' });
  const { lostAfter } = (await readSettings(unit.tx)).routing;
  const presence = await findPresence(unit.tx, to.userId);
  const seenAfter = unit.now.getTime() - durationMs(lostAfter);
  if (presence?.status !== 'available' || presence.seenAt.getTime() < seenAfter)
    throw new FrontlineError('conflict', 'this person is not at the desk', { path: 'userId' });
  await takeIntoHands(unit, conversation, { userId: to.userId, displayName });
  await giveNotice(unit, {
    kind: 'transferred',
    urgent: false,
    userId: to.userId,
    ticketId: conversation.openTicketId,
    conversationId: conversation.id,
    data: { by: clerk.displayName, text: to.note.slice(0, NOTICE_WORDS) },
    dedupeKey: `transferred:${conversation.id}:${conversation.lastSeq}:${to.userId}`,
  });
}

async function toTeam(unit: Unit, conversation: ConversationRow, clerk: Principal, team: Team): Promise<void> {
  await changeHolder(unit, conversation, { holder: 'waiting', waitingSince: unit.now, queue: team, front: true });
  await askAgain(unit, conversation.openTicketId, 'transferred');
  const language = Language.parse(conversation.language);
  await appendMessage(unit, conversation, {
    sender: 'system',
    userId: clerk.userId,
    text: say(language, 'handoff.passedOn', { name: clerk.displayName }),
    payload: { notice: 'passedOn', language },
  });
}
