import type { DraftSink } from '#core/answering/query.ts';
import { Triage } from '#core/contract/triage.ts';
import { concludeDraft, endDraft } from '#core/conversation/draft-store.ts';
import type { ClaimedTurn, TurnReading } from '#core/conversation/receive-message.ts';
import { regionOf } from '#core/conversation/rules.ts';
import { sayWords } from '#core/conversation/say-words.ts';
import { lockConversation, payloadOf } from '#core/conversation/store.ts';
import { readThread } from '#core/conversation/thread.ts';
import { finishTurn, readTurn } from '#core/conversation/turn-store.ts';
import { notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { decideStep } from './decide.ts';
import type { Effect } from './effect.ts';
import { showProgress } from './progress.ts';
import { courtesyEffect, prepareAnswer } from './steps/answer.ts';
import { emergencyEffect, emergencyWithoutDocuments } from './steps/emergency.ts';
import { cancelEffect, handoffEffect } from './steps/handoff.ts';
import { failedEffect, promiseEffect } from './steps/promise.ts';
import { submissionEffect } from './steps/submission.ts';
import type { TurnContext, TurnDeps } from './turn.ts';

/**
 * Runs one claimed turn to its outcome. Whatever fails on the way ends in a promise or a hand-off, never in
 * silence; a turn that cannot even promise stays pending, and the sweep tries again.
 * @returns whether another turn of the conversation is known to wait, or may
 */
export async function runTurn(deps: TurnDeps, claim: ClaimedTurn): Promise<{ more: boolean }> {
  const turn = await readContext(deps, claim);
  const progress = showProgress(deps, turn);
  try {
    const effect = await prepare(deps, turn, progress).finally(() => progress.settle());
    return await commit(deps, turn, effect, progress.drafted);
  } catch (err) {
    deps.log.error({ err, turn: claim.id }, 'a turn failed; its question is promised');
    // An emergency pages all the same: the documents may be out of reach, people are not.
    const effect = turn.triage.emergency === null ? failedEffect(turn) : emergencyWithoutDocuments(turn);
    return commit(deps, turn, effect, progress.drafted);
  }
}

const HISTORY = 10;

async function readContext(deps: TurnDeps, claim: ClaimedTurn): Promise<TurnContext> {
  const { message, triage, thread, companyVersion } = claim.reading ?? (await readTurnAgain(deps, claim));
  const { settings, catalogue } = await deps.company.facts(companyVersion);
  return {
    claim,
    message,
    conversation: thread,
    triage,
    language: triage.language,
    settings,
    catalogue,
    region: regionOf({ contactRegion: thread.contactRegion ?? thread.region, locale: null, company: settings.region }),
    history: thread.lines
      .slice(-HISTORY)
      .filter((line) => line.sender !== 'system' && line.text !== '')
      .map(({ sender, text }) => ({ from: sender === 'customer' || sender === 'clerk' ? sender : 'bot', text })),
    previousOutcome: thread.previousOutcome,
  };
}

/** For a turn that was stored earlier, or by another process. */
async function readTurnAgain(
  deps: TurnDeps,
  claim: ClaimedTurn,
): Promise<Omit<TurnReading, 'companyVersion'> & { companyVersion?: string }> {
  const row = await readTurn(deps.db, claim.id);
  const thread = await readThread(deps.db, row.conversationId, row.seq);
  if (thread === null) throw notFound('conversation');
  const { id, text } = row.message;
  const { value, attachments: files = [] } = payloadOf(row.message);
  return {
    message: { id, seq: row.seq, text, value, files },
    triage: Triage.parse(row.triage),
    thread,
  };
}

async function prepare(deps: TurnDeps, turn: TurnContext, draft: DraftSink): Promise<Effect> {
  const { triage, message, conversation } = turn;
  const { text, value, files } = message;
  const step = decideStep({ triage, text, value, holder: conversation.holder, files: files.length });
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
    case 'files':
      return promiseEffect(turn, 'files');
    case 'courtesy':
      return courtesyEffect(turn);
    case 'answer':
      return prepareAnswer(deps, turn, draft);
  }
}

/**
 * Ends the turn with what came of it, unless somebody else has the conversation, or the turn, by now.
 * @param drafted something of an answer may have been shown already: what is said takes its place
 */
async function commit(deps: TurnDeps, turn: TurnContext, effect: Effect, drafted: boolean): Promise<{ more: boolean }> {
  const { id, holder, holderVersion, channel } = turn.conversation;
  // What is said in a channel outside has a delivery too.
  if (effect.words !== undefined && holder === 'bot' && channel === 'web' && !drafted) {
    const place = { conversationId: id, holderVersion, claim: turn.claim };
    const said = await sayWords(deps, place, effect.words);
    if (said !== null) return said;
  }
  await commitLocked(deps, turn, effect, drafted);
  deps.threads.forget(id);
  return { more: true };
}

/**
 * Everything that the turn says and changes is one transaction with the turn's end. What was prepared is stale once
 * the conversation has changed hands since it was read, also when it is back by now (chatwoot PR #13673).
 */
async function commitLocked(deps: TurnDeps, turn: TurnContext, effect: Effect, drafted: boolean): Promise<void> {
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
      if (drafted) await endDraft(unit, conversation);
      return;
    }
    const before = conversation.lastSeq;
    const result = await effect.apply(unit, conversation);
    if (drafted) await concludeDraft(unit, conversation, before);
    const mine = await finishTurn(unit.tx, turn.claim, { ...result, status: 'done', at: unit.now });
    if (!mine) throw new Error('the turn was taken over by another process; this one writes nothing');
  });
}
