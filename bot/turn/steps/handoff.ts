import type { Quoted } from '#core/answering/outcome.ts';
import { type ConversationRow, updateConversation } from '#core/conversation/store.ts';
import { cancelHandoff } from '#core/handoff/cancel-handoff.ts';
import { tellHandoffInitiated } from '#core/handoff/handoff-events.ts';
import { type HandoffState, requestHandoff } from '#core/handoff/request-handoff.ts';
import { sayInstant } from '#core/language/instant.ts';
import { say } from '#core/language/say.ts';
import type { Unit } from '#core/platform/unit.ts';
import { ticketNumber } from '#core/ticket/store.ts';
import type { Effect, TurnResult } from '../effect.ts';
import type { TurnContext } from '../turn.ts';
import { productOf } from './product.ts';
import { askContactOnce, reply, subjectOf } from './reply.ts';

/** A person is wanted, or needed. */
export function handoffEffect(turn: TurnContext, reason: string, basis?: Quoted): Effect {
  return {
    speaksOverPeople: false,
    apply: async (unit, conversation) => {
      if (basis !== undefined) await reply(unit, conversation, turn, basis.text, { citations: basis.citations });
      return { ...(await handOff(unit, conversation, turn, reason)), citations: basis?.citations ?? [] };
    },
  };
}

export async function handOff(
  unit: Unit,
  conversation: ConversationRow,
  turn: TurnContext,
  reason: string,
  lead?: string,
): Promise<TurnResult> {
  const wasWaiting = conversation.holder === 'waiting';
  const state = await requestHandoff(unit, conversation, {
    triage: turn.triage,
    messageId: turn.message.id,
    subject: subjectOf(turn) || say(turn.language, 'ticket.subject.handoff'),
    reason,
    productCode: productOf(turn),
  });
  await updateConversation(unit.tx, conversation.id, { failedAnswers: 0 });
  if (!wasWaiting) {
    await tellHandoffInitiated(unit, conversation, { reason, ticket: ticketNumber(state.ticket) });
    await askContactOnce(unit, conversation, turn);
  }
  const text = [lead, describe(turn, state)].filter((part) => part !== undefined).join('\n\n');
  await reply(unit, conversation, turn, text, { suggestions: [say(turn.language, 'suggest.cancel')] });
  return { outcome: 'handoff', ticketId: state.ticket.id, handoff: true };
}

function describe(turn: TurnContext, state: HandoffState): string {
  const ticket = ticketNumber(state.ticket);
  const { language, settings } = turn;
  switch (state.state) {
    case 'already':
      return say(language, 'handoff.already', { ticket, place: state.place });
    case 'waiting':
      return say(language, 'handoff.open', { ticket, place: state.place, minutes: state.minutes });
    case 'deskClosed': {
      const opens = state.opensAt === null ? '–' : sayInstant(state.opensAt, language, settings.timeZone);
      return say(language, 'handoff.closed', {
        ticket,
        opens,
        due: sayInstant(state.dueAt, language, settings.timeZone),
      });
    }
  }
}

export function cancelEffect(turn: TurnContext): Effect {
  return {
    speaksOverPeople: false,
    apply: async (unit, conversation) => {
      if (conversation.holder === 'waiting') await cancelHandoff(unit, conversation, turn.message.id);
      await reply(unit, conversation, turn, say(turn.language, 'handoff.cancelled'));
      return { outcome: 'cancelHandoff', ticketId: conversation.openTicketId };
    },
  };
}
