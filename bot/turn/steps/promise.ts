import type { PromiseReason, Quoted } from '#core/answering/outcome.ts';
import { ensureTicket } from '#core/conversation/ensure-ticket.ts';
import { type ConversationRow, updateConversation } from '#core/conversation/store.ts';
import { sayInstant } from '#core/language/instant.ts';
import { say } from '#core/language/say.ts';
import type { Unit } from '#core/platform/unit.ts';
import { promiseReply } from '#core/ticket/promise-reply.ts';
import { kindOf } from '#core/ticket/rules.ts';
import { ticketNumber } from '#core/ticket/store.ts';
import type { Effect, TurnResult } from '../effect.ts';
import type { TurnContext } from '../turn.ts';
import { handOff } from './handoff.ts';
import { productOf } from './product.ts';
import { askContactOnce, reply, subjectOf } from './reply.ts';

/** An answer failed in earnest, not: another department's matter. Two of these in a row lead to a person. */
const COUNTS_AS_FAILED: readonly PromiseReason[] = ['notInDocuments', 'unknownProduct', 'failed'];
const FAILURES_BEFORE_HANDOFF = 2;

/** What could not be answered becomes a ticket with a promised time (P3.2). */
export function promiseEffect(turn: TurnContext, reason: PromiseReason, more: More = {}): Effect {
  return {
    speaksOverPeople: false,
    apply: async (unit, conversation) => ({
      ...(await promise(unit, conversation, turn, reason, more)),
      citations: more.basis?.citations ?? [],
      model: more.model,
    }),
  };
}

interface More {
  /** Fills the reason's text. */
  params?: Record<string, string>;
  /** What the documents do say; shown before the promise. */
  basis?: Quoted | undefined;
  model?: object | undefined;
}

export const failedEffect = (turn: TurnContext): Effect => promiseEffect(turn, 'failed');

async function promise(
  unit: Unit,
  conversation: ConversationRow,
  turn: TurnContext,
  reason: PromiseReason,
  { params, basis }: More,
): Promise<TurnResult> {
  const { language } = turn;
  const lead = say(language, `promise.${reason}`, params);
  const failures = COUNTS_AS_FAILED.includes(reason) ? conversation.failedAnswers + 1 : conversation.failedAnswers;
  // Who waits for a person goes on waiting: a promise in its place would end the pickup clock (SEMANTICS "Clocks").
  if (failures >= FAILURES_BEFORE_HANDOFF || conversation.holder === 'waiting') {
    if (basis === undefined) return handOff(unit, conversation, turn, 'twoFailedAnswers', lead);
    await reply(unit, conversation, turn, lead);
    await reply(unit, conversation, turn, basis.text, { citations: basis.citations });
    return handOff(unit, conversation, turn, 'twoFailedAnswers');
  }

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
  if (basis !== undefined) await reply(unit, conversation, turn, basis.text, { citations: basis.citations });
  await askContactOnce(unit, conversation, turn);
  const key = joined ? 'promise.again' : 'promise.time';
  const due = sayInstant(dueAt, language, turn.settings.timeZone);
  await reply(unit, conversation, turn, say(language, key, { ticket: ticketNumber(ticket), due }), {
    suggestions: [say(language, 'suggest.person')],
  });
  return { outcome: 'promise', ticketId: ticket.id };
}
