import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runTurn } from '#bot/turn/run-turn.ts';
import type { TurnDeps } from '#bot/turn/turn.ts';
import { Citation } from '#core/contract/conversation.ts';
import { lockConversation } from '#core/conversation/store.ts';
import { claimTurn } from '#core/conversation/turn-store.ts';
import { returnToBot } from '#core/handoff/return-to-bot.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { sayInstant } from '#core/language/instant.ts';
import { sendSurvey } from '#core/survey/send-survey.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { ticketNumber } from '#core/ticket/store.ts';
import {
  buildConversation,
  buildUser,
  clockNamed,
  clocksNamed,
  conversationNow,
  customerSays,
  messagesOf,
  turnsOf,
} from '#test/support/factories.ts';
import { openWorld, TUESDAY_MORNING, type World } from '#test/support/world.ts';
import { brokenKnowledge, exchange, lockWaiters, openTicketOf, openTurns, runPending } from './support.ts';

const ANSWERABLE = '次氯酸钠怎么储存？';
const UNANSWERABLE = '盐酸有没有清真认证';
const LEASE_MS = 45_000;

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

const botLines = async (id: string) => (await messagesOf(world, id)).filter((row) => row.sender === 'bot').length;

describe('an answer', () => {
  it('comes from the documents with its source, and the turn records it', async () => {
    const id = await buildConversation(world);
    const { turn, said } = await exchange(deps, id, ANSWERABLE);
    expect(turn).toMatchObject({
      status: 'done',
      outcome: 'answer',
      intent: 'storage',
      handoff: false,
      ticketId: null,
    });
    const citations = Citation.array().parse(turn.citations);
    expect(citations.map(({ kind, section }) => [kind, section])).toContainEqual(['SDS', '7']);
    expect(said.join('\n')).toContain(citations[0]?.revision);
    expect((await conversationNow(world, id)).openTicketId).toBeNull();
  });

  it('is dropped when a clerk takes over between its preparation and its sending (chatwoot PR #13673)', async () => {
    const id = await buildConversation(world);
    await customerSays(world, id, ANSWERABLE);
    const clerk = await buildUser(world);
    const claim = await claimTurn(world.db, id, world.clock.now());
    if (claim === null) throw new Error('nothing to claim');
    let both: Promise<unknown> | undefined;
    await world.db.$transaction(async (tx) => {
      await lockConversation(tx, id);
      const taking = takeOver(world, clerk, id);
      await lockWaiters(deps, 1);
      // The turn still reads "bot", prepares its answer, and comes second to the lock.
      const running = runTurn(deps, claim);
      await lockWaiters(deps, 2);
      both = Promise.all([taking, running]);
    });
    await both;
    expect(await turnsOf(world, id)).toMatchObject([{ status: 'dropped', outcome: 'relay' }]);
    const spoken = (await messagesOf(world, id)).filter((row) => row.sender === 'bot' && row.text !== '');
    expect(spoken).toEqual([]);
  });

  it('is dropped too when the clerk has already given the conversation back by then', async () => {
    const id = await buildConversation(world);
    await customerSays(world, id, ANSWERABLE);
    const clerk = await buildUser(world);
    const claim = await claimTurn(world.db, id, world.clock.now());
    if (claim === null) throw new Error('nothing to claim');
    let all: Promise<unknown> | undefined;
    await world.db.$transaction(async (tx) => {
      await lockConversation(tx, id);
      const taking = takeOver(world, clerk, id).then(() => returnToBot(world, clerk, id));
      await lockWaiters(deps, 1);
      const running = runTurn({ ...deps, db: afterNextTake(deps, id) }, claim);
      all = Promise.all([taking, running]);
    });
    await all;
    expect(await turnsOf(world, id)).toMatchObject([{ status: 'dropped', outcome: 'relay' }]);
  });

  it('is silent under a person’s hands, and says "relay"', async () => {
    const id = await buildConversation(world);
    await takeOver(world, await buildUser(world), id);
    const before = await botLines(id);
    const { turn } = await exchange(deps, id, ANSWERABLE);
    expect(turn).toMatchObject({ status: 'done', outcome: 'relay' });
    expect(await botLines(id)).toBe(before);
  });

  it('is still given while the customer waits, with the word that a person is coming', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, '转人工');
    const { turn, said } = await exchange(deps, id, ANSWERABLE);
    expect(turn.outcome).toBe('answer');
    expect(said.at(-1)).toContain('人工同事仍在为您安排中');
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'waiting' });
  });
});

