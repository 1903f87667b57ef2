import type { Sender } from '#core/contract/vocabulary.ts';
import type { Unit } from '#core/platform/unit.ts';
import { insertEvent, type TicketEventType } from './store.ts';
import { syncClocks } from './sync-clocks.ts';

export interface NewEvent {
  type: TicketEventType;
  actor: Sender;
  actorId?: string | null;
  messageId?: string | null;
  data?: object;
  /** Defaults to the unit's instant. */
  at?: Date;
}

/**
 * Appends events to a ticket's ledger and brings its clocks in step with it. The ticket must be locked (or
 * made) by the unit. This is the only way by which a clock ever changes.
 */
export async function recordEvents(unit: Unit, ticketId: string, events: NewEvent[]): Promise<void> {
  for (const event of events) {
    await insertEvent(unit.tx, {
      ticketId,
      type: event.type,
      at: event.at ?? unit.now,
      actor: event.actor,
      actorId: event.actorId ?? null,
      messageId: event.messageId ?? null,
      data: event.data ?? {},
    });
  }
  await syncClocks(unit, ticketId);
  unit.tell({ kind: 'ticket', ticketId });
}
