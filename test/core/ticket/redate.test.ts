import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CalendarSpec } from '#core/contract/sla.ts';
import { inUnit } from '#core/platform/unit.ts';
import { saveCalendar } from '#core/sla/save-calendar.ts';
import { currentCalendar, overtakenPolicies } from '#core/sla/store.ts';
import { changeCalendar } from '#core/ticket/change-calendar.ts';
import { previewCalendar } from '#core/ticket/preview-calendar.ts';
import { type NewEvent, recordEvents } from '#core/ticket/record-event.ts';
import { redateTickets } from '#core/ticket/redate-tickets.ts';
import { lockTicket } from '#core/ticket/store.ts';
import { buildTicket, clockNamed, ledgerOf, revise, ticketNow } from '#test/support/factories.ts';
import { noteAndTell } from '#test/support/note-and-tell.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { seeded } from '../sla/support.ts';
import { replayedClocks, storedClocks, type Told } from './replay.ts';

const HOUR = 3_600_000;

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

async function business(): Promise<CalendarSpec> {
  return CalendarSpec.parse((await currentCalendar(world.db, 'business'))?.spec);
}

/** The business calendar with one day more closed; 2026-11-24 is the Tuesday on which the tests stand. */
async function closedOn(...dates: string[]): Promise<CalendarSpec> {
  const spec = await business();
  const added = dates.map((date) => ({ date, hours: [], name: '停电' }));
  return { ...spec, exceptions: [...(spec.exceptions ?? []), ...added] };
}

const change = (spec: CalendarSpec) => changeCalendar(world, 'business', { spec }, 'en');
const record = (ticketId: string, ...events: NewEvent[]) =>
  inUnit(world, async (unit) => {
    await lockTicket(unit.tx, ticketId);
    await recordEvents(unit, ticketId, events);
  });
/** What is worked so far is stored when a clock changes; the rest must be equal at any time. */
const verdicts = (clocks: Told[]) => clocks.map(({ elapsed: _, ...clock }) => clock);

