import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROUTING_DEFAULTS } from '#core/contract/routing.ts';
import { acceptOffer } from '#core/handoff/answer-offer.ts';
import { routeWaiting } from '#core/handoff/route-waiting.ts';
import type { Tx } from '#core/platform/db.ts';
import { seeAtDesk } from '#core/routing/presence.ts';
import { readOwnPresence } from '#core/routing/read-seats.ts';
import { openSeats } from '#core/routing/store.ts';
import { asksForPerson } from '#test/core/handoff/support.ts';
import { buildUser } from '#test/support/factories.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Read = (...args: unknown[]) => Promise<unknown>;

/** The database, in which something happens once, between the first and the second of the reads of offers and loads. */
function between(db: World['db'], happen: () => Promise<unknown>): Tx {
  let happened = false;
  const watched =
    (read: Read): Read =>
    async (...args) => {
      const rows = await read(...args);
      if (!happened) {
        happened = true;
        await happen();
      }
      return rows;
    };
  return new Proxy(db, {
    get: (target, key) => {
      if (key === '$queryRaw') return watched(target.$queryRaw.bind(target) as unknown as Read);
      if (key === 'offer') return { findMany: watched(target.offer.findMany as unknown as Read) };
      return Reflect.get(target, key);
    },
  }) as unknown as Tx;
}

it('an offer that is accepted while seats are read is counted, as an offer or as a load', async () => {
  const clerk = await buildUser(world);
  await seeAtDesk(world, clerk.userId);
  await asksForPerson(world);
  await routeWaiting(world);
  const { offer } = await readOwnPresence(world.db, clerk.userId, world.clock.now());
  const tx = between(world.db, () => acceptOffer(world, clerk, offer?.id ?? ''));
  const [seat] = await openSeats(tx, new Date(0), ROUTING_DEFAULTS.weights);
  expect(seat?.userId).toBe(clerk.userId);
  expect(seat?.asked || seat?.load === 1).toBe(true);
});
