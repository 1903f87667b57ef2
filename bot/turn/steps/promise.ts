import { ensureTicket } from '#core/conversation/ensure-ticket.ts';
import { type ConversationRow, updateConversation } from '#core/conversation/store.ts';
import { sayInstant } from '#core/language/instant.ts';
import { type MessageKey, say } from '#core/language/say.ts';
import type { Unit } from '#core/platform/unit.ts';
import { promiseReply } from '#core/ticket/promise-reply.ts';
import { kindOf } from '#core/ticket/rules.ts';
import { ticketNumber } from '#core/ticket/store.ts';
import type { Effect, TurnResult } from '../effect.ts';
import type { TurnContext } from '../turn.ts';
import { handOff } from './handoff.ts';
import { productOf } from './product.ts';
import { askContactOnce, reply, subjectOf } from './reply.ts';

export type PromiseReason = 'notInDocuments' | 'order' | 'quality' | 'complaint' | 'document' | 'failed';

/** An answer failed in earnest, not: another department's matter. Two of these in a row lead to a person. */
const COUNTS_AS_FAILED: readonly PromiseReason[] = ['notInDocuments', 'failed'];
const FAILURES_BEFORE_HANDOFF = 2;

/** What could not be answered becomes a ticket with a promised time (P3.2). */
export function promiseEffect(turn: TurnContext, reason: PromiseReason, model?: object): Effect {
  return {
    speaksOverPeople: false,
    apply: async (unit, conversation) => ({ ...(await promise(unit, conversation, turn, reason)), model }),
  };
}

export const failedEffect = (turn: TurnContext): Effect => promiseEffect(turn, 'failed');

async function promise(unit: Unit, conversation: ConversationRow, turn: TurnContext, reason: PromiseReason): Promise<TurnResult> {
  const { language } = turn;
  const lead = say(language, `promise.${reason}` satisfies MessageKey);
  const failures = COUNTS_AS_FAILED.includes(reason) ? conversation.failedAnswers + 1 : conversation.failedAnswers;
  if (failures >= FAILURES_BEFORE_HANDOFF && conversation.holder !== 'waiting') return handOff(unit, conversation, turn, 'twoFailedAnswers', lead);

  await updateConversation(unit.tx, conversation.id, { failedAnswers: failures });
  const { ticket, joined } = await ensureTicket(unit, conversation, {
    kind: kindOf(turn.triage.intent),
    priority: turn.triage.urgency,
    subject: subjectOf(turn),
    productCode: productOf(turn),
    actor: 'bot',
    messageId: turn.message.id,
  });
  const dueAt = await promiseReply(unit, ticket.id);
  await reply(unit, conversation, turn, lead);
  await askContactOnce(unit, conversation, turn);
  const key = joined ? 'promise.again' : 'promise.time';
  const due = sayInstant(dueAt, language, turn.settings.timeZone);
  await reply(unit, conversation, turn, say(language, key, { ticket: ticketNumber(ticket), due }), {
    suggestions: [say(language, 'suggest.person')],
  });
  return { outcome: 'promise', ticketId: ticket.id };
}
