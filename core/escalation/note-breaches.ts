import type { Team } from '#core/contract/vocabulary.ts';
import { giveNotice } from '#core/notice/give-notice.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { type NewEvent, recordEvents } from '#core/ticket/record-event.ts';
import { lockTicket, type TicketRow, ticketNumber } from '#core/ticket/store.ts';
import {
  claimBreached,
  claimUnnoted,
  type DueTarget,
  insertEscalation,
  lockDueTickets,
} from '#core/ticket/timer-store.ts';

/** Tickets in one transaction: small enough to end well within its time limit, also on a slow machine. */
const BATCH = 50;

/**
 * Records every clock that has run out and escalates it, each step once, whichever alarm or sweep calls and
 * however often. The claim and its consequences are one transaction: killed in between, nothing has happened.
 * @returns how many breaches were noted
 */
export async function noteBreaches(deps: Deps): Promise<number> {
  let noted = 0;
  for (;;) {
    const batch = await inUnit(deps, async (unit) => {
      const tickets = await lockDueTickets(unit.tx, unit.now, BATCH);
      if (tickets.length === 0) return 0;
      const due = await claimBreached(unit.tx, tickets, unit.now);
      const late = await claimUnnoted(unit.tx, tickets, unit.now);
      for (const target of [...due, ...late]) await escalate(unit, target);
      return due.length + late.length;
    });
    if (batch === 0) return noted;
    noted += batch;
  }
}

/** The first breach goes to the assignee (or the team) and to management (P2.2); each a step of its own. */
async function escalate(unit: Unit, target: DueTarget): Promise<void> {
  const ticket = await lockTicket(unit.tx, target.ticketId);
  if (ticket === null) return;
  const told: NewEvent[] = [];
  for (const step of ['assignee', 'management'] as const) {
    if (!(await insertEscalation(unit.tx, target.id, step, unit.now))) continue;
    await giveNotice(unit, {
      kind: 'breach',
      urgent: ticket.priority === 'critical' && target.metric === 'firstResponse',
      ...recipientOf(step, ticket),
      ticketId: ticket.id,
      conversationId: ticket.conversationId,
      data: { number: ticketNumber(ticket), metric: target.metric, dueAt: target.dueAt.toISOString() },
      dedupeKey: `breach:${target.id}:${step}`,
    });
    const data = { metric: target.metric, step, dueAt: target.dueAt.toISOString() };
    told.push({ type: 'escalated', actor: 'system', data });
  }
  if (told.length > 0) await recordEvents(unit, ticket.id, told);
}

function recipientOf(step: 'assignee' | 'management', ticket: TicketRow): { team?: Team; userId?: string } {
  if (step === 'management') return { team: 'management' };
  return ticket.assigneeId === null ? { team: ticket.team } : { userId: ticket.assigneeId };
}
