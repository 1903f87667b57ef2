import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Principal } from '#core/access/rules.ts';
import type { Role } from '#core/contract/vocabulary.ts';
import { clerkSpeaks } from '#core/conversation/clerk-speaks.ts';
import { payloadOf } from '#core/conversation/store.ts';
import { acceptOffer, declineOffer } from '#core/handoff/answer-offer.ts';
import { returnToBot } from '#core/handoff/return-to-bot.ts';
import { routeWaiting } from '#core/handoff/route-waiting.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { transferConversation } from '#core/handoff/transfer-conversation.ts';
import { leaveDesk, seeAtDesk, setPresence } from '#core/routing/presence.ts';
import { readOwnPresence, readSeats } from '#core/routing/read-seats.ts';
import { setSkills } from '#core/routing/set-skills.ts';
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
beforeEach(async () => {
  world.clock.set(TUESDAY_MORNING);
  await world.db.presence.deleteMany();
  await world.db.conversation.updateMany({ data: { holder: 'closed', waitingSince: null, assigneeId: null } });
});

async function atDesk(role: Role = 'clerk'): Promise<Principal> {
  const user = await buildUser(world, { role });
  await seeAtDesk(world, user.userId);
  return user;
}

const offerOf = async (clerk: Principal) => (await readOwnPresence(world.db, clerk.userId, world.clock.now())).offer;
const waits = async (): Promise<string> => (await asksForPerson(world)).id;
const notices = async (id: string): Promise<(string | undefined)[]> =>
  (await messagesOf(world, id)).map((row) => payloadOf(row).notice);

