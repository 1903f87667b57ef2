import { can, type Principal } from '#core/access/rules.ts';
import { findUser } from '#core/access/store.ts';
import type { Team } from '#core/contract/vocabulary.ts';
import { appendMessage } from '#core/conversation/append-message.ts';
import { lockConversation } from '#core/conversation/store.ts';
import { giveNotice } from '#core/notice/give-notice.ts';
import { acknowledgeForwards } from '#core/notice/store.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { lockForAction } from '#core/ticket/lock-for-action.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { type Forward, forwardsOut } from '#core/ticket/standing.ts';
import { eventsOf, findTicket, type TicketRow, ticketNumber, updateTicket } from '#core/ticket/store.ts';
import { NOTICE_WORDS } from './forward-ticket.ts';

/**
 * A team's solution comes back to the clerk (P3.3), as an internal note: telling the customer stays the clerk's (P3.4).
 * @throws FrontlineError `notFound`; `conflict` when nothing is awaited from anybody; `forbidden` for who is not of a
 *   team that was asked (a manager may answer for the one asked last)
 */
export function returnTicket(deps: Deps, member: Principal, ticketId: string, text: string): Promise<void> {
  return inUnit(deps, async (unit) => {
    const found = await findTicket(unit.tx, ticketId);
    if (found === null) throw notFound('ticket');
    const conversation = found.conversationId === null ? null : await lockConversation(unit.tx, found.conversationId);
    const ticket = await lockForAction(unit, 'return', ticketId);
    const out = forwardsOut(await eventsOf(unit.tx, ticketId));
    const forward = await answered(unit, member, out);
    const { team } = forward;
    const words = { sender: 'clerk', userId: member.userId, text, internal: true } as const;
    const message = conversation === null ? null : await appendMessage(unit, conversation, words);
    const rest = out.filter((other) => other.team !== team);
    await updateTicket(unit.tx, ticketId, { team: teamAfter(ticket, forward, rest) });
    const data = { team, text };
    await recordEvents(unit, ticketId, [
      { type: 'returned', actor: 'clerk', actorId: member.userId, messageId: message?.id ?? null, data },
    ]);
    await acknowledgeForwards(unit.tx, ticketId, team, member.userId, unit.now);
    await tellContact(unit, ticket, forward, { by: member.displayName, text: text.slice(0, NOTICE_WORDS) });
  });
}

async function answered(unit: Unit, member: Principal, out: Forward[]): Promise<Forward> {
  const last = out.at(-1);
  if (last === undefined) throw new FrontlineError('conflict', 'nothing is awaited from any team');
  const team = (await findUser(unit.tx, member.userId))?.team;
  const own = out.find((forward) => forward.team === team);
  if (own !== undefined) return own;
  if (can(member, 'ticket.override')) return last;
  throw new FrontlineError('forbidden', 'the ticket was not forwarded to your team');
}

/** To whoever is still asked, the latest first; then back where it came from, unless it has been put elsewhere. */
function teamAfter(ticket: TicketRow, returned: Forward, rest: Forward[]): Team {
  return ticket.team === returned.team ? (rest.at(-1)?.team ?? returned.home) : ticket.team;
}

/** The customer's contact is told: who is assigned, else who asked. */
async function tellContact(
  unit: Unit,
  ticket: TicketRow,
  forward: Forward,
  said: { by: string; text: string },
): Promise<void> {
  const userId = ticket.assigneeId ?? forward.by;
  await giveNotice(unit, {
    kind: 'returned',
    urgent: false,
    ...(userId === null ? { team: forward.home } : { userId }),
    ticketId: ticket.id,
    conversationId: ticket.conversationId,
    data: { number: ticketNumber(ticket), team: forward.team, ...said },
    dedupeKey: `returned:${ticket.id}:${ticket.lastEventSeq + 1}`,
  });
}
