import type { Principal } from '#core/access/rules.ts';
import type { PauseBody } from '#core/contract/ticket-actions.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { lockForAction, refuseAsCritical } from './lock-for-action.ts';
import { recordEvents } from './record-event.ts';
import { updateTicket } from './store.ts';

/**
 * The matter waits for the customer or for a third party: every running clock stops but a promise. A ticket that
 * waits already may come to wait for the other; that is the same pause.
 * @throws FrontlineError `notFound`; `conflict` when it is solved, closed or waits for just that; `forbidden`,
 *   `unprocessable` for a critical ticket (manager, reason)
 */
export function pauseTicket(deps: Deps, clerk: Principal, ticketId: string, pause: PauseBody): Promise<void> {
  const { reason, note } = pause;
  return inUnit(deps, async (unit) => {
    const ticket = await lockForAction(unit, 'pause', ticketId);
    if (ticket.status === reason) throw new FrontlineError('conflict', `the ticket is ${reason} already`);
    if (ticket.priority === 'critical') refuseAsCritical(clerk, note, 'note');
    await updateTicket(unit.tx, ticketId, { status: reason });
    const data = note === undefined || note === '' ? { reason } : { reason, note };
    await recordEvents(unit, ticketId, [{ type: 'paused', actor: 'clerk', actorId: clerk.userId, data }]);
  });
}
