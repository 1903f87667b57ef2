import type { Principal } from '#core/access/rules.ts';
import type { PriorityBody } from '#core/contract/ticket-actions.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { changePriority } from './change-priority.ts';
import { lockForAction, refuseAsCritical } from './lock-for-action.ts';

/**
 * Raises or lowers a ticket from the desk; the paused time stays paused time (glpi #6902). The priority that it
 * has already changes nothing.
 * @throws FrontlineError `notFound`; `conflict` when it is solved or closed; `forbidden`, `unprocessable` for
 *   lowering a critical one (manager, reason)
 */
export function setPriority(deps: Deps, clerk: Principal, ticketId: string, to: PriorityBody): Promise<void> {
  const { priority, reason } = to;
  return inUnit(deps, async (unit) => {
    const ticket = await lockForAction(unit, 'priority', ticketId);
    if (ticket.priority === priority) return;
    if (ticket.priority === 'critical') refuseAsCritical(clerk, reason, 'reason');
    await changePriority(unit, ticket, { priority, actor: 'clerk', actorId: clerk.userId, reason });
  });
}
