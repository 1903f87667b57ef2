import type { Principal } from '#core/access/rules.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import type { Unit } from '#core/platform/unit.ts';
import { changePriority } from './change-priority.ts';
import { lockForAction } from './lock-for-action.ts';
import { recordEvents } from './record-event.ts';
import { isMoreUrgent } from './rules.ts';
import { lockTicket, settleBreaches, type TicketRow, ticketNumber, UNFINISHED, updateTicket } from './store.ts';

/**
 * One ticket goes on in another: its running and paused clocks are cancelled, what was late stays late, and it never
 * escalates again (zammad #904). The one that stays takes over the urgency, and a conversation where it had none.
 * Conversations must be locked by the unit.
 * @throws FrontlineError `notFound`; `conflict` into itself, from one that is closed or merged, into one in which
 *   nothing is owed any more: the customer's open words would be nobody's
 */
export async function mergeTicket(
  unit: Unit,
  clerk: Principal,
  ticketId: string,
  survivorId: string,
): Promise<{ ticket: TicketRow; survivor: TicketRow }> {
  if (ticketId === survivorId) throw new FrontlineError('conflict', 'a ticket cannot be merged into itself');
  // In one order, whichever goes into which: two merges at once must not wait for each other.
  for (const id of [ticketId, survivorId].sort()) await lockTicket(unit.tx, id);
  const ticket = await lockForAction(unit, 'merge', ticketId);
  const survivor = await lockTicket(unit.tx, survivorId);
  if (survivor === null) throw notFound('ticket');
  if (!UNFINISHED.includes(survivor.status))
    throw new FrontlineError('conflict', `the ticket that should stay is ${survivor.status}`, { path: 'into' });

  const by = { actor: 'clerk', actorId: clerk.userId } as const;
  await updateTicket(unit.tx, ticketId, { status: 'closed', closedAt: unit.now, mergedIntoId: survivorId });
  const into = { into: survivorId, number: ticketNumber(survivor) };
  await recordEvents(unit, ticketId, [{ type: 'merged', ...by, data: into }]);
  await settleBreaches(unit.tx, ticketId, unit.now);
  if (ticket.status !== 'solved' && isMoreUrgent(ticket.priority, survivor.priority))
    await changePriority(unit, survivor, { priority: ticket.priority, ...by });
  const { conversationId } = ticket;
  await updateTicket(unit.tx, survivorId, { conversationId: survivor.conversationId ?? conversationId });
  const merged = { mergedFrom: ticketId, number: ticketNumber(ticket), conversationId };
  await recordEvents(unit, survivorId, [{ type: 'note', ...by, data: merged }]);
  return { ticket, survivor: (await lockTicket(unit.tx, survivorId)) ?? survivor };
}