describe('a waiting conversation', () => {
  it('is offered to one person at the desk, once, also by two rounds at the same moment', async () => {
    const clerks = [await atDesk(), await atDesk(), await atDesk()];
    const id = await waits();
    await Promise.all([routeWaiting(world), routeWaiting(world)]);
    await routeWaiting(world);
    const offers = (await Promise.all(clerks.map(offerOf))).filter((offer) => offer !== null);
    expect(offers).toMatchObject([{ conversationId: id, priority: 'normal', language: 'zh-Hans' }]);
  });

  it('goes to who accepts: the pickup clock is met, and everybody else is too late', async () => {
    const clerk = await atDesk();
    const { id, ticketId } = await asksForPerson(world);
    await routeWaiting(world);
    const offer = await offerOf(clerk);
    if (offer === null) throw new Error('no offer');
    const other = await atDesk();
    await expect(acceptOffer(world, other, offer.id)).rejects.toMatchObject({ code: 'notFound' });
    world.clock.advance(20_000);
    expect(await acceptOffer(world, clerk, offer.id)).toBe(id);
    expect(await acceptOffer(world, clerk, offer.id)).toBe(id);
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'human', assigneeId: clerk.userId });
    expect(await clocksNamed(world, ticketId, 'pickup')).toMatchObject([{ status: 'met' }]);
    expect((await ledgerOf(world, ticketId)).filter((type) => type === 'accepted')).toHaveLength(1);
    await expect(takeOver(world, other, id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('has one winner when the offer is accepted while another takes it from the list (zammad #246)', async () => {
    for (let round = 0; round < 4; round++) {
      const [asked, quick] = [await atDesk(), await buildUser(world)];
      const id = await waits();
      await routeWaiting(world);
      const offer = await offerOf(asked);
      if (offer === null) throw new Error('no offer');
      const results = await Promise.allSettled([acceptOffer(world, asked, offer.id), takeOver(world, quick, id)]);
      expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
      await world.db.presence.deleteMany();
    }
  });

  it('goes on to the next after the time of the offer, and who let it pass is away (Rocket.Chat #12579)', async () => {
    const [first, second] = [await atDesk(), await atDesk()];
    const id = await waits();
    await routeWaiting(world);
    const asked = (await offerOf(first)) === null ? second : first;
    const next = asked === first ? second : first;
    world.clock.advance(30_000);
    await routeWaiting(world);
    expect(await offerOf(next)).toMatchObject({ conversationId: id });
    expect(await readOwnPresence(world.db, asked.userId, world.clock.now())).toMatchObject({
      status: 'away',
      missed: true,
      offer: null,
    });
    await setPresence(world, asked.userId, 'available');
    expect(await readOwnPresence(world.db, asked.userId, world.clock.now())).toMatchObject({ missed: false });
  });

  it('is promised a time, once, when everybody has passed on it, and keeps its place', async () => {
    const clerk = await atDesk();
    const { id, ticketId } = await asksForPerson(world);
    await routeWaiting(world);
    await declineOffer(world, clerk, (await offerOf(clerk))?.id ?? '');
    await routeWaiting(world);
    await routeWaiting(world);
    expect((await notices(id)).filter((notice) => notice === 'delayed')).toHaveLength(1);
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'waiting' });
    expect(await clocksNamed(world, ticketId, 'promise')).toMatchObject([{ status: 'running' }]);
    world.clock.advance(121_000);
    await seeAtDesk(world, clerk.userId);
    await routeWaiting(world);
    expect(await offerOf(clerk)).toMatchObject({ conversationId: id });
  });

  it('is promised a time after a while when nobody is there, not at once', async () => {
    const id = await waits();
    world.clock.advance(299_999);
    await routeWaiting(world);
    expect(await notices(id)).not.toContain('delayed');
    world.clock.advance(1);
    await routeWaiting(world);
    expect(await notices(id)).toContain('delayed');
  });

  it('is given to who signs in, and to who has room again (chatwoot #10583, #10685)', async () => {
    const id = await waits();
    await routeWaiting(world);
    const clerk = await atDesk();
    await setSkills(world, clerk.userId, { capacity: 1, languages: [], productLines: [], kinds: [] });
    await routeWaiting(world);
    await acceptOffer(world, clerk, (await offerOf(clerk))?.id ?? '');
    const second = await waits();
    await routeWaiting(world);
    expect(await offerOf(clerk)).toBeNull();
    await returnToBot(world, clerk, id);
    const woken = await world.db.outbox.findMany({ where: { topic: 'alarm' } });
    expect(woken.some((row) => JSON.stringify(row.payload).includes('"route"'))).toBe(true);
    await routeWaiting(world);
    expect(await offerOf(clerk)).toMatchObject({ conversationId: second });
  });

  it('stands with nobody once it was taken, cancelled or solved otherwise', async () => {
    const clerk = await atDesk();
    const id = await waits();
    await routeWaiting(world);
    expect(await offerOf(clerk)).not.toBeNull();
    await takeOver(world, await buildUser(world), id);
    expect(await offerOf(clerk)).toBeNull();
  });
});

describe('a clerk who is lost', () => {
  const held = async () => {
    const clerk = await atDesk();
    const { id, ticketId } = await asksForPerson(world);
    await takeOver(world, clerk, id);
    return { clerk, id, ticketId };
  };

  it('mid-chat: the customer goes to the front of the queue, is told, and the pickup clock runs anew (chatwoot #5362)', async () => {
    const { clerk, id, ticketId } = await held();
    const earlier = await waits();
    world.clock.advance(60_000);
    await routeWaiting(world);
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'human', assigneeId: clerk.userId });
    world.clock.advance(1);
    const next = await atDesk();
    await Promise.all([routeWaiting(world), routeWaiting(world)]);
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'waiting', assigneeId: null });
    expect((await notices(id)).filter((notice) => notice === 'clerkLost')).toHaveLength(1);
    expect(await clocksNamed(world, ticketId, 'pickup')).toMatchObject([{ status: 'met' }, { status: 'running' }]);
    await routeWaiting(world);
    expect(await offerOf(next)).toMatchObject({ conversationId: id });
    expect(await conversationNow(world, earlier)).toMatchObject({ holder: 'waiting' });
  });

  it('keeps a talk that sleeps, until the customer writes again (chatwoot #4158)', async () => {
    const { clerk, id } = await held();
    await clerkSpeaks(world, clerk, { conversationId: id, text: '请稍等', clientId: 'sleeps-0001', internal: false });
    world.clock.advance(3_600_000);
    await routeWaiting(world);
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'human' });
    await customerSays(world, id, '还在吗');
    await routeWaiting(world);
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'waiting' });
  });

  it('who signs out is gone at once', async () => {
    const { clerk, id } = await held();
    await leaveDesk(world, clerk.userId);
    await routeWaiting(world);
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'waiting' });
  });

  it('who never sat at the desk (a program with a token) is never counted as gone', async () => {
    const program = await buildUser(world);
    const id = await waits();
    await takeOver(world, program, id);
    world.clock.advance(3_600_000);
    await customerSays(world, id, '还在吗');
    await routeWaiting(world);
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'human' });
  });
});

