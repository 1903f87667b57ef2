import type { Unit } from '#core/platform/unit.ts';
import { readSettings } from '#core/settings/store.ts';
import { durationMs } from '#core/sla/duration.ts';
import type { TicketRow } from '#core/ticket/store.ts';
import { insertSurvey } from './store.ts';

/** One survey for one solving (P9.1), in the chat, after the set delay. A ticket without a conversation has no chat to ask in. */
export async function scheduleSurvey(unit: Unit, ticket: TicketRow, solvedSeq: number): Promise<void> {
  if (ticket.conversationId === null) return;
  const { surveyDelay } = await readSettings(unit.tx);
  const dueAt = new Date(unit.now.getTime() + durationMs(surveyDelay));
  const survey = await insertSurvey(unit.tx, {
    ticketId: ticket.id,
    conversationId: ticket.conversationId,
    solvedSeq,
    clerkId: ticket.assigneeId,
    language: ticket.language,
    dueAt,
  });
  unit.alarm({
    name: 'survey-due',
    data: { surveyId: survey.id, version: survey.version },
    id: `survey-${survey.id}-${survey.version}`,
    at: dueAt.toISOString(),
  });
}
