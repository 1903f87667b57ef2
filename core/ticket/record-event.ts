import type { Sender } from '#core/contract/vocabulary.ts';
import type { Unit } from '#core/platform/unit.ts';
import { insertEvent, latestEventAt, type TicketEventType } from './store.ts';
import { syncClocks } from './sync-clocks.ts';
import { replanSteps } from './timer-store.ts';

export interface NewEvent {
  type: TicketEventType;
  actor: Sender;
  actorId?: string | null;
  messageId?: string | null;
  data?: object;
}

/** After these a clock may have other steps, although neither its due instant nor its status has changed. */
const MOVES_STEPS = new Set<TicketEventType>([
  'priorityChanged',
  'policyChanged',
  'calendarChanged',
  'resumed',
  'reopened',
]);

/**
 * Appends events to a ticket's ledger and brings its clocks in step with it. The ticket must be locked (or
 * made) by the unit. This is the only way by which a clock ever changes. The ledger's instants never go back:
 * who waited for the lock, or has a slow clock, records at the instant of the event before.
 */
export async function recordEvents(unit: Unit, ticketId: string, events: NewEvent[]): Promise<void> {
  const latest = await latestEventAt(unit.tx, ticketId);
  const at = latest !== null && latest > unit.now ? latest : unit.now;
  for (const event of events) {
    await insertEvent(unit.tx, {
      ticketId,
      type: event.type,
      at,
      actor: event.actor,
      actorId: event.actorId ?? null,
      messageId: event.messageId ?? null,
      data: event.data ?? {},
    });
  }
  await syncClocks(unit, ticketId, at);
  if (events.some((event) => MOVES_STEPS.has(event.type))) await replanSteps(unit.tx, [ticketId]);
  unit.tell({ kind: 'ticket', ticketId });
}
