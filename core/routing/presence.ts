import type { PresenceStatus, RoutingSettings } from '#core/contract/routing.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { readSettings } from '#core/settings/store.ts';
import { durationMs } from '#core/sla/duration.ts';
import { changePresence, findPresence, signOff, touchPresence, withdrawOffersOf } from './store.ts';
import { wakeRouting } from './wake-routing.ts';

/** Before this instant, the last sign of life of somebody counts as gone. */
export const goneBefore = (now: Date, routing: RoutingSettings): Date =>
  new Date(now.getTime() - durationMs(routing.lostAfter));

/** Somebody's desk shows a sign of life. Who comes, or comes back, is given what waits. */
export function seeAtDesk(deps: Deps, userId: string): Promise<void> {
  return inUnit(deps, async (unit) => {
    const limit = goneBefore(unit.now, (await readSettings(unit.tx)).routing);
    const before = await findPresence(unit.tx, userId);
    await touchPresence(unit.tx, userId, unit.now, limit);
    if (before !== null && before.seenAt >= limit) return;
    unit.tell({ kind: 'presence', userId });
    wakeRouting(unit);
  });
}

/** The desk's connection is gone. They may come back: a round of routing looks once they would count as gone. */
export function missAtDesk(deps: Deps, userId: string): Promise<void> {
  return inUnit(deps, async (unit) => {
    const { lostAfter } = (await readSettings(unit.tx)).routing;
    wakeRouting(unit, new Date(unit.now.getTime() + durationMs(lostAfter)));
    unit.tell({ kind: 'presence', userId });
  });
}

/** Available, or away for a while. What was offered to who goes away goes on at once. */
export function setPresence(deps: Deps, userId: string, status: PresenceStatus): Promise<void> {
  return inUnit(deps, async (unit) => {
    await touchPresence(unit.tx, userId, unit.now, goneBefore(unit.now, (await readSettings(unit.tx)).routing));
    await changePresence(unit.tx, userId, status, unit.now);
    if (status === 'away') await withdrawOffersOf(unit.tx, { userId }, unit.now);
    unit.tell({ kind: 'presence', userId });
    wakeRouting(unit);
  });
}

/** Somebody signs out: they are gone at once, and what they held goes back to the queue. */
export function leaveDesk(deps: Deps, userId: string): Promise<void> {
  return inUnit(deps, async (unit) => {
    await withdrawOffersOf(unit.tx, { userId }, unit.now);
    await signOff(unit.tx, userId);
    unit.tell({ kind: 'presence', userId });
    wakeRouting(unit);
  });
}