describe('a calendar that is edited', () => {
  it('moves the clocks of an open ticket by a ledger event that names the new revision', async () => {
    const ticket = await buildTicket(world);
    const before = await clockNamed(world, ticket.id, 'firstResponse');
    expect(before.dueAt.toISOString()).toBe('2026-11-24T07:30:00.000Z');
    const view = await change(await closedOn('2026-11-24'));
    expect(view).toMatchObject({ key: 'business', revision: 2 });
    const after = await clockNamed(world, ticket.id, 'firstResponse');
    expect(after.dueAt.toISOString()).toBe('2026-11-25T06:30:00.000Z');
    expect(after.version).toBe(before.version + 1);
    expect(await ledgerOf(world, ticket.id)).toEqual(['opened', 'customerMessage', 'calendarChanged']);
    const { policyId, nextDueAt } = await ticketNow(world, ticket.id);
    expect(nextDueAt).toEqual(after.dueAt);
    const policy = await world.db.slaPolicy.findUniqueOrThrow({ where: { id: policyId } });
    expect(policy).toMatchObject({ key: 'normal', revision: 2, current: true, followsId: ticket.policyId });
  });

  it('leaves the tickets of other calendars, and those that are finished, alone', async () => {
    const critical = await buildTicket(world, { priority: 'critical' });
    const solved = await buildTicket(world);
    await world.db.ticket.update({ where: { id: solved.id }, data: { status: 'solved' } });
    await change(await closedOn('2026-11-24'));
    expect(await ledgerOf(world, critical.id)).not.toContain('calendarChanged');
    expect(await ledgerOf(world, solved.id)).not.toContain('calendarChanged');
    // Should it reopen, the next look brings it along.
    await world.db.ticket.update({ where: { id: solved.id }, data: { status: 'open' } });
    expect(await redateTickets(world)).toBe(1);
    expect(await ledgerOf(world, solved.id)).toContain('calendarChanged');
  });

  it('saved again as it is changes nothing', async () => {
    const ticket = await buildTicket(world);
    const spec = await closedOn('2026-11-24');
    await change(spec);
    expect((await change(spec)).revision).toBe(2);
    expect((await ledgerOf(world, ticket.id)).filter((type) => type === 'calendarChanged')).toHaveLength(1);
  });

  it('keeps a verdict of late, and what a pause has taken', async () => {
    const late = await buildTicket(world);
    const paused = await buildTicket(world);
    world.clock.advance(HOUR);
    await record(paused.id, { type: 'paused', actor: 'clerk', data: { reason: 'pendingCustomer' } });
    world.clock.set('2026-11-24T08:00:00.000Z');
    await record(paused.id, { type: 'resumed', actor: 'clerk' });
    await change(await closedOn('2026-11-25'));
    expect(await clockNamed(world, late.id, 'firstResponse')).toMatchObject({
      status: 'breached',
      breachedAt: new Date('2026-11-24T07:30:00.000Z'),
    });
    // One hour is used up on the 24th; of the rest two fit behind the pause and the last falls on the 26th.
    const clock = await clockNamed(world, paused.id, 'firstResponse');
    expect(clock).toMatchObject({ status: 'running', dueAt: new Date('2026-11-26T02:00:00.000Z') });
    for (const { id } of [late, paused])
      expect(verdicts(await storedClocks(world, id))).toEqual(verdicts(await replayedClocks(world, id)));
    expect(await noteAndTell(world)).toBeGreaterThan(0);
  });

  it('keeps the targets under which a ticket opened, also where the policy has asked for others since', async () => {
    const ticket = await buildTicket(world);
    await revise(world, 'normal', { firstResponse: 'PT30M' });
    await change(await closedOn('2026-11-24'));
    const { dueAt } = await clockNamed(world, ticket.id, 'firstResponse');
    expect(dueAt.toISOString()).toBe('2026-11-25T06:30:00.000Z');
    const now = await world.db.slaPolicy.findFirstOrThrow({ where: { key: 'normal', current: true } });
    expect(now.targets).toEqual({ firstResponse: 'PT30M' });
    expect((await clockNamed(world, (await buildTicket(world)).id, 'firstResponse')).dueAt.toISOString()).toBe(
      '2026-11-25T01:30:00.000Z',
    );
  });

  it('sets alarms for what is due within the horizon, and leaves the rest to the sweep', async () => {
    const ticket = await buildTicket(world);
    const spec = await business();
    await world.db.outbox.deleteMany();
    await change({ ...spec, week: { ...spec.week, tue: [['06:00', '18:00']] } });
    expect(await world.db.outbox.count()).toBe(0);
    world.clock.set('2026-11-24T05:00:00.000Z');
    await change(await closedOn('2026-12-24'));
    await change(spec);
    const { id, version } = await clockNamed(world, ticket.id, 'firstResponse');
    expect(await world.db.outbox.count()).toBe(0);
    world.clock.set('2026-11-24T05:45:00.000Z');
    await change({ ...spec, week: { ...spec.week, tue: [['09:00', '18:00']] } });
    const { payload } = await world.db.outbox.findFirstOrThrow();
    expect(payload).toMatchObject({ job: { id: `sla-${id}-${version + 1}`, at: '2026-11-24T06:00:00.001Z' } });
  });
});

