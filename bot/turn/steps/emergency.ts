import { emergencyReply } from '#core/answering/emergency.ts';
import { CardSubmission } from '#core/contract/chat.ts';
import { pageEmergency } from '#core/handoff/page-emergency.ts';
import { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import { say } from '#core/language/say.ts';
import type { Unit } from '#core/platform/unit.ts';
import { answerSurvey } from '#core/survey/answer-survey.ts';
import type { Effect } from '../effect.ts';
import type { TurnContext } from '../turn.ts';
import { productsInMind } from './product.ts';
import { reply, subjectOf } from './reply.ts';

/**
 * The safety rule's order: safety action and public number, the company's line, who is being called, the SDS
 * word for word, and only then a question. Deterministic; no model is asked.
 */
export function emergencyEffect(turn: TurnContext, knowledge: KnowledgeIndex): Effect {
  const { triage, language, settings, region } = turn;
  const products = productsInMind(turn);
  const parts = emergencyReply({ triage, language, region, settings, knowledge, products });
  return {
    speaksOverPeople: true,
    apply: async (unit, current) => {
      const ticket = await pageEmergency(unit, current, {
        triage,
        messageId: turn.message.id,
        subject: subjectOf(turn) || say(language, 'ticket.subject.emergency'),
        productCode: products.length === 1 ? (products[0]?.code ?? null) : null,
      });
      await keepSurveyScores(unit, current.id, turn.message.value);
      for (const part of parts) await reply(unit, current, turn, part.text, { citations: part.citations });
      const citations = parts.flatMap((part) => part.citations);
      return { outcome: 'emergency', ticketId: ticket.id, handoff: true, citations };
    },
  };
}

/** An emergency in a survey's comment comes first, and the scores beside it are not lost. */
async function keepSurveyScores(unit: Unit, conversationId: string, value: unknown): Promise<void> {
  const submission = CardSubmission.safeParse(value);
  if (submission.success && submission.data.frontline === 'survey')
    await answerSurvey(unit, conversationId, submission.data);
}

/** The rules that hold for any chemical, and the page: for when something in the way to the documents has failed. */
export const emergencyWithoutDocuments = (turn: TurnContext): Effect => emergencyEffect(turn, new KnowledgeIndex([]));
