import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Principal } from '#core/access/rules.ts';
import type { Team } from '#core/contract/vocabulary.ts';
import { forwardTicket } from '#core/handoff/forward-ticket.ts';
import { returnTicket } from '#core/handoff/return-ticket.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { listNotices } from '#core/notice/read-notices.ts';
import { inUnit } from '#core/platform/unit.ts';
import { writeSettings } from '#core/settings/store.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { openTicket } from '#core/ticket/open-ticket.ts';
import { readTicket } from '#core/ticket/read-tickets.ts';
import { eventsOf } from '#core/ticket/store.ts';
import { HOUR, MINUTE } from '#test/core/sla/support.ts';
import { buildTicket, buildUser, clockNamed, clocksNamed, messagesOf, ticketNow } from '#test/support/factories.ts';
import { noteAndTell } from '#test/support/note-and-tell.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';

let world: World;
let clerk: Principal;
let engineer: Principal;
let inspector: Principal;
beforeAll(async () => {
  world = await openWorld();
  clerk = await buildUser(world, { displayName: 'Lin' });
  engineer = await buildUser(world, { role: 'engineer', displayName: 'Wu' });
  inspector = await buildUser(world, { role: 'qualityControl' });
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(TUESDAY_MORNING));

const forward = (id: string, team: Team, duration?: string) =>
  forwardTicket(world, clerk, id, { team, note: '客户的桶在漏，怎么处理？', ...(duration ? { duration } : {}) });
const view = (id: string) => readTicket(world.db, id, 'en', world.clock.now());
const seenBy = async (reader: Principal, ticketId: string) =>
  (await listNotices(world.db, reader)).notices.filter((notice) => notice.ticketId === ticketId);

describe('forwarding', () => {
  it('starts that team’s clock and puts the ticket before it; the clerk stays the customer’s contact', async () => {
    const { id, conversationId } = await buildTicket(world);
    await takeOver(world, clerk, conversationId ?? '');
    const before = await clockNamed(world, id, 'firstResponse');
    await forward(id, 'technical', 'PT2H');
    expect(await ticketNow(world, id)).toMatchObject({ team: 'technical', assigneeId: clerk.userId, status: 'open' });
    expect(await clockNamed(world, id, 'internal')).toMatchObject({
      status: 'running',
      startedAt: world.clock.now(),
      // Twelve o'clock, the last moment before lunch.
      dueAt: new Date('2026-11-24T04:00:00.000Z'),
    });
    expect(await clockNamed(world, id, 'firstResponse')).toEqual(before);
    expect((await view(id)).forwardedTo).toEqual(['technical']);
    expect(await seenBy(engineer, id)).toMatchObject([
      { kind: 'forwarded', urgent: false, data: { team: 'technical', by: 'Lin', text: '客户的桶在漏，怎么处理？' } },
    ]);
    expect(await seenBy(inspector, id)).toEqual([]);
    const note = (await messagesOf(world, conversationId ?? '')).at(-1);
    expect(note).toMatchObject({ visibility: 'internal', text: '客户的桶在漏，怎么处理？', userId: clerk.userId });
  });

  it('gives each team the time that its setting says, where none is given', async () => {
    const durations = {
      clerks: 'PT8H',
      technical: 'PT1H',
      quality: 'PT3H',
      rnd: 'PT8H',
      finance: 'PT8H',
      management: 'PT8H',
    };
    const { id } = await buildTicket(world);
    await forward(id, 'rnd');
    await writeSettings(world.db, { forwardDurations: durations });
    await forward(id, 'technical');
    await forward(id, 'quality');
    const given = (await eventsOf(world.db, id)).filter((event) => event.type === 'forwarded');
    expect(given.map((event) => (event.data as { duration: string }).duration)).toEqual(['PT8H', 'PT1H', 'PT3H']);
    expect((await view(id)).forwardedTo).toEqual(['rnd', 'technical', 'quality']);
  });

  it('to a team that has it is refused, whether asked or its own', async () => {
    const { id } = await buildTicket(world);
    await expect(forward(id, 'clerks')).rejects.toMatchObject({ code: 'conflict', path: 'team' });
    await forward(id, 'quality');
    await forward(id, 'rnd');
    await expect(forward(id, 'quality')).rejects.toMatchObject({ code: 'conflict' });
    expect(await clocksNamed(world, id, 'internal')).toHaveLength(2);
  });

  it('at the same moment by two clerks asks once', async () => {
    const { id } = await buildTicket(world);
    const results = await Promise.allSettled([forward(id, 'quality'), forward(id, 'quality')]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await seenBy(inspector, id)).toHaveLength(1);
  });

  it('of a critical ticket is urgent', async () => {
    const { id } = await buildTicket(world, { priority: 'critical' });
    await forward(id, 'quality');
    expect(await seenBy(inspector, id)).toMatchObject([{ kind: 'forwarded', urgent: true }]);
  });

  it('on Friday afternoon is due on Monday, and nobody is called at the weekend (zammad #4432)', async () => {
    world.clock.set('2026-11-27T08:00:00.000Z');
    const { id } = await buildTicket(world);
    await forward(id, 'quality', 'PT4H');
    // Two hours until six o'clock on Friday, two from nine on Monday.
    expect(await clockNamed(world, id, 'internal')).toMatchObject({ dueAt: new Date('2026-11-30T03:00:00.000Z') });
    for (const weekend of ['2026-11-27T16:00:00.000Z', '2026-11-28T04:00:00.000Z', '2026-11-30T00:59:59.999Z']) {
      world.clock.set(weekend);
      await noteAndTell(world);
      expect(await world.db.notice.count({ where: { ticketId: id, kind: 'breach' } }), weekend).toBe(0);
    }
  });

  it('a team that is late is told, exactly once it is', async () => {
    const { id } = await buildTicket(world);
    await forward(id, 'quality', 'PT1H');
    world.clock.advance(HOUR);
    await noteAndTell(world);
    expect(await clockNamed(world, id, 'internal')).toMatchObject({ status: 'running' });
    world.clock.advance(1);
    await noteAndTell(world);
    expect(await clockNamed(world, id, 'internal')).toMatchObject({ status: 'breached' });
    await returnTicket(world, inspector, id, '批次合格');
    expect(await clockNamed(world, id, 'internal')).toMatchObject({ status: 'breached', metAt: world.clock.now() });
  });
});

describe('a team’s solution', () => {
  it('comes back to the clerk as an internal note, meets the team’s clock and no other', async () => {
    const { id, conversationId } = await buildTicket(world);
    await takeOver(world, clerk, conversationId ?? '');
    await forward(id, 'technical');
    world.clock.advance(30 * MINUTE);
    await returnTicket(world, engineer, id, '用沙土围堵，换新桶。');
    expect(await clockNamed(world, id, 'internal')).toMatchObject({
      status: 'met',
      metAt: world.clock.now(),
      workingMs: BigInt(30 * MINUTE),
    });
    expect(await clockNamed(world, id, 'firstResponse')).toMatchObject({ status: 'running', metAt: null });
    expect(await ticketNow(world, id)).toMatchObject({ team: 'clerks', assigneeId: clerk.userId, firstReplyAt: null });
    const note = (await messagesOf(world, conversationId ?? '')).at(-1);
    expect(note).toMatchObject({ visibility: 'internal', text: '用沙土围堵，换新桶。', userId: engineer.userId });
    expect((await eventsOf(world.db, id)).at(-1)).toMatchObject({
      type: 'returned',
      messageId: note?.id,
      data: { team: 'technical', text: '用沙土围堵，换新桶。' },
    });
    expect(await seenBy(clerk, id)).toMatchObject([{ kind: 'returned', data: { team: 'technical', by: 'Wu' } }]);
    // What the team was asked needs nobody's attention any more.
    expect((await seenBy(engineer, id))[0]?.acknowledgedBy).toBe('Wu');
    expect((await view(id)).forwardedTo).toEqual([]);
  });

  it('is told to who asked, where nobody is assigned', async () => {
    const { id } = await buildTicket(world);
    await forward(id, 'technical');
    await returnTicket(world, engineer, id, '方案');
    expect(await seenBy(clerk, id)).toMatchObject([{ kind: 'returned' }]);
  });

  it('of one team leaves the clock of the other, and the ticket before it', async () => {
    const { id } = await buildTicket(world);
    await forward(id, 'technical');
    await forward(id, 'quality');
    await returnTicket(world, inspector, id, '已检验');
    const clocks = await clocksNamed(world, id, 'internal');
    expect(clocks.map((clock) => clock.status)).toEqual(['running', 'met']);
    expect(await ticketNow(world, id)).toMatchObject({ team: 'technical' });
    await returnTicket(world, engineer, id, '方案');
    expect(await ticketNow(world, id)).toMatchObject({ team: 'clerks' });
    await expect(returnTicket(world, engineer, id, '方案')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('brings the ticket back to the team whose it was', async () => {
    const { id } = await buildTicket(world, { kind: 'emergency', priority: 'critical' });
    await forward(id, 'quality');
    await returnTicket(world, inspector, id, '已检验');
    expect(await ticketNow(world, id)).toMatchObject({ team: 'technical' });
  });

  it('may be asked for again after it came', async () => {
    const { id } = await buildTicket(world);
    await forward(id, 'technical');
    await returnTicket(world, engineer, id, '方案一');
    await forward(id, 'technical');
    expect((await clocksNamed(world, id, 'internal')).map((clock) => clock.status)).toEqual(['met', 'running']);
    expect(await seenBy(engineer, id)).toHaveLength(2);
  });

  it('is still taken after the ticket was solved, since that clock runs on', async () => {
    const { id } = await buildTicket(world);
    await forward(id, 'technical');
    await solve(world, clerk, id);
    expect(await clockNamed(world, id, 'internal')).toMatchObject({ status: 'running' });
    await returnTicket(world, engineer, id, '方案');
    expect(await clockNamed(world, id, 'internal')).toMatchObject({ status: 'met' });
    expect(await ticketNow(world, id)).toMatchObject({ status: 'solved' });
  });

  it('reaches a ticket that has no conversation: question and answer stand in its ledger', async () => {
    const { id } = await inUnit(world, (unit) =>
      openTicket(unit, {
        kind: 'complaint',
        priority: 'normal',
        channel: 'phone',
        subject: 's',
        language: 'zh-Hans',
        conversationId: null,
        contactId: null,
        customerId: null,
        actor: 'clerk',
      }),
    );
    await forward(id, 'technical');
    await returnTicket(world, engineer, id, '方案');
    const told = (await view(id)).events.map((event) => event.data.note ?? event.data.text).filter(Boolean);
    expect(told).toEqual(['客户的桶在漏，怎么处理？', '方案']);
  });
});
