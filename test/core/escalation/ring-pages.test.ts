import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_ROTA } from '#core/contract/escalation.ts';
import { reviseRota } from '#core/escalation/edit-escalation.ts';
import { callOut, ringPages } from '#core/escalation/ring-pages.ts';
import { acknowledgeNotice } from '#core/notice/acknowledge-notice.ts';
import { giveNotice } from '#core/notice/give-notice.ts';
import { inUnit } from '#core/platform/unit.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { readTicket } from '#core/ticket/read-tickets.ts';
import { lockTicket, type TicketRow } from '#core/ticket/store.ts';
import { buildTicket, buildUser, ledgerOf } from '#test/support/factories.ts';
import { openWorld, type World } from '#test/support/world.ts';

const MINUTE = 60_000;
/** A Sunday at three in the morning in Shanghai. */
const SUNDAY_NIGHT = '2026-11-28T19:00:00.000Z';

let world: World;
let key = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(SUNDAY_NIGHT);
  await world.db.delivery.deleteMany();
  await world.db.page.deleteMany();
});

async function emergency(): Promise<{ ticket: TicketRow; key: string }> {
  const ticket = await buildTicket(world, { priority: 'critical', kind: 'emergency' });
  const name = `m${++key}`;
  await inUnit(world, async (unit) => {
    const row = await lockTicket(unit.tx, ticket.id);
    if (row === null) throw new Error('no ticket');
    await giveNotice(unit, {
      kind: 'emergency',
      urgent: true,
      ticketId: ticket.id,
      conversationId: ticket.conversationId,
      dedupeKey: `emergency:${name}`,
    });
    await callOut(unit, row, { key: name, data: { number: 'AS' } });
  });
  return { ticket, key: name };
}

const calls = async () =>
  (await world.db.delivery.findMany({ where: { channel: 'oncall' }, orderBy: { createdAt: 'asc' } })).map(
    (row) => (row.payload as { call?: number }).call,
  );
const mailed = async () =>
  (await world.db.delivery.findMany({ where: { channel: 'mail' }, orderBy: { createdAt: 'asc' } })).map(
    (row) => (row.payload as { to?: string }).to,
  );
/** Whom the calls were for, as the ledger says. */
const calledBy = async (ticketId: string) =>
  (await world.db.ticketEvent.findMany({ where: { ticketId, type: 'escalated' }, orderBy: { seq: 'asc' } })).map(
    ({ data }) => {
      const { calls, userIds } = data as { calls?: number; userIds?: string[] };
      return { calls, userIds };
    },
  );
const noticeOf = (name: string) => world.db.notice.findUniqueOrThrow({ where: { dedupeKey: `emergency:${name}` } });

describe('an emergency’s page', () => {
  it('is repeated after five minutes to the millisecond, each call once for eight workers', async () => {
    await emergency();
    expect(await calls()).toEqual([1]);
    world.clock.advance(5 * MINUTE - 1);
    expect(await ringPages(world)).toBe(0);
    world.clock.advance(1);
    const rung = await Promise.all(Array.from({ length: 8 }, () => ringPages(world)));
    expect(rung.reduce((a, b) => a + b, 0)).toBe(1);
    expect(await calls()).toEqual([1, 2]);
  });

  it('falls silent when somebody acknowledges, and the ledger says so', async () => {
    const { ticket, key: name } = await emergency();
    const clerk = await buildUser(world);
    await acknowledgeNotice(world, clerk, (await noticeOf(name)).id);
    world.clock.advance(60 * MINUTE);
    expect(await ringPages(world)).toBe(0);
    expect(await calls()).toEqual([1]);
    expect(await ledgerOf(world, ticket.id)).toContain('acknowledged');
  });

  it('calls once, not twelve times, after an hour without a worker', async () => {
    await emergency();
    world.clock.advance(60 * MINUTE);
    expect(await ringPages(world)).toBe(1);
    expect(await ringPages(world)).toBe(0);
  });

  it('calls who is on turn by night, and after three unanswered calls the manager too', async () => {
    const ann = await buildUser(world, { role: 'engineer' });
    const boss = await buildUser(world, { role: 'manager' });
    await world.db.user.update({ where: { id: ann.userId }, data: { email: 'ann@example.com' } });
    await world.db.user.update({ where: { id: boss.userId }, data: { email: 'boss@example.com', locale: 'en' } });
    await reviseRota(world, { ...DEFAULT_ROTA, userIds: [ann.userId] });
    const { ticket } = await emergency();
    for (let n = 0; n < 2; n++) {
      world.clock.advance(5 * MINUTE);
      await ringPages(world);
    }
    expect(await mailed()).toEqual(['ann@example.com', 'ann@example.com', 'ann@example.com']);
    expect(await calledBy(ticket.id)).toEqual([{ calls: 1, userIds: [ann.userId] }]);
    world.clock.advance(5 * MINUTE);
    await ringPages(world);
    world.clock.advance(5 * MINUTE);
    await ringPages(world);
    expect((await mailed()).slice(3).sort()).toEqual([
      'ann@example.com',
      'ann@example.com',
      'boss@example.com',
      'boss@example.com',
    ]);
    expect(await calledBy(ticket.id)).toEqual([
      { calls: 1, userIds: [ann.userId] },
      { calls: 4, userIds: expect.arrayContaining([boss.userId]) },
    ]);
    const { events } = await readTicket(world.db, ticket.id, 'en', world.clock.now());
    expect(events.find(({ type }) => type === 'escalated')?.told).toEqual([ann.displayName]);
    expect(await world.db.delivery.count({ where: { dueAt: { gt: world.clock.now() } } })).toBe(0);
    await reviseRota(world, DEFAULT_ROTA);
  });

  it('whose worker dies in the middle of a call is called by the next', async () => {
    await emergency();
    world.clock.advance(5 * MINUTE);
    await world.db.$executeRawUnsafe(
      `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$`,
    );
    await world.db.$executeRawUnsafe(
      `CREATE TRIGGER die BEFORE INSERT ON "Outbox" FOR EACH ROW EXECUTE FUNCTION die()`,
    );
    await expect(ringPages(world)).rejects.toThrow();
    await world.db.$executeRawUnsafe('DROP TRIGGER die ON "Outbox"');
    expect(await calls()).toEqual([1]);
    expect(await ringPages(world)).toBe(1);
    expect(await calls()).toEqual([1, 2]);
  });

  it('ends with the ticket: what is solved needs nobody to come', async () => {
    const { ticket } = await emergency();
    await solve(world, await buildUser(world), ticket.id);
    world.clock.advance(5 * MINUTE);
    expect(await ringPages(world)).toBe(0);
    expect(await world.db.page.count({ where: { endedAt: null } })).toBe(0);
  });

  it('rings once a ticket, however many clocks and messages call for it', async () => {
    const { ticket } = await emergency();
    await inUnit(world, async (unit) => {
      const row = await lockTicket(unit.tx, ticket.id);
      if (row !== null) await callOut(unit, row, { key: 'again', data: {} });
    });
    expect(await world.db.page.count()).toBe(1);
  });
});
