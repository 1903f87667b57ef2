import { randomUUID } from 'node:crypto';
import type { Unit } from '#core/platform/unit.ts';

/** Something has changed that a round of routing may answer: room, somebody who came or went, a conversation that waits. */
export function wakeRouting(unit: Unit, at: Date = unit.now): void {
  unit.alarm({ name: 'route', data: {}, id: `route-${randomUUID()}`, at: at.toISOString() });
}
