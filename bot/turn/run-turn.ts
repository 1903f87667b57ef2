import { Language } from '#core/contract/language.ts';
import { Triage } from '#core/contract/triage.ts';
import { regionOf } from '#core/conversation/rules.ts';
import { findConversation, lockConversation, messagesBefore, payloadOf } from '#core/conversation/store.ts';
import { finishTurn, outcomeBefore, readTurn } from '#core/conversation/turn-store.ts';
import { productCatalogue } from '#core/customer/store.ts';
import { notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { readSettings } from '#core/settings/store.ts';
import { decideStep } from './decide.ts';
import type { Effect } from './effect.ts';
import { courtesyEffect, prepareAnswer } from './steps/answer.ts';
import { emergencyEffect, emergencyWithoutDocuments } from './steps/emergency.ts';
import { cancelEffect, handoffEffect } from './steps/handoff.ts';
import { failedEffect } from './steps/promise.ts';
import { submissionEffect } from './steps/submission.ts';
import type { TurnContext, TurnDeps } from './turn.ts';

type Claim = TurnContext['claim'];

/**
 * Runs one claimed turn to its outcome. Whatever fails on the way ends in a promise or a hand-off, never in
 * silence; a turn that cannot even promise stays pending, and the sweep tries again.
 */
export async function runTurn(deps: TurnDeps, claim: Claim): Promise<void> {
  const turn = await readContext(deps, claim);
  try {
    await commit(deps, turn, await prepare(deps, turn));
  } catch (err) {
    deps.log.error({ err, turn: claim.id }, 'a turn failed; its question is promised');
    // An emergency pages all the same: the documents may be out of reach, people are not.
    await commit(deps, turn, turn.triage.emergency === null ? failedEffect(turn) : emergencyWithoutDocuments(turn));
  }
}

const HISTORY = 10;

async function readContext(deps: TurnDeps, claim: Claim): Promise<TurnContext> {
  const row = await readTurn(deps.db, claim.id);
  const conversation = await findConversation(deps.db, row.conversationId);
  if (conversation === null) throw notFound('conversation');
  const settings = await readSettings(deps.db);
  const earlier = await messagesBefore(deps.db, conversation.id, row.seq, HISTORY);
  return {
    claim,
    message: { id: row.message.id, seq: row.seq, text: row.message.text, value: payloadOf(row.message).value },
    conversation,
    triage: Triage.parse(row.triage),
    language: Language.parse(row.language),
    settings,
    catalogue: await productCatalogue(deps.db),
    region: regionOf({
      contactRegion: conversation.contact?.customer?.region ?? conversation.region,
      locale: null,
      company: settings.region,
    }),
    history: earlier
      .filter((message) => message.sender !== 'system' && message.text !== '')
      .map(({ sender, text }) => ({ from: sender === 'customer' || sender === 'clerk' ? sender : 'bot', text })),
    previousOutcome: await outcomeBefore(deps.db, conversation.id, row.seq),
  };
}

async function prepare(deps: TurnDeps, turn: TurnContext): Promise<Effect> {
  const { triage, message, conversation } = turn;
  const step = decideStep({ triage, text: message.text, value: message.value, holder: conversation.holder });
  switch (step.step) {
    case 'emergency':
      return emergencyEffect(turn, deps.knowledge.current);
    case 'submission':
      return submissionEffect(turn, step.submission);
    case 'relay':
      return {
        speaksOverPeople: true,
        apply: async (_unit, now) => ({ outcome: 'relay', ticketId: now.openTicketId }),
      };
    case 'cancelHandoff':
      return cancelEffect(turn);
    case 'handoff':
      return handoffEffect(turn, step.reason);
    case 'courtesy':
      return courtesyEffect(turn);
    case 'answer':
      return prepareAnswer(deps, turn);
  }
}

/**
 * Everything that the turn says and changes is one transaction with the turn's end. What was prepared is stale once
 * the conversation has changed hands since it was read, also when it is back by now (chatwoot PR #13673).
 */
async function commit(deps: TurnDeps, turn: TurnContext, effect: Effect): Promise<void> {
  await inUnit(deps, async (unit) => {
    const conversation = await lockConversation(unit.tx, turn.conversation.id);
    if (conversation === null) throw notFound('conversation');
    const changedHands = conversation.holderVersion !== turn.conversation.holderVersion;
    if ((conversation.holder === 'human' || changedHands) && !effect.speaksOverPeople) {
      await finishTurn(unit.tx, turn.claim, {
        status: 'dropped',
        outcome: 'relay',
        ticketId: conversation.openTicketId,
        at: unit.now,
      });
      return;
    }
    const result = await effect.apply(unit, conversation);
    const mine = await finishTurn(unit.tx, turn.claim, { ...result, status: 'done', at: unit.now });
    if (!mine) throw new Error('the turn was taken over by another process; this one writes nothing');
  });
}
