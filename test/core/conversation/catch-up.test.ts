import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCatchUp } from '#core/conversation/catch-up.ts';
import { openDb } from '#core/platform/db.ts';
import type { Deps } from '#core/platform/deps.ts';
import { eventually } from '#test/support/eventually.ts';
import { buildConversation, customerSays } from '#test/support/factories.ts';
import { memoryLive } from '#test/support/memory-live.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(TUESDAY_MORNING));

/** Another process on the same database, with its own live events: what it hears of conversations. */
function openProcess(db: Deps['db'] = world.db) {
  const live = memoryLive();
  const heard: [string, number][] = [];
  live.subscribe((event) => {
    if (event.kind === 'conversation') heard.push([event.conversationId, event.seq]);
  });
  return { live, heard, catchUp: startCatchUp({ ...world, db, live }) };
}

/** Both ends of a look: it is over once a mark that it must find was found. */
async function looked({ heard, catchUp }: ReturnType<typeof openProcess>): Promise<void> {
  const mark = await buildConversation(world);
  await customerSays(world, mark, '记号');
  world.clock.advance(5_000);
  await eventually('a look of the catch-up', async () => {
    catchUp.now();
    return heard.some(([id]) => id === mark);
  });
}

const of = (id: string, heard: [string, number][]) => heard.filter(([conversation]) => conversation === id);

describe('the catch-up of lines', () => {
  it('tells a process of a line whose word never came, once', async () => {
    const process = openProcess();
    const id = await buildConversation(world);
    await customerSays(world, id, '次氯酸钠怎么储存？');
    await looked(process);
    expect(of(id, process.heard)).toEqual([[id, 1]]);
    await looked(process);
    expect(of(id, process.heard)).toHaveLength(1);
    await process.catchUp.close();
  });

  it('says nothing again of a line that was heard of, and tells of the next one that was not', async () => {
    const process = openProcess();
    const id = await buildConversation(world);
    const { seq } = await customerSays(world, id, '你好');
    process.live.emit({ kind: 'conversation', conversationId: id, seq });
    await looked(process);
    expect(of(id, process.heard)).toEqual([[id, 1]]);
    await customerSays(world, id, '还在吗');
    await looked(process);
    expect(of(id, process.heard)).toEqual([
      [id, 1],
      [id, 2],
    ]);
    await process.catchUp.close();
  });

  it('waits a moment for the word itself', async () => {
    const process = openProcess();
    const [old, young] = [await buildConversation(world), await buildConversation(world)];
    await customerSays(world, old, '早');
    world.clock.advance(2_000);
    await customerSays(world, young, '晚');
    await eventually('the older line', async () => {
      process.catchUp.now();
      return of(old, process.heard).length > 0;
    });
    expect(of(young, process.heard)).toEqual([]);
    await process.catchUp.close();
  });

  it('makes up for the time in which the database was away', async () => {
    const db = openDb(world.url, 1);
    let away = true;
    const shaky = new Proxy(db, {
      get: (target, key, receiver) => {
        if (away && key === 'conversation') throw new Error('the database is away');
        return Reflect.get(target, key, receiver);
      },
    });
    const process = openProcess(shaky);
    const id = await buildConversation(world);
    await customerSays(world, id, '有人吗');
    world.clock.advance(10 * 60_000);
    process.catchUp.now();
    away = false;
    await looked(process);
    expect(of(id, process.heard)).toEqual([[id, 1]]);
    await process.catchUp.close();
    await db.$disconnect();
  });
});