describe('turns of several processes', () => {
  it('write nothing under a claim that another process has taken over', async () => {
    const id = await buildConversation(world);
    await customerSays(world, id, ANSWERABLE);
    const stale = await claimTurn(world.db, id, world.clock.now());
    world.clock.advance(LEASE_MS + 1);
    const fresh = await claimTurn(world.db, id, world.clock.now());
    if (stale === null || fresh === null) throw new Error('both were to get it');
    await expect(runTurn(deps, stale)).rejects.toThrow('taken over');
    expect(await botLines(id)).toBe(0);
    expect(await world.db.ticket.count({ where: { conversationId: id } })).toBe(0);
    await runTurn(deps, fresh);
    expect(await turnsOf(world, id)).toMatchObject([{ status: 'done', outcome: 'answer' }]);
  });

  it('speak once and in order when three work at one conversation', async () => {
    const id = await buildConversation(world);
    for (const text of ['你好', ANSWERABLE, '转人工']) await customerSays(world, id, text);
    await Promise.all([1, 2, 3].map(() => runPending(deps, id)));
    await runPending(deps, id);
    const turns = await turnsOf(world, id);
    expect(turns.map((turn) => turn.outcome)).toEqual(['greeting', 'answer', 'handoff']);
    expect(turns.map((turn) => turn.attempts)).toEqual([1, 1, 1]);
    const texts = (await messagesOf(world, id)).filter((row) => row.sender === 'bot' && row.text !== '');
    expect(new Set(texts.map((row) => row.text)).size).toBe(texts.length);
  });
});

describe('what cannot be answered', () => {
  it('becomes a ticket with a promised time, said to the minute that the clock keeps', async () => {
    world.clock.set('2026-11-24T02:07:31.417Z');
    const id = await buildConversation(world);
    const { turn, said, cards } = await exchange(deps, id, UNANSWERABLE);
    expect(turn).toMatchObject({ status: 'done', outcome: 'promise' });
    const ticket = await openTicketOf(deps, id);
    expect(turn.ticketId).toBe(ticket.id);
    const { dueAt } = await clockNamed(world, ticket.id, 'promise');
    expect(said.at(-1)).toContain(ticketNumber(ticket));
    expect(said.at(-1)).toContain(sayInstant(dueAt, 'zh-Hans', 'Asia/Shanghai'));
    expect(cards).toEqual([{ type: 'contact' }]);
  });

  it('asks for a name and a way to be reached once a conversation', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, UNANSWERABLE);
    await exchange(deps, id, ANSWERABLE);
    expect((await exchange(deps, id, UNANSWERABLE)).cards).toEqual([]);
  });

  it('twice in a row makes one ticket and leads to a person (cskefu #614)', async () => {
    const id = await buildConversation(world);
    expect((await exchange(deps, id, UNANSWERABLE)).turn.outcome).toBe('promise');
    const { turn, said } = await exchange(deps, id, '次氯酸钠的折射率是多少？');
    expect(turn).toMatchObject({ outcome: 'handoff', handoff: true });
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'waiting', failedAnswers: 0 });
    expect(await world.db.ticket.count({ where: { conversationId: id } })).toBe(1);
    expect(said).toHaveLength(1);
  });

  it('twice with an answer in between leads to nobody', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, UNANSWERABLE);
    await exchange(deps, id, ANSWERABLE);
    expect((await exchange(deps, id, UNANSWERABLE)).turn.outcome).toBe('promise');
  });

  it('while the customer waits in desk hours leaves the wait as it is: no promise ends the pickup clock', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, '转人工');
    const ticket = await openTicketOf(deps, id);
    const { turn, said } = await exchange(deps, id, UNANSWERABLE);
    expect(turn).toMatchObject({ status: 'done', outcome: 'handoff' });
    expect(said.join()).toContain(ticketNumber(ticket));
    expect(await clocksNamed(world, ticket.id, 'pickup')).toMatchObject([{ status: 'running' }]);
    expect(await clocksNamed(world, ticket.id, 'promise')).toEqual([]);
  });

  it('because answering itself failed ends in a promise as well, never in silence', async () => {
    const id = await buildConversation(world);
    const { turn, said } = await exchange(brokenKnowledge(deps), id, ANSWERABLE);
    expect(turn).toMatchObject({ status: 'done', outcome: 'promise' });
    expect(said[0]).toContain('没能答上来');
    expect(await clocksNamed(world, (await openTicketOf(deps, id)).id, 'promise')).toHaveLength(1);
  });
});

