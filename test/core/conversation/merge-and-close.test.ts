import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Principal } from '#core/access/rules.ts';
import { clerkSpeaks } from '#core/conversation/clerk-speaks.ts';
import { close } from '#core/conversation/close-own-ticket.ts';
import { merge } from '#core/conversation/merge-own-ticket.ts';
import { lockConversation } from '#core/conversation/store.ts';
import { requestHandoff } from '#core/handoff/request-handoff.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { inUnit } from '#core/platform/unit.ts';
import { writeSettings } from '#core/settings/store.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { closeQuietTickets } from '#core/ticket/close-quiet-tickets.ts';
import { openTicket } from '#core/ticket/open-ticket.ts';
import { pauseTicket } from '#core/ticket/pause-ticket.ts';
import { listTickets, readTicket } from '#core/ticket/read-tickets.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { eventsOf, lockTicket, targetsOf, ticketNumber } from '#core/ticket/store.ts';
import { triage } from '#core/triage/triage.ts';
import { HOUR, MINUTE } from '#test/core/sla/support.ts';
import {
  buildConversation,
  buildTicket,
  buildUser,
  clockNamed,
  conversationNow,
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
beforeEach(async () => {
  world.clock.set(TUESDAY_MORNING);
  await world.db.ticket.updateMany({ where: { status: 'solved' }, data: { status: 'closed' } });
});

const view = (id: string) => readTicket(world.db, id, 'en', world.clock.now());
const numberOf = async (id: string) => ticketNumber(await ticketNow(world, id));
/** A ticket of a conversation beside its own, or of none, as the desk records one. */
const besides = (conversationId: string | null, priority: 'normal' | 'high' = 'normal') =>
  inUnit(world, (unit) =>
    openTicket(unit, {
      kind: 'complaint',
      priority,
      channel: 'phone',
      subject: 's',
      language: 'zh-Hans',
      conversationId,
      contactId: null,
      customerId: null,
      actor: 'clerk',
    }),
  );

describe('a merge', () => {
  it('cancels what runs or stands, keeps what was late, and stays silent for ever (zammad #904)', async () => {
    const gone = await buildTicket(world, { priority: 'high' });
    world.clock.advance(HOUR + MINUTE);
    const stays = await buildTicket(world);
    // The hour has passed, and no worker has looked yet.
    await merge(world, clerk, gone.id, stays.id);
    expect(await clockNamed(world, gone.id, 'firstResponse')).toMatchObject({
      status: 'breached',
      breachedAt: new Date(Date.parse(TUESDAY_MORNING) + HOUR),
    });
    expect(await clockNamed(world, gone.id, 'resolution')).toMatchObject({ status: 'cancelled' });
    expect((await targetsOf(world.db, stays.id)).map((clock) => clock.status)).toEqual([
      'running',
      'running',
      'running',
    ]);
    world.clock.set('2026-12-24T02:00:00.000Z');
    await noteAndTell(world);
    expect(await world.db.notice.count({ where: { ticketId: gone.id } })).toBe(0);
    expect(await ledgerOf(world, gone.id)).toEqual(['opened', 'customerMessage', 'merged']);
    expect(await ticketNow(world, gone.id)).toMatchObject({ status: 'closed', nextDueAt: null });
    expect(await world.db.notice.count({ where: { ticketId: stays.id } })).toBeGreaterThan(0);
  });

  it('of a paused ticket cancels its paused clocks', async () => {
    const gone = await buildTicket(world);
    await pauseTicket(world, clerk, gone.id, { reason: 'pendingThirdParty' });
    await merge(world, clerk, gone.id, (await buildTicket(world)).id);
    expect(new Set((await targetsOf(world.db, gone.id)).map((clock) => clock.status))).toEqual(new Set(['cancelled']));
    expect((await view(gone.id)).pausedSince).toBeNull();
  });

  it('is told on both: where the one went, and what joined the other', async () => {
    const gone = await buildTicket(world);
    const stays = await buildTicket(world);
    await merge(world, clerk, gone.id, await numberOf(stays.id));
    expect(await view(gone.id)).toMatchObject({ mergedInto: await numberOf(stays.id), mergedIntoId: stays.id });
    const told = (await eventsOf(world.db, stays.id)).at(-1);
    expect(told).toMatchObject({
      type: 'note',
      actorId: clerk.userId,
      data: { mergedFrom: gone.id, number: await numberOf(gone.id), conversationId: gone.conversationId },
    });
    expect(await conversationNow(world, gone.conversationId ?? '')).toMatchObject({ openTicketId: null });
    expect(await conversationNow(world, stays.conversationId ?? '')).toMatchObject({ openTicketId: stays.id });
  });

  it.each([
    ['its id', (id: string, _number: number) => id],
    ['its number as shown', (_id: string, number: number) => ticketNumber({ number })],
    ['its number alone', (_id: string, number: number) => ` ${number} `],
  ])('finds the other by %s', async (_name, written) => {
    const gone = await buildTicket(world);
    const stays = await buildTicket(world);
    await merge(world, clerk, gone.id, written(stays.id, stays.number));
    expect(await ticketNow(world, gone.id)).toMatchObject({ mergedIntoId: stays.id });
  });

  it('into itself or into nothing is refused', async () => {
    const { id, number } = await buildTicket(world);
    await expect(merge(world, clerk, id, id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(merge(world, clerk, id, ticketNumber({ number }))).rejects.toMatchObject({ code: 'conflict' });
    for (const into of ['AS-999999', 'nowhere', '', '99999999999999'])
      await expect(merge(world, clerk, id, into)).rejects.toMatchObject({ code: 'unprocessable', path: 'into' });
    await expect(merge(world, clerk, 'nowhere', id)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('of two into each other at the same moment leaves one of them', async () => {
    for (let round = 0; round < 4; round++) {
      const a = await buildTicket(world);
      const b = await buildTicket(world);
      const results = await Promise.allSettled([merge(world, clerk, a.id, b.id), merge(world, clerk, b.id, a.id)]);
      expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
      const statuses = [(await ticketNow(world, a.id)).status, (await ticketNow(world, b.id)).status];
      expect(statuses.sort()).toEqual(['closed', 'open']);
    }
  });

  it('gives the ticket that stays the greater urgency, and its place in the conversation', async () => {
    const gone = await buildTicket(world, { priority: 'high' });
    const stays = await besides(gone.conversationId);
    await takeOver(world, clerk, gone.conversationId ?? '');
    await merge(world, clerk, gone.id, stays.id);
    expect(await ticketNow(world, stays.id)).toMatchObject({ priority: 'high' });
    expect(await conversationNow(world, gone.conversationId ?? '')).toMatchObject({
      openTicketId: stays.id,
      holder: 'human',
    });
    const words = { conversationId: gone.conversationId ?? '', text: '您好', clientId: 'c-1', internal: false };
    await clerkSpeaks(world, clerk, words);
    expect(await clockNamed(world, stays.id, 'firstResponse')).toMatchObject({ status: 'met' });
  });

  it('into a ticket without a conversation gives it that of the other', async () => {
    const gone = await buildTicket(world);
    const stays = await besides(null, 'high');
    await merge(world, clerk, gone.id, stays.id);
    expect(await ticketNow(world, stays.id)).toMatchObject({ conversationId: gone.conversationId, priority: 'high' });
    expect(await conversationNow(world, gone.conversationId ?? '')).toMatchObject({ openTicketId: stays.id });
  });

  it('keeps the hands off a conversation that a colleague holds, or in which a customer waits', async () => {
    const held = await buildTicket(world);
    await takeOver(world, await buildUser(world), held.conversationId ?? '');
    const waits = await buildTicket(world);
    await inUnit(world, async (unit) => {
      const row = await lockConversation(unit.tx, waits.conversationId ?? '');
      if (row === null) throw new Error('no conversation');
      const rest = { messageId: 'm', subject: 's', reason: 'r', productCode: null };
      await requestHandoff(unit, row, { triage: triage('转人工'), ...rest });
    });
    const other = await buildTicket(world);
    for (const ticket of [held, waits]) {
      await expect(merge(world, clerk, ticket.id, other.id)).rejects.toMatchObject({ code: 'conflict' });
      await expect(close(world, clerk, ticket.id, '误建')).rejects.toMatchObject({ code: 'conflict' });
    }
    expect(await clockNamed(world, waits.id, 'pickup')).toMatchObject({ status: 'running' });
  });
});

describe('closing', () => {
  it('without having solved cancels the clocks, and the ledger says why', async () => {
    const { id } = await buildTicket(world);
    await close(world, clerk, id, '垃圾信息');
    expect(new Set((await targetsOf(world.db, id)).map((clock) => clock.status))).toEqual(new Set(['cancelled']));
    const event = (await eventsOf(world.db, id)).at(-1);
    expect(event).toMatchObject({ type: 'closed', actorId: clerk.userId, data: { reason: '垃圾信息' } });
    expect(await ticketNow(world, id)).toMatchObject({ closedAt: world.clock.now(), solvedAt: null, nextDueAt: null });
  });

  it('after solving changes no clock', async () => {
    const { id } = await buildTicket(world);
    await solve(world, clerk, id);
    const before = await targetsOf(world.db, id);
    world.clock.advance(HOUR);
    await close(world, clerk, id, '客户已确认');
    expect(await targetsOf(world.db, id)).toEqual(before);
  });

  it('leaves the conversation with the bot: what then needs a ticket gets a new one, linked to the old', async () => {
    const old = await buildTicket(world);
    const conversationId = old.conversationId ?? '';
    await close(world, clerk, old.id, '误建');
    expect(await conversationNow(world, conversationId)).toMatchObject({ openTicketId: null, holder: 'bot' });
    const fresh = await buildTicket(world, { conversationId });
    expect(fresh.id).not.toBe(old.id);
    expect(await view(fresh.id)).toMatchObject({ linkedTo: await numberOf(old.id), linkedToId: old.id });
    expect(await ledgerOf(world, old.id)).not.toContain('reopened');
  });

  it('under a clerk’s hands leaves it there: the customer’s next words open a linked ticket, whose clocks run', async () => {
    const old = await buildTicket(world);
    const conversationId = old.conversationId ?? '';
    await takeOver(world, clerk, conversationId);
    await close(world, clerk, old.id, '误建');
    await customerSays(world, conversationId, '谢谢');
    expect(await conversationNow(world, conversationId)).toMatchObject({ openTicketId: null, holder: 'human' });
    world.clock.advance(MINUTE);
    await customerSays(world, conversationId, '次氯酸钠桶又漏了');
    const { openTicketId } = await conversationNow(world, conversationId);
    expect(await ticketNow(world, openTicketId ?? '')).toMatchObject({
      linkedToId: old.id,
      assigneeId: clerk.userId,
      status: 'open',
    });
    const clock = await clockNamed(world, openTicketId ?? '', 'nextResponse');
    expect(clock).toMatchObject({ status: 'running', startedAt: world.clock.now() });
  });

  it('after a merge links what follows to the ticket that stays', async () => {
    const gone = await buildTicket(world);
    const stays = await buildTicket(world);
    await merge(world, clerk, gone.id, stays.id);
    const fresh = await buildTicket(world, { conversationId: gone.conversationId ?? '' });
    expect(fresh).toMatchObject({ linkedToId: stays.id });
  });

  it('by thanks links what follows to the ticket that was thanked for', async () => {
    const old = await buildTicket(world);
    await solve(world, clerk, old.id);
    await customerSays(world, old.conversationId ?? '', '谢谢');
    const fresh = await buildTicket(world, { conversationId: old.conversationId ?? '' });
    expect(fresh).toMatchObject({ linkedToId: old.id });
  });

  it('a first ticket follows nothing', async () => {
    expect(await buildTicket(world, { conversationId: await buildConversation(world) })).toMatchObject({
      linkedToId: null,
    });
  });
});

describe('a solved ticket whose customer stays silent', () => {
  const solved = async () => {
    const ticket = await buildTicket(world);
    await solve(world, clerk, ticket.id);
    return ticket;
  };

  it('is closed after the set time, to the millisecond, and its clocks stay', async () => {
    const { id, conversationId } = await solved();
    const before = await targetsOf(world.db, id);
    world.clock.advance(168 * HOUR - 1);
    expect(await closeQuietTickets(world)).toBe(0);
    world.clock.advance(1);
    expect(await closeQuietTickets(world)).toBe(1);
    expect(await ticketNow(world, id)).toMatchObject({ status: 'closed', closedAt: world.clock.now() });
    const events = await eventsOf(world.db, id);
    expect(events.at(-1)).toMatchObject({ type: 'closed', actor: 'system', data: { reason: 'quiet' } });
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(await targetsOf(world.db, id)).toEqual(before);
    expect(await conversationNow(world, conversationId ?? '')).toMatchObject({ openTicketId: null });
    // What the customer then says is another matter.
    await customerSays(world, conversationId ?? '', '又漏了，怎么办');
    expect(await ticketNow(world, id)).toMatchObject({ status: 'closed', reopenCount: 0 });
    expect(await buildTicket(world, { conversationId: conversationId ?? '' })).toMatchObject({ linkedToId: id });
    await inUnit(world, async (unit) => {
      await lockTicket(unit.tx, id);
      await recordEvents(unit, id, [{ type: 'surveyAnswered', actor: 'customer' }]);
    });
    expect(await targetsOf(world.db, id)).toEqual(before);
  });

  it('is closed once, however many workers look, and in sets', async () => {
    const tickets = [];
    for (let n = 0; n < 12; n++) tickets.push(await solved());
    world.clock.advance(168 * HOUR);
    const closed = await Promise.all(Array.from({ length: 4 }, () => closeQuietTickets(world)));
    // What one worker has locked the others leave, to the next look at the latest.
    expect(closed.reduce((sum, count) => sum + count, await closeQuietTickets(world))).toBe(12);
    for (const { id } of tickets)
      expect((await ledgerOf(world, id)).filter((type) => type === 'closed')).toHaveLength(1);
    expect(await closeQuietTickets(world)).toBe(0);
  });

  it('and then speaks within the time is open again, and its time begins anew with the next solving', async () => {
    const { id, conversationId } = await solved();
    world.clock.advance(100 * HOUR);
    await customerSays(world, conversationId ?? '', '又漏了，怎么办');
    world.clock.advance(HOUR);
    await solve(world, clerk, id);
    world.clock.advance(100 * HOUR);
    expect(await closeQuietTickets(world)).toBe(0);
    world.clock.advance(68 * HOUR);
    expect(await closeQuietTickets(world)).toBe(1);
  });

  it('waits as long as the setting says', async () => {
    await writeSettings(world.db, { closeAfter: 'PT1H' });
    try {
      const { id } = await solved();
      world.clock.advance(HOUR);
      expect(await closeQuietTickets(world)).toBe(1);
      expect(await ticketNow(world, id)).toMatchObject({ status: 'closed' });
    } finally {
      await writeSettings(world.db, { closeAfter: 'PT168H' });
    }
  });
});

describe('the list of tickets', () => {
  it('holds the reader’s own, or a team’s', async () => {
    const reader = await buildUser(world);
    const mine = await buildTicket(world);
    await takeOver(world, reader, mine.conversationId ?? '');
    const urgent = await buildTicket(world, { kind: 'emergency', priority: 'critical' });
    const list = async (query: { team?: 'technical'; assignee?: 'me' }, readerId?: string) =>
      (await listTickets(world.db, { limit: 500, ...query }, world.clock.now(), readerId)).tickets.map(({ id }) => id);
    expect(await list({ assignee: 'me' }, reader.userId)).toEqual([mine.id]);
    expect(await list({ assignee: 'me' })).toEqual([]);
    expect(await list({ team: 'technical' })).toContain(urgent.id);
    expect(await list({ team: 'technical' })).not.toContain(mine.id);
    expect(await list({ team: 'technical', assignee: 'me' }, reader.userId)).toEqual([]);
  });
});
