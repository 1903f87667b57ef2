import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clerkSpeaks } from '#core/conversation/clerk-speaks.ts';
import { ensureTicket } from '#core/conversation/ensure-ticket.ts';
import { lockConversation } from '#core/conversation/store.ts';
import { requestHandoff } from '#core/handoff/request-handoff.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { sayInstant } from '#core/language/instant.ts';
import { inUnit } from '#core/platform/unit.ts';
import { changePriority } from '#core/ticket/change-priority.ts';
import { promiseReply } from '#core/ticket/promise-reply.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { isConfirmation, promiseDueAt } from '#core/ticket/rules.ts';
import { eventsOf, lockTicket } from '#core/ticket/store.ts';
import { triage } from '#core/triage/triage.ts';
import {
  buildContact,
  buildConversation,
  buildTicket,
  buildUser,
  clockNamed,
  clocksNamed,
  conversationNow,
  customerSays,
  ticketNow,
} from '#test/support/factories.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';

const MINUTE = 60_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(TUESDAY_MORNING));

const policyKey = async (ticketId: string) =>
  (await world.db.ticket.findUniqueOrThrow({ where: { id: ticketId }, include: { policy: true } })).policy.key;

describe('a conversation', () => {
  it('has at most one open ticket, however many turns open one at the same moment', async () => {
    const conversationId = await buildConversation(world);
    const opened = await Promise.all(Array.from({ length: 8 }, () => buildTicket(world, { conversationId })));
    expect(new Set(opened.map((ticket) => ticket.id)).size).toBe(1);
    expect(await world.db.ticket.count({ where: { conversationId } })).toBe(1);
  });

  it('gets a new ticket, linked to the old, once the old one is solved', async () => {
    const first = await buildTicket(world);
    const conversationId = first.conversationId ?? '';
    await world.db.ticket.update({ where: { id: first.id }, data: { status: 'solved' } });
    const { ticket, joined } = await inUnit(world, async (unit) => {
      const row = await lockConversation(unit.tx, conversationId);
      if (row === null) throw new Error('no conversation');
      return ensureTicket(unit, row, {
        kind: 'inquiry',
        priority: 'normal',
        subject: 's',
        actor: 'bot',
        messageId: null,
      });
    });
    expect(joined).toBe(false);
    expect(ticket).toMatchObject({ linkedToId: first.id });
    expect(await conversationNow(world, conversationId)).toMatchObject({ openTicketId: ticket.id });
  });
});

describe('the policy of a ticket', () => {
  it.each([
    ['critical', 'critical', ['priority']],
    ['high', 'high', ['priority']],
    ['normal', 'normal', ['default']],
    ['low', 'low', ['priority']],
  ] as const)('of priority %s is %s, because of %j', async (priority, key, why) => {
    const ticket = await buildTicket(world, { priority });
    expect(await policyKey(ticket.id)).toBe(key);
    expect(ticket.policyWhy).toEqual(why);
  });

  it('is the best match: one for the customer’s tier and the priority beats one for the priority alone', async () => {
    const high = await world.db.slaPolicy.findFirstOrThrow({ where: { key: 'high', current: true } });
    await world.db.slaPolicy.create({
      data: {
        key: 'gold-high',
        revision: 1,
        name: { 'zh-Hans': '金', 'zh-Hant': '金', en: 'Gold' },
        rank: 90,
        condition: { priority: ['high'], customerTier: ['gold'] },
        targets: { firstResponse: 'PT10M' },
        calendarId: high.calendarId,
      },
    });
    const gold = await buildContact(world, { tier: 'gold' });
    const conversationId = await buildConversation(world, { contactId: gold.id });
    const ticket = await buildTicket(world, { conversationId, priority: 'high' });
    expect(await policyKey(ticket.id)).toBe('gold-high');
    expect(ticket.policyWhy).toEqual(['priority', 'customerTier']);
    expect(await policyKey((await buildTicket(world, { priority: 'high' })).id)).toBe('high');

    const raised = await buildTicket(world, {
      conversationId: await buildConversation(world, { contactId: gold.id }),
      priority: 'normal',
    });
    await raise(raised.id, 'high');
    expect(await policyKey(raised.id)).toBe('gold-high');
  });
});

