import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { payloadOf } from '#core/conversation/store.ts';
import { returnToBot } from '#core/handoff/return-to-bot.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { listNotices } from '#core/notice/read-notices.ts';
import {
  buildConversation,
  buildUser,
  clocksNamed,
  conversationNow,
  customerSays,
  ledgerOf,
  messagesOf,
} from '#test/support/factories.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';
import { asksForPerson } from './support.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(TUESDAY_MORNING));

const waitingConversation = () => asksForPerson(world);

describe('taking a conversation over', () => {
  it('has one winner when two clerks do it at the same moment (zammad #246)', async () => {
    for (let round = 0; round < 4; round++) {
      const { id, ticketId } = await waitingConversation();
      const clerks = [await buildUser(world), await buildUser(world)];
      const results = await Promise.allSettled(clerks.map((clerk) => takeOver(world, clerk, id)));
      expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = results.find((result) => result.status === 'rejected');
      expect(lost).toMatchObject({ reason: { code: 'conflict' } });
      const winner = clerks[results.findIndex((result) => result.status === 'fulfilled')];
      expect(await conversationNow(world, id)).toMatchObject({ holder: 'human', assigneeId: winner?.userId });
      expect((await ledgerOf(world, ticketId)).filter((type) => type === 'accepted')).toHaveLength(1);
      const told = (await messagesOf(world, id)).filter((row) => payloadOf(row).notice === 'takenOver');
      expect(told).toHaveLength(1);
    }
  });

  it('twice by the same clerk is taking it once', async () => {
    const { id, ticketId } = await waitingConversation();
    const clerk = await buildUser(world);
    await takeOver(world, clerk, id);
    const before = await ledgerOf(world, ticketId);
    await takeOver(world, clerk, id);
    expect(await ledgerOf(world, ticketId)).toEqual(before);
  });

  it('meets the pickup clock and answers the notice', async () => {
    const { id, ticketId } = await waitingConversation();
    const clerk = await buildUser(world);
    expect((await listNotices(world.db, clerk)).notices.filter((notice) => notice.conversationId === id)).toMatchObject(
      [{ kind: 'handoff', acknowledgedAt: null }],
    );
    world.clock.advance(90_000);
    await takeOver(world, clerk, id);
    expect(await clocksNamed(world, ticketId, 'pickup')).toMatchObject([{ status: 'met', metAt: world.clock.now() }]);
    const notices = (await listNotices(world.db, clerk)).notices.filter((notice) => notice.conversationId === id);
    expect(notices).toMatchObject([{ acknowledgedBy: clerk.displayName }]);
  });

  it('from the bot opens a ticket where there is none, without a pickup clock that nobody waited on', async () => {
    const id = await buildConversation(world);
    await customerSays(world, id, '你好');
    const clerk = await buildUser(world);
    await takeOver(world, clerk, id);
    const ticketId = (await conversationNow(world, id)).openTicketId ?? '';
    expect(await ledgerOf(world, ticketId)).toEqual(['opened', 'assigned']);
    expect(await clocksNamed(world, ticketId, 'pickup')).toEqual([]);
  });

  it('of an unknown conversation is refused', async () => {
    await expect(takeOver(world, await buildUser(world), 'nowhere')).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('giving a conversation back', () => {
  it('lets the bot say that it is back, so that there is no silence', async () => {
    const { id } = await waitingConversation();
    const clerk = await buildUser(world, { displayName: 'Chen' });
    await takeOver(world, clerk, id);
    await returnToBot(world, clerk, id);
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'bot', assigneeId: null });
    const spoken = (await messagesOf(world, id)).filter((row) => row.text !== '').at(-1);
    expect(spoken).toMatchObject({ sender: 'bot' });
    expect(spoken?.text).toContain('Chen');
  });

  it('is for the clerk who holds it', async () => {
    const { id } = await waitingConversation();
    const [clerk, colleague] = [await buildUser(world), await buildUser(world)];
    await expect(returnToBot(world, clerk, id)).rejects.toMatchObject({ code: 'conflict' });
    await takeOver(world, clerk, id);
    await expect(returnToBot(world, colleague, id)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('the queue', () => {
  it('tells each who waits a place of their own, in order of asking', async () => {
    await world.db.conversation.updateMany({ where: { holder: 'waiting' }, data: { holder: 'bot' } });
    const places: number[] = [];
    for (let n = 0; n < 3; n++) {
      world.clock.advance(1000);
      const { state } = await waitingConversation();
      if (state.state === 'waiting') places.push(state.place);
    }
    expect(places).toEqual([1, 2, 3]);
  });

  it('outside desk hours promises a time instead of a pickup that nobody can make', async () => {
    world.clock.set('2026-11-24T14:00:00.000Z');
    const { state, ticketId } = await waitingConversation();
    expect(state).toMatchObject({ state: 'deskClosed', opensAt: new Date('2026-11-25T01:00:00.000Z') });
    expect(await clocksNamed(world, ticketId, 'pickup')).toMatchObject([{ status: 'cancelled' }]);
    expect(await clocksNamed(world, ticketId, 'promise')).toMatchObject([{ status: 'running' }]);
  });
});
