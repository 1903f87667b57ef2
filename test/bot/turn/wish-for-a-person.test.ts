import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TurnDeps } from '#bot/turn/turn.ts';
import { sayInstant } from '#core/language/instant.ts';
import { ticketNumber } from '#core/ticket/store.ts';
import { buildConversation, clockNamed, clocksNamed, conversationNow } from '#test/support/factories.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';
import { exchange, openTicketOf, openTurns } from './support.ts';

const ANSWERABLE = '次氯酸钠怎么储存？';
const UNANSWERABLE = '盐酸有没有清真认证';
const NIGHT = '2026-11-24T14:00:00.000Z';

let world: World;
let deps: TurnDeps;
beforeAll(async () => {
  world = await openWorld();
  deps = await openTurns(world);
});
afterAll(async () => {
  deps.knowledge.close();
  await world.close();
});
beforeEach(async () => {
  world.clock.set(TUESDAY_MORNING);
  await world.db.conversation.updateMany({ where: { holder: 'waiting' }, data: { holder: 'bot' } });
});

describe('the wish for a person', () => {
  it.each(['转人工', '轉人工', '搵個人嚟', 'agent please', 'I want to talk to a human'])(
    'in the words "%s" leads to one, with a place, a ticket and a notice (cskefu #527)',
    async (words) => {
      const id = await buildConversation(world);
      const { turn, said, events } = await exchange(deps, id, words);
      expect(turn).toMatchObject({ outcome: 'handoff', handoff: true });
      const ticket = await openTicketOf(deps, id);
      expect(said.at(-1)).toContain(ticketNumber(ticket));
      expect(events.map((event) => event.name)).toEqual(['handoff.initiate']);
      expect(await conversationNow(world, id)).toMatchObject({ holder: 'waiting', waitingSince: world.clock.now() });
      const notices = await world.db.notice.findMany({ where: { conversationId: id } });
      expect(notices).toMatchObject([{ kind: 'handoff', team: 'clerks', ticketId: ticket.id }]);
      expect(await clocksNamed(world, ticket.id, 'pickup')).toMatchObject([{ status: 'running' }]);
    },
  );

  it('said twice keeps the place and makes neither a second notice nor a second clock', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, '转人工');
    const since = (await conversationNow(world, id)).waitingSince;
    world.clock.advance(30_000);
    const { turn } = await exchange(deps, id, '转人工');
    expect(turn.outcome).toBe('handoff');
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'waiting', waitingSince: since });
    expect(await world.db.notice.count({ where: { conversationId: id } })).toBe(1);
    expect(await clocksNamed(world, (await openTicketOf(deps, id)).id, 'pickup')).toHaveLength(1);
  });

  it('outside desk hours tells when the desk opens and by when a reply comes, as the ledger has it', async () => {
    world.clock.set(NIGHT);
    const id = await buildConversation(world);
    const { said } = await exchange(deps, id, '转人工');
    const ticket = await openTicketOf(deps, id);
    const { dueAt } = await clockNamed(world, ticket.id, 'promise');
    expect(said.at(-1)).toContain(sayInstant(new Date('2026-11-25T01:00:00Z'), 'zh-Hans', 'Asia/Shanghai'));
    expect(said.at(-1)).toContain(sayInstant(dueAt, 'zh-Hans', 'Asia/Shanghai'));
    expect(await clocksNamed(world, ticket.id, 'pickup')).toMatchObject([{ status: 'cancelled' }]);
    expect(await world.db.notice.count({ where: { conversationId: id, kind: 'handoff' } })).toBe(1);
  });

  it('outside desk hours after a promise keeps that promise, and nobody is late for a pickup at the opening', async () => {
    world.clock.set(NIGHT);
    const id = await buildConversation(world);
    await exchange(deps, id, UNANSWERABLE);
    const promised = (await openTicketOf(deps, id)).promisedAt;
    const { said } = await exchange(deps, id, '转人工');
    const ticket = await openTicketOf(deps, id);
    expect(ticket.promisedAt).toEqual(promised);
    expect(said.at(-1)).toContain(sayInstant(promised ?? new Date(0), 'zh-Hans', 'Asia/Shanghai'));
    expect(await clocksNamed(world, ticket.id, 'pickup')).toMatchObject([{ status: 'cancelled' }]);
    expect((await clockNamed(world, ticket.id, 'promise')).dueAt).toEqual(promised);
  });

  it('does not put the out-of-hours notice on top of an answer (chatwoot #9293)', async () => {
    world.clock.set(NIGHT);
    const { turn, said } = await exchange(deps, await buildConversation(world), ANSWERABLE);
    expect(turn.outcome).toBe('answer');
    expect(said).toHaveLength(1);
    expect(said[0]).not.toContain('不在人工服务时间');
  });

  it('taken back brings the bot back and ends the pickup clock; the ticket stays', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, '转人工');
    const { turn, said } = await exchange(deps, id, '取消排队');
    expect(turn.outcome).toBe('cancelHandoff');
    expect(said).toHaveLength(1);
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'bot', waitingSince: null });
    const ticket = await openTicketOf(deps, id);
    expect(ticket.status).toBe('open');
    expect(await clocksNamed(world, ticket.id, 'pickup')).toMatchObject([{ status: 'cancelled' }]);
  });
});
