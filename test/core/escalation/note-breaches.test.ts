import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clerkSpeaks } from '#core/conversation/clerk-speaks.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { inUnit } from '#core/platform/unit.ts';
import { lockTicket } from '#core/ticket/store.ts';
import { replayedClocks, storedClocks } from '#test/core/ticket/replay.ts';
import {
  buildTicket,
  buildUser,
  clockNamed,
  customerSays,
  ledgerOf,
  revise,
  ticketNow,
} from '#test/support/factories.ts';
import { noteAndTell } from '#test/support/note-and-tell.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';

const MINUTE = 60_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await revise(world, 'normal', { firstResponse: 'PT1M', resolution: 'PT24H' }, 'always');
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(TUESDAY_MORNING);
  await world.db.slaTarget.updateMany({ where: { status: 'running' }, data: { status: 'cancelled' } });
});

const noticesOf = (ticketId: string) =>
  world.db.notice.findMany({ where: { ticketId, kind: 'breach' }, orderBy: { dedupeKey: 'asc' } });

describe('a clock of one minute', () => {
  it('is on time to the very millisecond of its due instant and breached one later, as of the due instant', async () => {
    const ticket = await buildTicket(world);
    world.clock.advance(MINUTE);
    expect(await noteAndTell(world)).toBe(0);
    expect(await clockNamed(world, ticket.id, 'firstResponse')).toMatchObject({ status: 'running', breachedAt: null });
    const dueAt = world.clock.now();
    world.clock.advance(1);
    expect(await noteAndTell(world)).toBe(1);
    expect(await clockNamed(world, ticket.id, 'firstResponse')).toMatchObject({
      status: 'breached',
      breachedAt: dueAt,
      breachNotedAt: world.clock.now(),
    });
  });

  it('is judged by itself: another of the same ticket that is due this very millisecond is on time', async () => {
    await revise(world, 'low', { firstResponse: 'PT1M', resolution: 'PT2M' }, 'always');
    const ticket = await buildTicket(world, { priority: 'low' });
    world.clock.advance(2 * MINUTE);
    expect(await noteAndTell(world)).toBe(1);
    expect(await clockNamed(world, ticket.id, 'resolution')).toMatchObject({ status: 'running', version: 1 });
    expect(await noticesOf(ticket.id)).toHaveLength(1);
  });

  it('is noted once and each step of its escalation told once, by eight workers at the same moment and again', async () => {
    const ticket = await buildTicket(world);
    world.clock.advance(2 * MINUTE);
    const noted = await Promise.all(Array.from({ length: 8 }, () => noteAndTell(world)));
    expect(noted.reduce((a, b) => a + b, 0)).toBe(1);
    expect(await noteAndTell(world)).toBe(0);
    expect(await noticesOf(ticket.id)).toMatchObject([{ team: 'clerks' }]);
    expect((await ledgerOf(world, ticket.id)).filter((type) => type === 'escalated')).toHaveLength(1);
    // The warning that nobody took in time is recorded too, so that it never comes.
    expect(await world.db.escalation.count({ where: { target: { ticketId: ticket.id } } })).toBe(2);
  });

  it('is told to its assignee where there is one, and to the team', async () => {
    const ticket = await buildTicket(world);
    const clerk = await buildUser(world);
    await takeOver(world, clerk, ticket.conversationId ?? '');
    world.clock.advance(2 * MINUTE);
    await noteAndTell(world);
    expect(await noticesOf(ticket.id)).toMatchObject([{ userId: clerk.userId, team: null }, { team: 'clerks' }]);
  });

  it('found to be breached by a late reply is escalated all the same, and stays late (chatwoot #13392)', async () => {
    const ticket = await buildTicket(world);
    const clerk = await buildUser(world);
    const conversationId = ticket.conversationId ?? '';
    await takeOver(world, clerk, conversationId);
    world.clock.advance(5 * MINUTE);
    await clerkSpeaks(world, clerk, { conversationId, text: '抱歉', clientId: 'late-0001', internal: false });
    const late = {
      status: 'breached',
      breachedAt: new Date(Date.parse(TUESDAY_MORNING) + MINUTE),
      metAt: world.clock.now(),
    };
    expect(await clockNamed(world, ticket.id, 'firstResponse')).toMatchObject(late);
    expect(await noteAndTell(world)).toBe(1);
    expect(await noticesOf(ticket.id)).toHaveLength(2);
    expect(await clockNamed(world, ticket.id, 'firstResponse')).toMatchObject(late);
  });

  it('answered in time is never escalated (zammad #3140)', async () => {
    const ticket = await buildTicket(world);
    const clerk = await buildUser(world);
    const conversationId = ticket.conversationId ?? '';
    await takeOver(world, clerk, conversationId);
    await clerkSpeaks(world, clerk, { conversationId, text: '您好', clientId: 'timely-01', internal: false });
    world.clock.advance(60 * MINUTE);
    expect(await noteAndTell(world)).toBe(0);
    expect(await noticesOf(ticket.id)).toHaveLength(0);
  });

  it('is noted for good when its worker dies before telling, and is told by the next', async () => {
    const ticket = await buildTicket(world);
    world.clock.advance(2 * MINUTE);
    // Whatever is written last fails: the telling is rolled back, as with a process that is killed.
    await world.db.$executeRawUnsafe(
      `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$`,
    );
    await world.db.$executeRawUnsafe(
      `CREATE TRIGGER die BEFORE INSERT ON "Outbox" FOR EACH ROW EXECUTE FUNCTION die()`,
    );
    await expect(noteAndTell(world)).rejects.toThrow();
    await world.db.$executeRawUnsafe('DROP TRIGGER die ON "Outbox"');
    expect(await clockNamed(world, ticket.id, 'firstResponse')).toMatchObject({ status: 'breached' });
    expect(await noticesOf(ticket.id)).toHaveLength(0);
    expect(await ledgerOf(world, ticket.id)).not.toContain('escalated');
    expect(await noteAndTell(world)).toBe(0);
    expect(await noticesOf(ticket.id)).toHaveLength(1);
    expect((await ledgerOf(world, ticket.id)).filter((type) => type === 'escalated')).toHaveLength(1);
  });

  it('keeps the ledger and the stored clocks in step', async () => {
    const ticket = await buildTicket(world);
    world.clock.advance(2 * MINUTE);
    await noteAndTell(world);
    const visible = (clocks: Awaited<ReturnType<typeof storedClocks>>) => clocks.map(({ elapsed: _, ...rest }) => rest);
    expect(visible(await storedClocks(world, ticket.id))).toEqual(visible(await replayedClocks(world, ticket.id)));
  });
});

