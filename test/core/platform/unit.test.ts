import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveEvent } from '#core/contract/live.ts';
import { openLive } from '#core/platform/live.ts';
import { inUnit } from '#core/platform/unit.ts';
import { eventually } from '#test/support/eventually.ts';
import { openWorld, silentLog, type World } from '#test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ticket = (ticketId: string): LiveEvent => ({ kind: 'ticket', ticketId });

describe('a unit of work', () => {
  it('tells after the commit, and not before: who is told finds the rows', async () => {
    const found: Promise<number>[] = [];
    const unsubscribe = world.live.subscribe((event) => {
      if (event.kind === 'ticket') found.push(world.db.notice.count({ where: { dedupeKey: 'unit-1' } }));
    });
    await inUnit(world, async (unit) => {
      await unit.tx.notice.create({ data: { kind: 'handoff', dedupeKey: 'unit-1' } });
      unit.tell(ticket('t1'));
      expect(found).toEqual([]);
    });
    unsubscribe();
    expect(await Promise.all(found)).toEqual([1]);
    expect(await world.db.outbox.count()).toBe(0);
  });

  it('that throws leaves neither rows nor words', async () => {
    const heard: LiveEvent[] = [];
    const unsubscribe = world.live.subscribe((event) => void heard.push(event));
    const change = inUnit(world, async (unit) => {
      await unit.tx.notice.create({ data: { kind: 'handoff', dedupeKey: 'unit-2' } });
      unit.tell(ticket('t2'));
      throw new Error('no');
    });
    await expect(change).rejects.toThrow('no');
    unsubscribe();
    expect(heard).toEqual([]);
    expect(await world.db.notice.count({ where: { dedupeKey: 'unit-2' } })).toBe(0);
  });

  it('is committed although nobody can be told: its words stay for the relay', async () => {
    const mute = { ...world, live: { ...world.live, publish: async () => Promise.reject(new Error('gone')) } };
    await inUnit(mute, async (unit) => unit.tell(ticket('t3')));
    expect(await world.db.outbox.findMany()).toMatchObject([{ topic: 'live', payload: { event: ticket('t3') } }]);
    await world.db.outbox.deleteMany();
  });

  it('has one instant for all that it writes', async () => {
    const before = world.clock.now();
    const instants = await inUnit(world, async (unit) => {
      const first = unit.now;
      world.clock.advance(5_000);
      return [first, unit.now];
    });
    expect(instants).toEqual([before, before]);
  });
});

describe('live events over PostgreSQL', () => {
  it('reach other processes, also after the listening connection was cut, which is told as "look again"', async () => {
    const open = () => openLive({ databaseUrl: world.url, redisUrl: undefined, log: silentLog() });
    const [here, there] = [await open(), await open()];
    try {
      const heard: string[] = [];
      there.subscribe((event) => void heard.push(event.kind === 'ticket' ? event.ticketId : event.kind));
      await here.publish(ticket('a'));
      await eventually('the first event', async () => heard.includes('a'));

      await world.db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
      await eventually('the word that something may have been missed', async () => heard.includes('resync'));
      await here.publish(ticket('b'));
      await eventually('the event after it', async () => heard.includes('b'));
    } finally {
      await Promise.all([here.close(), there.close()]);
    }
  });

  it('of a form that nobody knows are passed over', async () => {
    const live = await openLive({ databaseUrl: world.url, redisUrl: undefined, log: silentLog() });
    const heard: string[] = [];
    live.subscribe((event) => void heard.push(event.kind));
    await world.db.$executeRaw`SELECT pg_notify('frontline_live', '{"kind":"of old"}')`;
    await world.db.$executeRaw`SELECT pg_notify('frontline_live', 'no JSON')`;
    await live.publish(ticket('c'));
    await eventually('the event after them', async () => heard.includes('ticket'));
    expect(heard).toEqual(['ticket']);
    await live.close();
  });
});
