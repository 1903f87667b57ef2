import type { Principal } from '#core/access/rules.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { lockForAction } from './lock-for-action.ts';
import { recordEvents } from './record-event.ts';
import { updateTicket } from './store.ts';

/** The clocks run on. @throws FrontlineError `notFound`; `conflict` when it was not paused */
export function resumeTicket(deps: Deps, clerk: Principal, ticketId: string, note?: string): Promise<void> {
  return inUnit(deps, async (unit) => {
    await lockForAction(unit, 'resume', ticketId);
    await updateTicket(unit.tx, ticketId, { status: 'open' });
    const data = note === undefined || note === '' ? {} : { note };
    await recordEvents(unit, ticketId, [{ type: 'resumed', actor: 'clerk', actorId: clerk.userId, data }]);
  });
}
