import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Principal } from '#core/access/rules.ts';
import { clerkSpeaks } from '#core/conversation/clerk-speaks.ts';
import { ensureTicket } from '#core/conversation/ensure-ticket.ts';
import { lockConversation } from '#core/conversation/store.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { inUnit } from '#core/platform/unit.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { pauseTicket } from '#core/ticket/pause-ticket.ts';
import { promiseReply } from '#core/ticket/promise-reply.ts';
import { readTicket } from '#core/ticket/read-tickets.ts';
import { resumeTicket } from '#core/ticket/resume-ticket.ts';
import { setPriority } from '#core/ticket/set-priority.ts';
import { HOUR, MINUTE } from '#test/core/sla/support.ts';
import {
  buildTicket,
  buildUser,
  clockNamed,
  clocksNamed,
  customerSays,
  ledgerOf,
  ticketNow,
} from '#test/support/factories.ts';
import { noteAndTell } from '#test/support/note-and-tell.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';

let world: World;
let clerk: Principal;
beforeAll(async () => {
  world = await openWorld();
  clerk = await buildUser(world);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(TUESDAY_MORNING));

const at = (ms: number): Date => new Date(Date.parse(TUESDAY_MORNING) + ms);
const view = (id: string) => readTicket(world.db, id, 'en', world.clock.now());
const pause = (id: string, reason: 'pendingCustomer' | 'pendingThirdParty') =>
  pauseTicket(world, clerk, id, { reason, note: 'n' });

describe('a pause', () => {
  it('stops every running clock but the promise, and gives exactly its time back', async () => {
    const { id } = await buildTicket(world, { priority: 'high' });
    await inUnit(world, (unit) => promiseReply(unit, id));
    const before = (await clockNamed(world, id, 'firstResponse')).dueAt;
    const promised = (await clockNamed(world, id, 'promise')).dueAt;
    world.clock.advance(20 * MINUTE);
    await pause(id, 'pendingThirdParty');
    for (const metric of ['firstResponse', 'nextResponse', 'resolution'])
      expect((await clockNamed(world, id, metric)).status, metric).toBe('paused');
    expect(await clockNamed(world, id, 'promise')).toMatchObject({ status: 'running', dueAt: promised });
    expect((await ticketNow(world, id)).nextDueAt).toEqual(promised);
    world.clock.advance(30 * MINUTE + 1);
    await resumeTicket(world, clerk, id, '样品已到');
    expect(await clockNamed(world, id, 'firstResponse')).toMatchObject({
      status: 'running',
      dueAt: new Date(before.getTime() + 30 * MINUTE + 1),
    });
    expect(await ticketNow(world, id)).toMatchObject({ status: 'open' });
    expect(await ledgerOf(world, id)).toEqual(['opened', 'customerMessage', 'promised', 'paused', 'resumed']);
  });

  it('is shown while the clock stands and no longer (frappe/helpdesk #1554)', async () => {
    const { id } = await buildTicket(world, { priority: 'high' });
    expect((await view(id)).pausedSince).toBeNull();
    world.clock.advance(10 * MINUTE);
    await pause(id, 'pendingCustomer');
    const since = world.clock.now().toISOString();
    world.clock.advance(5 * MINUTE);
    await pause(id, 'pendingThirdParty');
    expect(await view(id)).toMatchObject({ status: 'pendingThirdParty', pausedSince: since });
    world.clock.advance(5 * MINUTE);
    const paused = (await view(id)).targets.filter((target) => target.status === 'paused');
    expect(paused.map((target) => target.metric).sort()).toEqual(['firstResponse', 'nextResponse', 'resolution']);
    // What it would be if resumed now: ten minutes of the hour are used, the rest begins at the asking.
    const due = at(20 * MINUTE + 50 * MINUTE).toISOString();
    expect(paused.find((target) => target.metric === 'firstResponse')?.dueAt).toBe(due);
    await resumeTicket(world, clerk, id);
    expect(await view(id)).toMatchObject({ status: 'open', pausedSince: null });
    expect((await clockNamed(world, id, 'firstResponse')).dueAt.toISOString()).toBe(due);
  });

  it('keeps a clock from running out, however long it lasts; after it the clock runs out as it should', async () => {
    const { id } = await buildTicket(world, { priority: 'high' });
    world.clock.advance(59 * MINUTE);
    await pause(id, 'pendingThirdParty');
    world.clock.set('2026-12-09T02:00:00.000Z');
    await noteAndTell(world);
    expect((await clocksNamed(world, id, 'firstResponse')).map((clock) => clock.breachedAt)).toEqual([null]);
    await resumeTicket(world, clerk, id);
    world.clock.advance(MINUTE);
    await noteAndTell(world);
    expect((await clockNamed(world, id, 'firstResponse')).status).toBe('running');
    world.clock.advance(1);
    await noteAndTell(world);
    expect((await clockNamed(world, id, 'firstResponse')).status).toBe('breached');
  });

  it('for the customer ends with the customer’s words, which start the wait anew (zammad #1322)', async () => {
    const { id, conversationId } = await buildTicket(world);
    await takeOver(world, clerk, conversationId ?? '');
    const words = { conversationId: conversationId ?? '', text: '请提供批号', clientId: 'c-1', internal: false };
    await clerkSpeaks(world, clerk, words);
    await pause(id, 'pendingCustomer');
    world.clock.advance(HOUR);
    const startedAt = world.clock.now();
    await customerSays(world, conversationId ?? '', '批号是 A1');
    expect(await ticketNow(world, id)).toMatchObject({ status: 'open' });
    expect(await clockNamed(world, id, 'nextResponse')).toMatchObject({ status: 'running', startedAt });
    expect((await view(id)).pausedSince).toBeNull();
  });

  it('for a third party outlasts the customer’s words, and their wait is counted once it ends', async () => {
    const { id, conversationId } = await buildTicket(world);
    await pause(id, 'pendingThirdParty');
    await customerSays(world, conversationId ?? '', '有消息了吗');
    expect(await ticketNow(world, id)).toMatchObject({ status: 'pendingThirdParty' });
    await resumeTicket(world, clerk, id);
    expect(await clockNamed(world, id, 'nextResponse')).toMatchObject({ status: 'running' });
  });

  it('of long standing gives a promise a time that is still to come', async () => {
    const { id } = await buildTicket(world);
    await pause(id, 'pendingThirdParty');
    world.clock.set('2026-12-08T02:00:00.000Z');
    // Four hours of work from ten o'clock: the lunch break is left out.
    expect(await inUnit(world, (unit) => promiseReply(unit, id))).toEqual(new Date('2026-12-08T07:30:00.000Z'));
  });

  it('that never was, with the clock run out unseen by any worker, promises a time to come too', async () => {
    const { id } = await buildTicket(world);
    world.clock.set('2026-12-08T02:00:00.000Z');
    expect(await inUnit(world, (unit) => promiseReply(unit, id))).toEqual(new Date('2026-12-08T07:30:00.000Z'));
  });

  it('ends when the ticket becomes critical: an emergency waits for nobody', async () => {
    const { id, conversationId } = await buildTicket(world);
    await pause(id, 'pendingThirdParty');
    world.clock.advance(MINUTE);
    const rest = { kind: 'emergency', priority: 'critical', subject: 's', actor: 'bot', messageId: null } as const;
    await inUnit(world, async (unit) => {
      const row = await lockConversation(unit.tx, conversationId ?? '');
      if (row === null) throw new Error('no conversation');
      await ensureTicket(unit, row, rest);
    });
    expect(await ticketNow(world, id)).toMatchObject({ status: 'open', priority: 'critical', team: 'technical' });
    expect(await clockNamed(world, id, 'firstResponse')).toMatchObject({ status: 'running', dueAt: at(6 * MINUTE) });
  });
});

describe('a change of priority', () => {
  it('keeps the time that was paused (glpi #6902)', async () => {
    const { id } = await buildTicket(world);
    world.clock.advance(10 * MINUTE);
    await pause(id, 'pendingThirdParty');
    world.clock.advance(25 * MINUTE);
    await resumeTicket(world, clerk, id);
    await setPriority(world, clerk, id, { priority: 'high', reason: '停产' });
    expect(await clockNamed(world, id, 'firstResponse')).toMatchObject({ dueAt: at(85 * MINUTE), status: 'running' });
    const event = (await view(id)).events.find((each) => each.type === 'priorityChanged');
    expect(event).toMatchObject({ actor: 'clerk', data: { from: 'normal', to: 'high', reason: '停产' } });
  });

  it('under a pause leaves the pause as it is (glpi #6902)', async () => {
    const { id } = await buildTicket(world);
    world.clock.advance(10 * MINUTE);
    await pause(id, 'pendingThirdParty');
    world.clock.advance(5 * MINUTE);
    await setPriority(world, clerk, id, { priority: 'high' });
    expect(await clockNamed(world, id, 'firstResponse')).toMatchObject({ status: 'paused' });
    world.clock.advance(20 * MINUTE);
    await resumeTicket(world, clerk, id);
    expect(await clockNamed(world, id, 'firstResponse')).toMatchObject({ dueAt: at(85 * MINUTE), status: 'running' });
  });

  it('sends no escalation a second time (zammad #5841)', async () => {
    const { id } = await buildTicket(world, { priority: 'high' });
    world.clock.advance(HOUR + 1);
    await noteAndTell(world);
    const told = async () => (await ledgerOf(world, id)).filter((type) => type === 'escalated').length;
    const once = await told();
    expect(once).toBeGreaterThan(0);
    const notices = await world.db.notice.count({ where: { ticketId: id } });
    await setPriority(world, clerk, id, { priority: 'normal' });
    await setPriority(world, clerk, id, { priority: 'high' });
    await noteAndTell(world);
    expect([await told(), await world.db.notice.count({ where: { ticketId: id } })]).toEqual([once, notices]);
    expect(await clockNamed(world, id, 'firstResponse')).toMatchObject({ status: 'breached', dueAt: at(HOUR) });
  });
});

describe('after our side has answered last', () => {
  const answered = async () => {
    const ticket = await buildTicket(world, { priority: 'high' });
    const conversationId = ticket.conversationId ?? '';
    await takeOver(world, clerk, conversationId);
    const words = { conversationId, text: '您好', clientId: 'c-1', internal: false };
    await clerkSpeaks(world, clerk, words);
    return { id: ticket.id, conversationId };
  };

  it('nothing escalates but the resolution (zammad #3140, osTicket #1684)', async () => {
    const { id } = await answered();
    world.clock.advance(5 * HOUR);
    await noteAndTell(world);
    const responses = [
      ...(await clocksNamed(world, id, 'firstResponse')),
      ...(await clocksNamed(world, id, 'nextResponse')),
    ];
    expect(responses.map((clock) => clock.status)).toEqual(['met', 'met']);
    expect(await world.db.notice.count({ where: { ticketId: id, kind: 'breach' } })).toBe(0);
  });

  it('the first further words start the clock at once, and the second leave it (zammad #2082)', async () => {
    const { id, conversationId } = await answered();
    world.clock.advance(10 * MINUTE);
    const startedAt = world.clock.now();
    await customerSays(world, conversationId, '还有一个问题');
    expect((await ticketNow(world, id)).nextDueAt).toEqual(at(70 * MINUTE));
    world.clock.advance(10 * MINUTE);
    await customerSays(world, conversationId, '在吗');
    expect((await clocksNamed(world, id, 'nextResponse')).at(-1)).toMatchObject({ startedAt, status: 'running' });
    expect((await ticketNow(world, id)).nextDueAt).toEqual(at(70 * MINUTE));
  });

  it('solving records both times at once, and opening again counts each time once (zammad #2579, #188)', async () => {
    const { id, conversationId } = await answered();
    world.clock.advance(HOUR);
    await solve(world, clerk, id);
    expect(await clockNamed(world, id, 'resolution')).toMatchObject({
      status: 'met',
      metAt: at(HOUR),
      workingMs: BigInt(HOUR),
      wallMs: BigInt(HOUR),
    });
    world.clock.advance(30 * MINUTE);
    await customerSays(world, conversationId, '又漏了，怎么办');
    world.clock.advance(15 * MINUTE);
    await solve(world, clerk, id);
    expect(await ticketNow(world, id)).toMatchObject({ reopenCount: 1, status: 'solved' });
    // The half hour as solved is a pause.
    expect(await clocksNamed(world, id, 'resolution')).toMatchObject([
      { status: 'met', workingMs: BigInt(75 * MINUTE) },
    ]);
  });
});
