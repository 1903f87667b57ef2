import { randomUUID } from 'node:crypto';
import type { Settings } from '#core/contract/settings.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { type Routing, routeQueue } from '#core/routing/rules.ts';
import {
  expireOffers,
  insertOffer,
  lockRouting,
  markMissed,
  openSeats,
  waitingToRoute,
  withdrawOffersOf,
} from '#core/routing/store.ts';
import { wakeRouting } from '#core/routing/wake-routing.ts';
import { readSettings } from '#core/settings/store.ts';
import { durationMs } from '#core/sla/duration.ts';
import { requeueLost } from './requeue-lost.ts';
import { tellDelay } from './tell-delay.ts';

/**
 * A round of routing: offers that ran out go on, what a lost clerk held comes back to the front of its queue, and each
 * waiting conversation is offered to one person. Run twice, or by two at once, it offers once.
 */
export async function routeWaiting(deps: Deps): Promise<void> {
  const settings = await readSettings(deps.db);
  await requeueLost(deps, settings.routing);
  const routed = await inUnit(deps, (unit) => offerRound(unit, settings.routing));
  for (const each of routed) if ('nobody' in each) await tellDelay(deps, settings.routing, each);
}

async function offerRound(unit: Unit, routing: Settings['routing']): Promise<Routing[]> {
  const { tx, now } = unit;
  const ago = (duration: string): Date => new Date(now.getTime() - durationMs(duration));
  await lockRouting(tx);
  await endOffers(unit, ago(routing.lostAfter));
  const waiting = await waitingToRoute(tx, ago(routing.askAgainAfter));
  if (waiting.length === 0) return [];
  const seats = await openSeats(tx, ago(routing.lostAfter), routing.weights);
  const routed = routeQueue(waiting, seats, routing.weights);
  const expiresAt = new Date(now.getTime() + durationMs(routing.offerFor));
  let offered = false;
  for (const each of routed) {
    if (!('to' in each)) continue;
    const offer = { id: randomUUID(), conversationId: each.conversationId, userId: each.to, offeredAt: now, expiresAt };
    if (!(await insertOffer(tx, offer))) continue;
    offered = true;
    unit.tell({ kind: 'presence', userId: each.to });
  }
  if (offered) wakeRouting(unit, expiresAt);
  return routed;
}

async function endOffers(unit: Unit, unseenSince: Date): Promise<void> {
  const missed = await expireOffers(unit.tx, unit.now);
  if (missed.length > 0) await markMissed(unit.tx, missed);
  for (const userId of missed) unit.tell({ kind: 'presence', userId });
  await withdrawOffersOf(unit.tx, { unseenSince }, unit.now);
}