describe('bare thanks', () => {
  it.each(['谢谢', '好的', 'Thanks!'])('such as "%s" are answered in kind and become no ticket', async (words) => {
    const id = await buildConversation(world);
    await exchange(deps, id, ANSWERABLE);
    const { turn, said } = await exchange(deps, id, words);
    expect(turn).toMatchObject({ status: 'done', outcome: 'greeting' });
    expect(said).toHaveLength(1);
    expect(await world.db.ticket.count({ where: { conversationId: id } })).toBe(0);
  });
});

describe('a form', () => {
  it('is taken also while a person holds the conversation, and reaches the ticket', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, UNANSWERABLE);
    await takeOver(world, await buildUser(world), id);
    const value = { frontline: 'contact', name: '王工', reach: '13900000000' };
    expect((await exchange(deps, id, '', { value })).turn).toMatchObject({ status: 'done', outcome: 'form' });
    expect(await openTicketOf(deps, id)).toMatchObject({ reachName: '王工', reachBy: '13900000000' });
  });

  it('that cannot be taken while a person holds the conversation ends without the bot talking over them', async () => {
    const id = await buildConversation(world);
    await takeOver(world, await buildUser(world), id);
    const before = await botLines(id);
    await world.db.$executeRawUnsafe(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$`,
    );
    await world.db.$executeRawUnsafe(
      `CREATE TRIGGER refuse BEFORE UPDATE OF "reachName" ON "Conversation" FOR EACH ROW EXECUTE FUNCTION refuse()`,
    );
    const { turn } = await exchange(deps, id, '', { value: { frontline: 'contact', name: '王工', reach: '139' } });
    await world.db.$executeRawUnsafe('DROP TRIGGER refuse ON "Conversation"');
    expect(turn).toMatchObject({ status: 'dropped', outcome: 'relay' });
    expect(await botLines(id)).toBe(before);
  });

  it('with a survey’s scores is thanked for in the chat, once', async () => {
    const id = await buildConversation(world);
    await exchange(deps, id, UNANSWERABLE);
    const ticket = await openTicketOf(deps, id);
    await solve(world, await buildUser(world), ticket.id);
    const survey = await world.db.survey.findFirstOrThrow({ where: { ticketId: ticket.id } });
    world.clock.set(survey.dueAt);
    await sendSurvey(world, survey.id);
    const value = { frontline: 'survey', surveyId: survey.id, productQuality: '5', attitude: '4', efficiency: '5' };
    expect(await exchange(deps, id, '', { value })).toMatchObject({
      turn: { outcome: 'survey' },
      said: ['感谢您的评价！'],
    });
    expect((await exchange(deps, id, '', { value })).said[0]).toContain('已经记录');
    expect(await world.db.survey.findUniqueOrThrow({ where: { id: survey.id } })).toMatchObject({ attitude: 4 });
    expect(await conversationNow(world, id)).toMatchObject({ holder: 'closed' });
  });

  it('skipped or left empty is accepted', async () => {
    const id = await buildConversation(world);
    expect((await exchange(deps, id, '', { value: { frontline: 'contactSkip' } })).turn.outcome).toBe('form');
    expect((await exchange(deps, id, '', { value: { frontline: 'contact' } })).said).toHaveLength(1);
  });
});

/** The database of a turn whose commit begins only after a clerk has taken the conversation and given it back. */
function afterNextTake(from: TurnDeps, conversationId: string): TurnDeps['db'] {
  const transaction = (...args: unknown[]) =>
    (async () => {
      await from.db.$queryRaw`SELECT 1`;
      for (;;) {
        const row = await from.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
        if (row.holderVersion >= 2) break;
      }
      return (from.db.$transaction as (...rest: unknown[]) => unknown)(...args);
    })();
  return new Proxy(from.db, {
    get: (target, key) => (key === '$transaction' ? transaction : Reflect.get(target, key)),
  });
}
