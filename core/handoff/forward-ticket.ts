import type { Principal } from '#core/access/rules.ts';
import type { ForwardBody } from '#core/contract/ticket-actions.ts';
import { appendMessage } from '#core/conversation/append-message.ts';
import { lockConversation } from '#core/conversation/store.ts';
import { giveNotice } from '#core/notice/give-notice.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { readSettings } from '#core/settings/store.ts';
import { lockForAction } from '#core/ticket/lock-for-action.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { forwardsOut } from '#core/ticket/standing.ts';
import { eventsOf, findTicket, ticketNumber, updateTicket } from '#core/ticket/store.ts';

/** What of a note a notice shows; the whole stands in the ticket. */
export const NOTICE_WORDS = 300;

/**
 * Asks a team for its solution (P3.2, P3.7): the ticket goes into that team's queue, the team's clock starts (P3.3), the
 * assignee stays the customer's one contact. Several teams may be asked, each once at a time.
 * @throws FrontlineError `notFound`; `conflict` when it is solved or closed, or is with that team already
 */
export function forwardTicket(deps: Deps, clerk: Principal, ticketId: string, to: ForwardBody): Promise<void> {
  const { team, note } = to;
  return inUnit(deps, async (unit) => {
    const found = await findTicket(unit.tx, ticketId);
    if (found === null) throw notFound('ticket');
    const conversation = found.conversationId === null ? null : await lockConversation(unit.tx, found.conversationId);
    const ticket = await lockForAction(unit, 'forward', ticketId);
    const out = forwardsOut(await eventsOf(unit.tx, ticketId));
    if (ticket.team === team || out.some((forward) => forward.team === team))
      throw new FrontlineError('conflict', 'the ticket is with that team', { path: 'team' });
    const duration = to.duration ?? (await readSettings(unit.tx)).forwardDurations[team];
    const words = { sender: 'clerk', userId: clerk.userId, text: note, internal: true } as const;
    const message = conversation === null ? null : await appendMessage(unit, conversation, words);
    await updateTicket(unit.tx, ticketId, { team });
    await recordEvents(unit, ticketId, [
      {
        type: 'forwarded',
        actor: 'clerk',
        actorId: clerk.userId,
        messageId: message?.id ?? null,
        data: { team, duration, home: out[0]?.home ?? ticket.team, note },
      },
    ]);
    await giveNotice(unit, {
      kind: 'forwarded',
      urgent: ticket.priority === 'critical',
      team,
      ticketId,
      conversationId: ticket.conversationId,
      data: { number: ticketNumber(ticket), team, by: clerk.displayName, text: note.slice(0, NOTICE_WORDS) },
      dedupeKey: `forwarded:${ticketId}:${ticket.lastEventSeq + 1}`,
    });
  });
}