describe('re-dating', () => {
  it('that is killed between its batches is finished by whoever looks next, once', async () => {
    const tickets = await Promise.all([
      buildTicket(world),
      buildTicket(world),
      buildTicket(world, { priority: 'low' }),
    ]);
    await saveCalendar(world, 'business', { spec: await closedOn('2026-11-24') }, 'en');
    const transaction = world.db.$transaction.bind(world.db);
    let left = 2;
    const dying = vi.spyOn(world.db, '$transaction').mockImplementation(((...given: Parameters<typeof transaction>) => {
      if (left-- <= 0) throw new Error('killed');
      return transaction(...given);
    }) as typeof transaction);
    await expect(redateTickets(world)).rejects.toThrow('killed');
    dying.mockRestore();
    expect(await overtakenPolicies(world.db)).not.toEqual([]);
    await Promise.all([redateTickets(world), redateTickets(world), redateTickets(world)]);
    await redateTickets(world);
    expect(await overtakenPolicies(world.db)).toEqual([]);
    for (const { id } of tickets) {
      expect(await ledgerOf(world, id)).toEqual(['opened', 'customerMessage', 'calendarChanged']);
      expect(verdicts(await storedClocks(world, id))).toEqual(verdicts(await replayedClocks(world, id)));
    }
  });

  it('dies within a batch without a trace, and the batch is done later', async () => {
    const ticket = await buildTicket(world);
    await saveCalendar(world, 'business', { spec: await closedOn('2026-11-24') }, 'en');
    const before = await storedClocks(world, ticket.id);
    await world.db.$executeRaw`ALTER TABLE "SlaTarget" ADD CONSTRAINT "no_move" CHECK ("version" < 2)`;
    await expect(redateTickets(world)).rejects.toThrow();
    expect(await storedClocks(world, ticket.id)).toEqual(before);
    expect(await ledgerOf(world, ticket.id)).not.toContain('calendarChanged');
    await world.db.$executeRaw`ALTER TABLE "SlaTarget" DROP CONSTRAINT "no_move"`;
    expect(await redateTickets(world)).toBe(1);
  });

  it('passes over a ticket in use and finds it afterwards', async () => {
    const ticket = await buildTicket(world);
    await inUnit(world, async (unit) => {
      await lockTicket(unit.tx, ticket.id);
      await change(await closedOn('2026-11-24'));
      expect(await ledgerOf(world, ticket.id)).not.toContain('calendarChanged');
    });
    expect(await redateTickets(world)).toBe(1);
  });

  it('tells of fifty random ledgers what an independent replay tells', { timeout: 120_000 }, async () => {
    const random = seeded(20261124);
    const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
    const events: NewEvent[] = [
      { type: 'customerMessage', actor: 'customer' },
      { type: 'clerkReply', actor: 'clerk' },
      { type: 'paused', actor: 'clerk', data: { reason: 'pendingCustomer' } },
      { type: 'resumed', actor: 'clerk' },
      { type: 'forwarded', actor: 'clerk', data: { duration: 'PT3H', team: 'technical' } },
      { type: 'returned', actor: 'clerk', data: { team: 'technical' } },
      { type: 'handoff', actor: 'customer' },
      { type: 'note', actor: 'clerk' },
    ];
    const ids: string[] = [];
    for (let index = 0; index < 50; index++)
      ids.push((await buildTicket(world, { priority: pick(['high', 'normal', 'low']) })).id);
    for (let round = 0; round < 6; round++) {
      world.clock.advance(Math.floor(random() * 8 * HOUR));
      for (const id of ids) if (random() < 0.6) await record(id, pick(events));
      if (round % 2 === 1) await change(await closedOn(pick([`2026-11-2${4 + round}`, `2026-12-0${round + 1}`])));
    }
    for (const id of ids)
      expect(verdicts(await storedClocks(world, id)), id).toEqual(verdicts(await replayedClocks(world, id)));
  });
});

describe('the preview of a calendar', () => {
  it('tells beforehand what saving then does, and writes nothing', async () => {
    const near = await buildTicket(world);
    await buildTicket(world, { priority: 'low' });
    await buildTicket(world, { priority: 'critical' });
    const spec = await closedOn('2026-11-24');
    const preview = await previewCalendar(world, 'business', spec);
    expect(preview).toMatchObject({ openTickets: 2, movedTargets: 6 });
    expect((await currentCalendar(world.db, 'business'))?.revision).toBe(1);
    await change(spec);
    const told = preview.examples.find(({ ticketId, metric }) => ticketId === near.id && metric === 'firstResponse');
    const { dueAt } = await clockNamed(world, near.id, 'firstResponse');
    expect(told).toMatchObject({ dueAtBefore: '2026-11-24T07:30:00.000Z', dueAtAfter: dueAt.toISOString() });
    expect(await world.db.slaTarget.count({ where: { version: 2 } })).toBe(6);
  });

  it('of a calendar as it is moves nothing', async () => {
    await buildTicket(world);
    expect(await previewCalendar(world, 'business', await business())).toMatchObject({ movedTargets: 0, examples: [] });
  });
});