describe('passing a conversation on', () => {
  const held = async () => {
    const clerk = await atDesk();
    const id = await waits();
    await takeOver(world, clerk, id);
    return { clerk, id };
  };
  const note = { note: '客户要技术支持', clientId: 'transfer-0001' };

  it('to a colleague at the desk, once, with the note for them alone', async () => {
    const { clerk, id } = await held();
    const colleague = await atDesk();
    await transferConversation(world, clerk, id, { ...note, userId: colleague.userId });
    await transferConversation(world, clerk, id, { ...note, userId: colleague.userId });
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'human', assigneeId: colleague.userId });
    const written = (await messagesOf(world, id)).filter((row) => row.text === note.note);
    expect(written).toMatchObject([{ visibility: 'internal' }]);
    expect(await world.db.notice.count({ where: { kind: 'transferred', userId: colleague.userId } })).toBe(1);
  });

  it('not to a colleague who is away, and nothing is written', async () => {
    const { clerk, id } = await held();
    const colleague = await buildUser(world);
    const before = (await messagesOf(world, id)).length;
    await expect(transferConversation(world, clerk, id, { ...note, userId: colleague.userId })).rejects.toMatchObject({
      code: 'conflict',
      path: 'userId',
    });
    expect(await messagesOf(world, id)).toHaveLength(before);
  });

  it('to the front of a team’s queue', async () => {
    const { clerk, id } = await held();
    const engineer = await atDesk('engineer');
    await transferConversation(world, clerk, id, { ...note, team: 'technical' });
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'waiting', queue: 'technical', queueFront: true });
    await routeWaiting(world);
    expect(await offerOf(engineer)).toMatchObject({ conversationId: id });
    expect(await offerOf(clerk)).toBeNull();
  });

  it('only by who holds it, or a supervisor, who may also take it themselves', async () => {
    const { id } = await held();
    const colleague = await atDesk();
    await expect(
      transferConversation(world, colleague, id, { ...note, userId: colleague.userId }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(takeOver(world, colleague, id)).rejects.toMatchObject({ code: 'conflict' });
    const manager = await buildUser(world, { role: 'manager' });
    await takeOver(world, manager, id);
    expect(await conversationNow(world, id)).toMatchObject({ assigneeId: manager.userId });
  });
});

describe('who is at the desk', () => {
  it('is told with load, and what waits in each queue', async () => {
    const clerk = await atDesk();
    const id = await waits();
    await takeOver(world, clerk, id);
    await waits();
    const { seats, waiting } = await readSeats(world.db, world.clock.now());
    expect(seats.find((seat) => seat.userId === clerk.userId)).toMatchObject({
      status: 'available',
      load: 1,
      capacity: 3,
    });
    expect(waiting.find((each) => each.queue === 'clerks')).toMatchObject({ count: 1, oldestAt: TUESDAY_MORNING });
    await buildConversation(world);
    world.clock.advance(60_001);
    expect(
      (await readSeats(world.db, world.clock.now())).seats.find((seat) => seat.userId === clerk.userId),
    ).toMatchObject({
      status: 'offline',
    });
  });
});
