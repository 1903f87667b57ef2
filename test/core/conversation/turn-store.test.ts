import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimTurn, conversationsWithIdleTurns, finishTurn } from '#core/conversation/turn-store.ts';
import { type Db, openDb } from '#core/platform/db.ts';
import { buildConversation, customerSays, turnsOf } from '#test/support/factories.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';

const LEASE_MS = 45_000;

let world: World;
/** A second process, as the database sees it. */
let other: Db;
beforeAll(async () => {
  world = await openWorld();
  other = openDb(world.url, 3);
});
afterAll(async () => {
  await other.$disconnect();
  await world.close();
});
beforeEach(() => world.clock.set(TUESDAY_MORNING));

const done = () => ({ status: 'done', outcome: 'greeting', at: world.clock.now() }) as const;

async function conversationWith(messages: number) {
  const id = await buildConversation(world);
  for (let n = 0; n < messages; n++) await customerSays(world, id, `问题 ${n}`);
  return { id, turns: (await turnsOf(world, id)).map((turn) => turn.id) };
}

describe('a turn', () => {
  it('is claimed by one of two processes that reach for it at the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      const { id } = await conversationWith(2);
      const now = world.clock.now();
      const claims = await Promise.all([world.db, other, world.db, other].map((db) => claimTurn(db, id, now)));
      expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    }
  });

  it('waits for the one before it: the second is not given out while the first is worked on', async () => {
    const { id, turns } = await conversationWith(2);
    const first = await claimTurn(world.db, id, world.clock.now());
    expect(first?.id).toBe(turns[0]);
    expect(await claimTurn(other, id, world.clock.now())).toBeNull();
    if (first === null) return;
    await finishTurn(world.db, first, done());
    expect((await claimTurn(other, id, world.clock.now()))?.id).toBe(turns[1]);
  });

  it('of a dead process is picked up by another when its lease has run out, and not a millisecond earlier', async () => {
    const { id, turns } = await conversationWith(1);
    await claimTurn(world.db, id, world.clock.now());
    world.clock.advance(LEASE_MS);
    expect(await claimTurn(other, id, world.clock.now())).toBeNull();
    expect(await conversationsWithIdleTurns(other, world.clock.now(), 100)).not.toContain(id);
    world.clock.advance(1);
    expect(await conversationsWithIdleTurns(other, world.clock.now(), 100)).toContain(id);
    expect(await claimTurn(other, id, world.clock.now())).toEqual({ id: turns[0], attempts: 2 });
  });

  it('is not ended by a claim that another process has taken over', async () => {
    const { id } = await conversationWith(1);
    const stale = await claimTurn(world.db, id, world.clock.now());
    world.clock.advance(LEASE_MS + 1);
    const fresh = await claimTurn(other, id, world.clock.now());
    if (stale === null || fresh === null) throw new Error('both were to get it');
    expect(await finishTurn(world.db, stale, { ...done(), outcome: 'decline' })).toBe(false);
    expect(await finishTurn(other, fresh, done())).toBe(true);
    expect(await turnsOf(world, id)).toMatchObject([{ status: 'done', outcome: 'greeting' }]);
    expect(await finishTurn(other, fresh, done())).toBe(false);
  });
});
