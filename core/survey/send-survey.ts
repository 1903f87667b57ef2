import { Language } from '#core/contract/language.ts';
import { appendMessage } from '#core/conversation/append-message.ts';
import { lockConversation } from '#core/conversation/store.ts';
import { say } from '#core/language/say.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { lockTicket, ticketNumber, wasReopened } from '#core/ticket/store.ts';
import { cancelScheduled, claimSending, findSurvey, redate } from './store.ts';

/** While people talk the survey waits (EDGE-CASES 55); then it looks again. */
const BUSY_DELAY_MS = 10 * 60_000;

export type SendOutcome = 'sent' | 'postponed' | 'cancelled' | 'nothing';

/** Sends a due survey into the chat, once, whoever calls it and however often. */
export function sendSurvey(deps: Deps, surveyId: string): Promise<SendOutcome> {
  return inUnit(deps, async (unit) => {
    const survey = await findSurvey(unit.tx, surveyId);
    if (survey === null || survey.status !== 'scheduled' || survey.dueAt > unit.now) return 'nothing';
    const conversation = await lockConversation(unit.tx, survey.conversationId);
    const ticket = await lockTicket(unit.tx, survey.ticketId);
    if (conversation === null || ticket === null) return 'nothing';
    // Reopened since, even if it is solved again by now: that solving has a survey of its own (chatwoot #4526).
    if (await wasReopened(unit.tx, ticket.id, survey.solvedSeq)) {
      await cancelScheduled(unit.tx, surveyId);
      return 'cancelled';
    }
    if (conversation.holder === 'human' || conversation.holder === 'waiting') {
      const later = await redate(unit.tx, surveyId, new Date(unit.now.getTime() + BUSY_DELAY_MS));
      const data = { surveyId, version: later.version };
      unit.alarm({
        name: 'survey-due',
        data,
        id: `survey-${surveyId}-${later.version}`,
        at: later.dueAt.toISOString(),
      });
      return 'postponed';
    }
    if (!(await claimSending(unit.tx, surveyId, unit.now))) return 'nothing';
    const language = Language.parse(survey.language);
    const number = ticketNumber(ticket);
    const message = await appendMessage(unit, conversation, {
      sender: 'bot',
      text: say(language, 'survey.ask', { ticket: number }),
      payload: { card: { type: 'survey', surveyId, ticketNumber: number }, language },
    });
    await recordEvents(unit, ticket.id, [
      { type: 'surveySent', actor: 'system', messageId: message.id, data: { surveyId } },
    ]);
    return 'sent';
  });
}