describe('workers and people at the same tickets', () => {
  it('do not lock each other out: replies and messages go through while breaches are noted', async () => {
    const tickets = [];
    for (let n = 0; n < 6; n++) tickets.push(await buildTicket(world));
    world.clock.advance(2 * MINUTE);
    const people = tickets.map((ticket) => customerSays(world, ticket.conversationId ?? '', '还在吗'));
    const workers = Array.from({ length: 3 }, () => noteAndTell(world));
    const results = await Promise.allSettled([...people, ...workers]);
    expect(results.filter((result) => result.status === 'rejected')).toEqual([]);
    await noteAndTell(world);
    for (const ticket of tickets) expect(await noticesOf(ticket.id)).toHaveLength(1);
  });

  it('never wait crosswise: a worker that needs a ticket in use does not hold its clocks', async () => {
    const ticket = await buildTicket(world);
    world.clock.advance(2 * MINUTE);
    let noted: Promise<number> | undefined;
    await inUnit(world, async (unit) => {
      await lockTicket(unit.tx, ticket.id);
      noted = noteAndTell(world);
      // The holder of the ticket writes its clocks, as every command does. A deadlock would end one of the two.
      await waitsOrIsDone(noted);
      await unit.tx.slaTarget.updateMany({ where: { ticketId: ticket.id }, data: { armedVersion: 1 } });
    });
    await noted;
    await noteAndTell(world);
    expect(await noticesOf(ticket.id)).toHaveLength(1);
    expect(await ticketNow(world, ticket.id)).toMatchObject({ status: 'open' });
  });
});

/** Until the other transaction waits for a lock, or has gone by. */
async function waitsOrIsDone(other: Promise<unknown>): Promise<void> {
  let done = false;
  void other.finally(() => {
    done = true;
  });
  while (!done) {
    const rows = await world.db.$queryRaw<{ waiting: bigint }[]>`
      SELECT count(*) AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (Number(rows[0]?.waiting) > 0) return;
  }
}
