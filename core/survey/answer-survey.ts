import type { CardSubmission } from '#core/contract/chat.ts';
import type { MessageKey } from '#core/language/say.ts';
import { giveNotice } from '#core/notice/give-notice.ts';
import type { Unit } from '#core/platform/unit.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { lockTicket, ticketNumber } from '#core/ticket/store.ts';
import { isLow, isSatisfied } from './rules.ts';
import { claimAnswer, lockSurvey } from './store.ts';

/**
 * Takes the customer's scores, once; a low one reaches the manager.
 * @returns what to say; a survey of another conversation is treated as one that does not exist
 */
export async function answerSurvey(
  unit: Unit,
  conversationId: string,
  answer: Extract<CardSubmission, { frontline: 'survey' }>,
): Promise<MessageKey> {
  const survey = await lockSurvey(unit.tx, answer.surveyId);
  if (survey === null || survey.conversationId !== conversationId) return 'survey.expired';
  if (survey.status === 'answered') return 'survey.again';
  const { productQuality, attitude, efficiency, comment } = answer;
  const scores = { productQuality, attitude, efficiency };
  if (!(await claimAnswer(unit.tx, survey.id, { ...scores, satisfied: isSatisfied(scores), comment }, unit.now)))
    return 'survey.expired';
  await lockTicket(unit.tx, survey.ticketId);
  await recordEvents(unit, survey.ticketId, [
    { type: 'surveyAnswered', actor: 'customer', data: { surveyId: survey.id, ...scores } },
  ]);
  if (isLow(scores)) {
    await giveNotice(unit, {
      kind: 'lowScore',
      urgent: false,
      team: 'management',
      ticketId: survey.ticketId,
      conversationId,
      data: { number: ticketNumber(survey.ticket), ...scores },
      dedupeKey: `lowScore:${survey.id}`,
    });
  }
  return 'survey.thanks';
}
