import type { Team } from '#core/contract/vocabulary.ts';
import { giveNotice } from '#core/notice/give-notice.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { lockTicket, type TicketRow, ticketNumber } from '#core/ticket/store.ts';
import { claimBreached, claimUnnoted, type DueTarget, insertEscalation } from '#core/ticket/timer-store.ts';

const BATCH = 200;

/**
 * Records every clock that has run out and escalates it, each step once, whichever alarm or sweep calls and
 * however often. The claim and its consequences are one transaction: killed in between, nothing has happened.
 * @returns how many breaches were noted
 */
export async function noteBreaches(deps: Deps): Promise<number> {
  let noted = 0;
  for (;;) {
    const batch = await inUnit(deps, async (unit) => {
      const due = await claimBreached(unit.tx, unit.now, BATCH);
      const late = await claimUnnoted(unit.tx, unit.now, BATCH);
      // By ticket and in one order, so that two workers do not wait for each other crosswise.
      for (const target of [...due, ...late].sort((a, b) => a.ticketId.localeCompare(b.ticketId)))
        await escalate(unit, target);
      return due.length + late.length;
    });
    noted += batch;
    if (batch < BATCH) return noted;
  }
}

/** The first breach goes to the assignee (or the team) and to management (P2.2); each a step of its own. */
async function escalate(unit: Unit, target: DueTarget): Promise<void> {
  const ticket = await lockTicket(unit.tx, target.ticketId);
  if (ticket === null) return;
  for (const step of ['assignee', 'management'] as const) {
    if (!(await insertEscalation(unit.tx, target.id, step, unit.now))) continue;
    await giveNotice(unit, {
      kind: 'breach',
      urgent: ticket.priority === 'critical',
      ...recipientOf(step, ticket),
      ticketId: ticket.id,
      conversationId: ticket.conversationId,
      data: { number: ticketNumber(ticket), metric: target.metric, dueAt: target.dueAt.toISOString() },
      dedupeKey: `breach:${target.id}:${step}`,
    });
    const data = { metric: target.metric, step, dueAt: target.dueAt.toISOString() };
    await recordEvents(unit, ticket.id, [{ type: 'escalated', actor: 'system', data }]);
  }
}

function recipientOf(step: 'assignee' | 'management', ticket: TicketRow): { team?: Team; userId?: string } {
  if (step === 'management') return { team: 'management' };
  return ticket.assigneeId === null ? { team: ticket.team } : { userId: ticket.assigneeId };
}