const raise = (ticketId: string, priority: 'critical' | 'high') =>
  inUnit(world, async (unit) => {
    const ticket = await lockTicket(unit.tx, ticketId);
    if (ticket === null) throw new Error('no ticket');
    await changePriority(unit, ticket, { priority, actor: 'bot' });
  });

describe('raising a ticket', () => {
  it('keeps the time that has passed: the new target counts from the start', async () => {
    const ticket = await buildTicket(world);
    world.clock.advance(40 * MINUTE);
    await raise(ticket.id, 'high');
    const clock = await clockNamed(world, ticket.id, 'firstResponse');
    expect(clock).toMatchObject({ startedAt: new Date(TUESDAY_MORNING), status: 'running' });
    expect(clock.dueAt).toEqual(new Date(Date.parse(TUESDAY_MORNING) + 60 * MINUTE));
  });

  it('finds a target already missed to be breached at its due instant, and leaves that so', async () => {
    const ticket = await buildTicket(world);
    world.clock.advance(61 * MINUTE);
    await raise(ticket.id, 'high');
    // Recomputed from its start the clock is due in the past: that is seen by the next look at the ledger.
    world.clock.advance(1);
    await inUnit(world, (unit) => recordEvents(unit, ticket.id, [{ type: 'note', actor: 'clerk' }]));
    const due = new Date(Date.parse(TUESDAY_MORNING) + 60 * MINUTE);
    expect(await clockNamed(world, ticket.id, 'firstResponse')).toMatchObject({ status: 'breached', breachedAt: due });
  });

  it('to an emergency moves it to who handles emergencies, around the clock', async () => {
    world.clock.set('2026-11-24T14:00:00.000Z');
    const ticket = await buildTicket(world);
    expect(ticket.team).toBe('clerks');
    await inUnit(world, async (unit) => {
      const row = await lockConversation(unit.tx, ticket.conversationId ?? '');
      if (row === null) throw new Error('no conversation');
      await ensureTicket(unit, row, {
        kind: 'emergency',
        priority: 'critical',
        subject: 's',
        actor: 'bot',
        messageId: null,
      });
    });
    expect(await ticketNow(world, ticket.id)).toMatchObject({
      kind: 'emergency',
      priority: 'critical',
      team: 'technical',
    });
    const clock = await clockNamed(world, ticket.id, 'firstResponse');
    expect(clock.dueAt).toEqual(new Date('2026-11-24T14:05:00.000Z'));
  });
});

describe('a promise', () => {
  const promise = (ticketId: string) => inUnit(world, (unit) => promiseReply(unit, ticketId));

  it('is told to the full minute, and that minute is the ledger’s and the clock’s', async () => {
    world.clock.set('2026-11-24T02:07:31.417Z');
    const ticket = await buildTicket(world);
    const dueAt = await promise(ticket.id);
    expect(dueAt.getTime() % MINUTE).toBe(0);
    const event = (await eventsOf(world.db, ticket.id)).find((row) => row.type === 'promised');
    expect(event?.data).toEqual({ dueAt: dueAt.toISOString() });
    expect(await clockNamed(world, ticket.id, 'promise')).toMatchObject({ dueAt, status: 'running' });
    expect(await ticketNow(world, ticket.id)).toMatchObject({ promisedAt: dueAt });
    const first = await clockNamed(world, ticket.id, 'firstResponse');
    expect(first.dueAt.getTime() - dueAt.getTime()).toBe(31_417);
    expect(sayInstant(dueAt, 'en', 'Asia/Shanghai')).toContain('15:37');
  });

  it('that still runs is kept, not postponed', async () => {
    const ticket = await buildTicket(world);
    const first = await promise(ticket.id);
    world.clock.advance(30 * MINUTE);
    expect(await promise(ticket.id)).toEqual(first);
    expect((await eventsOf(world.db, ticket.id)).filter((row) => row.type === 'promised')).toHaveLength(1);
  });

  it('made when every clock is overdue gives the clerks a response time anew, not the minute that runs', async () => {
    const ticket = await buildTicket(world);
    world.clock.set('2026-12-08T02:00:00.000Z');
    await customerSays(world, ticket.conversationId ?? '', '还在吗');
    expect(await promise(ticket.id)).toEqual(new Date('2026-12-08T07:30:00.000Z'));
  });

  it.each([
    ['2026-11-24T02:00:30.000Z', '2026-11-24T02:00:00.000Z', '2026-11-24T02:01:00.000Z'],
    ['2026-11-24T02:01:30.000Z', '2026-11-24T02:00:59.999Z', '2026-11-24T02:01:00.000Z'],
    ['2026-11-24T02:01:30.000Z', '2026-11-24T02:01:00.000Z', '2026-11-24T02:02:00.000Z'],
    ['2026-11-24T02:05:00.000Z', '2026-11-24T02:00:00.000Z', '2026-11-24T02:05:00.000Z'],
  ])('for a target of %s made at %s is told as %s', (target, now, told) => {
    expect(promiseDueAt(new Date(target), new Date(now)).toISOString()).toBe(told);
  });
});

