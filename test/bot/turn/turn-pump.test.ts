import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTurnPump, type TurnPump } from '#bot/turn/turn-pump.ts';
import { finishTurn } from '#core/conversation/turn-store.ts';
import { eventually } from '#test/support/eventually.ts';
import { buildConversation, customerSays, turnsOf } from '#test/support/factories.ts';
import { openWorld, type World } from '#test/support/world.ts';

const LEASE_MS = 45_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Run = (...turn: Parameters<Parameters<typeof startTurnPump>[0]['run']>) => Promise<void>;
const pumpWith = (run: Run): TurnPump =>
  startTurnPump({
    db: world.db,
    clock: world.clock,
    log: world.log,
    run: async (turn) => {
      await run(turn);
      return { more: true };
    },
  });
const done: Run = async (claim) => {
  await finishTurn(world.db, claim, { status: 'done', outcome: 'greeting', at: world.clock.now() });
};
const allDone = (id: string) => async () => (await turnsOf(world, id)).every((turn) => turn.status === 'done');

async function conversationWith(messages: number): Promise<string> {
  const id = await buildConversation(world);
  for (let n = 0; n < messages; n++) await customerSays(world, id, `第${n}条`);
  return id;
}

describe('the pump', () => {
  it('of two processes works off a conversation in order, each turn once', async () => {
    const id = await conversationWith(6);
    const order: string[] = [];
    const run: Run = async (claim) => {
      order.push(claim.id);
      await done(claim);
    };
    const pumps = [pumpWith(run), pumpWith(run)];
    for (const pump of pumps) pump.kick(id);
    await eventually('the end of all turns', allDone(id));
    await Promise.all(pumps.map((pump) => pump.close()));
    expect(order).toEqual((await turnsOf(world, id)).map((turn) => turn.id));
  });

  it('takes what arrives while it works', async () => {
    const id = await conversationWith(1);
    let first = true;
    const pump = pumpWith(async (claim) => {
      if (first) {
        first = false;
        await customerSays(world, id, '还有');
        pump.kick(id);
      }
      await done(claim);
    });
    pump.kick(id);
    await eventually('the end of both turns', async () => (await turnsOf(world, id)).length === 2 && allDone(id)());
    await pump.close();
  });

  it('finds turns that nobody told it of', async () => {
    const id = await conversationWith(2);
    const pump = pumpWith(done);
    await eventually('the end of all turns', allDone(id));
    await pump.close();
  });

  it('leaves a turn that failed to whoever comes when its lease has run out', async () => {
    const id = await conversationWith(1);
    const failing = pumpWith(async () => {
      throw new Error('killed');
    });
    failing.kick(id);
    await eventually('a try', async () => (await turnsOf(world, id)).some((turn) => turn.attempts === 1));
    await failing.close();
    expect(await turnsOf(world, id)).toMatchObject([{ status: 'pending', attempts: 1 }]);
    world.clock.advance(LEASE_MS + 1);
    const pump = pumpWith(done);
    pump.kick(id);
    await eventually('the end of the turn', allDone(id));
    await pump.close();
    expect(await turnsOf(world, id)).toMatchObject([{ status: 'done', attempts: 2 }]);
  });

  it('that is closing ends what it has begun and begins nothing more', async () => {
    const id = await conversationWith(2);
    const pump = pumpWith(done);
    pump.kick(id);
    await pump.close();
    pump.kick(id);
    const turns = await turnsOf(world, id);
    expect(turns.filter((turn) => turn.status === 'pending' && turn.leaseUntil !== null)).toEqual([]);
  });
});
