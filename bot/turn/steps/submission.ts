import type { CardSubmission } from '#core/contract/chat.ts';
import { type ConversationRow, updateConversation } from '#core/conversation/store.ts';
import { say } from '#core/language/say.ts';
import type { Unit } from '#core/platform/unit.ts';
import { answerSurvey } from '#core/survey/answer-survey.ts';
import { lockTicket, ticketNumber, updateTicket } from '#core/ticket/store.ts';
import type { Effect, TurnResult } from '../effect.ts';
import type { TurnContext } from '../turn.ts';
import { reply } from './reply.ts';

/** What a card posted back. It is taken also while a person holds the conversation: filling a form is no talk. */
export function submissionEffect(turn: TurnContext, submission: CardSubmission): Effect {
  return {
    speaksOverPeople: true,
    apply: async (unit, conversation) => {
      switch (submission.frontline) {
        case 'contact':
          return takeContact(unit, conversation, turn, { name: submission.name, reachBy: submission.reach });
        case 'contactSkip':
          return takeContact(unit, conversation, turn, { name: '', reachBy: '' });
        case 'survey': {
          await reply(
            unit,
            conversation,
            turn,
            say(turn.language, await answerSurvey(unit, conversation.id, submission)),
          );
          return { outcome: 'survey', ticketId: conversation.openTicketId };
        }
      }
    },
  };
}

/** What an anonymous visitor says of themselves helps to reach them; it proves nothing (SEMANTICS "Identity"). */
async function takeContact(
  unit: Unit,
  conversation: ConversationRow,
  turn: TurnContext,
  given: { name: string; reachBy: string },
): Promise<TurnResult> {
  const ticket = conversation.openTicketId === null ? null : await lockTicket(unit.tx, conversation.openTicketId);
  const result: TurnResult = { outcome: 'form', ticketId: ticket?.id ?? null };
  const { language } = turn;
  if (given.reachBy === '' && given.name === '') {
    await reply(unit, conversation, turn, say(language, 'contact.skipped'));
    return result;
  }
  const reach = { reachName: given.name || null, reachBy: given.reachBy || null };
  await updateConversation(unit.tx, conversation.id, reach);
  if (ticket !== null) {
    await updateTicket(unit.tx, ticket.id, reach);
    unit.tell({ kind: 'ticket', ticketId: ticket.id });
  }
  const thanks =
    ticket === null
      ? say(language, 'contact.thanksNoTicket')
      : say(language, 'contact.thanks', { ticket: ticketNumber(ticket) });
  await reply(unit, conversation, turn, thanks);
  return result;
}