describe('clocks around a bot', () => {
  it('bot replies meet nothing (chatwoot PR #6409)', async () => {
    const ticket = await buildTicket(world);
    world.clock.advance(MINUTE);
    await inUnit(world, (unit) => recordEvents(unit, ticket.id, [{ type: 'botReply', actor: 'bot' }]));
    expect(await clockNamed(world, ticket.id, 'firstResponse')).toMatchObject({ status: 'running', metAt: null });
    expect(await clockNamed(world, ticket.id, 'nextResponse')).toMatchObject({ status: 'running', metAt: null });
    expect((await ticketNow(world, ticket.id)).firstReplyAt).toBeNull();
  });

  it('the wait for a person begins at the hand-off (chatwoot PR #13417)', async () => {
    const ticket = await buildTicket(world);
    world.clock.advance(7 * MINUTE);
    await handOff(ticket.conversationId ?? '');
    expect(await clockNamed(world, ticket.id, 'pickup')).toMatchObject({
      startedAt: world.clock.now(),
      status: 'running',
    });
  });

  it('neither the words of the hand-off nor asking again reset the clock of who waits (chatwoot PR #13336)', async () => {
    const ticket = await buildTicket(world);
    const conversationId = ticket.conversationId ?? '';
    const waitingSince = (await clockNamed(world, ticket.id, 'nextResponse')).startedAt;
    world.clock.advance(MINUTE);
    await handOff(conversationId);
    const pickup = await clockNamed(world, ticket.id, 'pickup');
    const clerk = await buildUser(world);
    world.clock.advance(MINUTE);
    await customerSays(world, conversationId, '转人工');
    await handOff(conversationId);
    await takeOver(world, clerk, conversationId);
    expect(await clocksNamed(world, ticket.id, 'pickup')).toMatchObject([
      { startedAt: pickup.startedAt, status: 'met' },
    ]);
    const waits = await clocksNamed(world, ticket.id, 'nextResponse');
    expect(waits).toMatchObject([{ startedAt: waitingSince, status: 'running' }]);
    await clerkSpeaks(world, clerk, { conversationId, text: '您好', clientId: 'c-1', internal: false });
    expect(await clocksNamed(world, ticket.id, 'nextResponse')).toMatchObject([
      { startedAt: waitingSince, status: 'met' },
    ]);
  });

  it('time with the bot before the ticket counts for no clock (chatwoot #7679)', async () => {
    const conversationId = await buildConversation(world);
    await customerSays(world, conversationId, '你好');
    world.clock.advance(2 * 60 * MINUTE);
    const openedAt = world.clock.now();
    const ticket = await buildTicket(world, { conversationId });
    for (const metric of ['firstResponse', 'nextResponse', 'resolution']) {
      expect((await clockNamed(world, ticket.id, metric)).startedAt).toEqual(openedAt);
    }
  });
});

const handOff = (conversationId: string) =>
  inUnit(world, async (unit) => {
    const row = await lockConversation(unit.tx, conversationId);
    if (row === null) throw new Error('no conversation');
    const rest = { messageId: `m-${conversationId}`, subject: 's', reason: 'askedForPerson', productCode: null };
    return requestHandoff(unit, row, { triage: triage('转人工'), ...rest });
  });

describe('a confirmation', () => {
  it.each(['谢谢', '好的', 'OK', 'thank you so much', '唔該晒', '多謝', '解决了，谢谢', 'Thanks.'])(
    'is "%s"',
    (words) => expect(isConfirmation(words)).toBe(true),
  );
  it.each([
    '谢谢，可是还漏',
    '不行',
    '没有解决',
    'thanks for nothing',
    'ok but it still leaks',
    '好的，什么时候发货？',
    '',
  ])('is not "%s"', (words) => expect(isConfirmation(words)).toBe(false));
});
