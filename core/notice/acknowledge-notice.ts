import type { Principal } from '#core/access/rules.ts';
import { endPages } from '#core/escalation/page-store.ts';
import type { Deps } from '#core/platform/deps.ts';
import { notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { lockTicket } from '#core/ticket/store.ts';
import { acknowledge, findNotice } from './store.ts';

/**
 * A person says "seen, I take care of it". That ends the calls out for the ticket. An emergency's acknowledgement
 * stands in the ticket's ledger.
 */
export function acknowledgeNotice(deps: Deps, reader: Principal, id: string) {
  return inUnit(deps, async (unit) => {
    const notice = await findNotice(unit.tx, id);
    if (notice === null) throw notFound('notice');
    const { ticketId } = notice;
    // The ticket before what hangs on it, as every command does; who pages holds the ticket too.
    if (ticketId !== null && notice.urgent) await lockTicket(unit.tx, ticketId);
    const first = await acknowledge(unit.tx, id, reader.userId, unit.now);
    const silenced = ticketId !== null && notice.urgent ? await endPages(unit.tx, ticketId, unit.now) : 0;
    if (first && notice.ticketId !== null && (notice.kind === 'emergency' || silenced > 0)) {
      await recordEvents(unit, notice.ticketId, [
        { type: 'acknowledged', actor: 'clerk', actorId: reader.userId, data: { noticeId: id } },
      ]);
    }
    unit.tell({ kind: 'notice', noticeId: id, urgent: notice.urgent });
    return notice;
  });
}
