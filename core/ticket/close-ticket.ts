import type { Principal } from '#core/access/rules.ts';
import type { Unit } from '#core/platform/unit.ts';
import { lockForAction, refuseAsCritical } from './lock-for-action.ts';
import { recordEvents } from './record-event.ts';
import { updateTicket } from './store.ts';

/**
 * Closes a ticket for a reason. Closed without having been solved its clocks are cancelled; after solving nothing
 * of them changes.
 * @throws FrontlineError `notFound`; `conflict` when it is closed; `forbidden` for an unsolved critical one (manager)
 */
export async function closeTicket(unit: Unit, clerk: Principal, ticketId: string, reason: string): Promise<void> {
  const ticket = await lockForAction(unit, 'close', ticketId);
  if (ticket.priority === 'critical' && ticket.status !== 'solved') refuseAsCritical(clerk, reason, 'reason');
  await updateTicket(unit.tx, ticketId, { status: 'closed', closedAt: unit.now });
  await recordEvents(unit, ticketId, [{ type: 'closed', actor: 'clerk', actorId: clerk.userId, data: { reason } }]);
}
