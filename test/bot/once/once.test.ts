import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '#prisma/seed.ts';
import { seeded } from '#test/core/sla/support.ts';
import { cloneDatabase } from '#test/support/world.ts';
import { type Chat, planChats, planCopies } from './deliveries.ts';
import { runOnce } from './run-once.ts';
import { findFaults, type Outcome } from './verdict.ts';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  database = await cloneDatabase();
  await seedDemo(database.url, { log: () => undefined });
});
afterAll(() => database.drop());

describe('messages that arrive many times and in any order, at two bot processes', () => {
  it('are stored once, answered once and open one ticket each (the long run: npm run bench -- once)', {
    timeout: 180_000,
  }, async () => {
    const plan = { databaseUrl: database.url, seed: 3, deliveries: 64, processes: 2, watched: 1 };
    const { faults, examples, figures } = await runOnce(plan);
    expect(examples).toEqual([]);
    expect(Object.values(faults).every((count) => count === 0)).toBe(true);
    expect(figures).toMatchObject({ deliveries: 64, refused: 0 });
    expect(figures.messages).toBeGreaterThanOrEqual(16);
    expect(figures.tickets).toBeGreaterThanOrEqual(8);
    expect(figures.replies).toBeGreaterThanOrEqual(figures.messages);
  });
});

it('a plan has every message, so many copies in all, some at the same moment, in an order of its own', () => {
  const chats = planChats(10_000);
  const groups = planCopies(chats, 10_000, seeded(1));
  const copies = groups.flat();
  expect(copies).toHaveLength(10_000);
  expect(new Set(copies.map(({ said }) => said)).size).toBe(chats.flatMap(({ said }) => said).length);
  expect(groups.filter((group) => group.length > 1).length).toBeGreaterThan(500);
  expect(new Set(chats.map(({ kind, channel }) => `${kind} ${channel}`)).size).toBe(4);
  expect(
    planCopies(chats, 10_000, seeded(2))
      .flat()
      .map(({ said }) => said.id),
  ).not.toEqual(copies.map(({ said }) => said.id));
});

describe('the verdict on a chat', () => {
  const said = [{ id: 'm1', text: '转人工' }];
  const chat: Chat = { kind: 'ask', channel: 'teams', said };
  const good: Outcome = {
    stored: new Map([['m1', 1]]),
    unfinished: 0,
    spoken: 2,
    tickets: 1,
    arrived: 2,
    acknowledged: new Map([['m1', new Set(['c|2'])]]),
    shown: ['c|1', 'c|2', 'c|3'],
  };

  it('finds nothing where everything is there once', () => expect(findFaults(chat, good, 2)).toEqual({}));

  it.each<[string, Partial<Outcome>]>([
    ['lost', { stored: new Map() }],
    ['storedTwice', { stored: new Map([['m1', 2]]) }],
    ['acknowledgedDifferently', { acknowledged: new Map([['m1', new Set(['c|2', 'c|3'])]]) }],
    ['unfinished', { unfinished: 1 }],
    ['replyMissing', { spoken: 1, arrived: 1, shown: ['c|1', 'c|2'] }],
    ['repliedTwice', { spoken: 3, arrived: 3, shown: ['c|1', 'c|2', 'c|3', 'c|4'] }],
    ['ticketMissing', { tickets: 0 }],
    ['ticketTwice', { tickets: 2 }],
    ['arrivedNotOnce', { arrived: 3 }],
    ['shownNotOnce', { shown: ['c|1', 'c|2'] }],
  ])('finds %s', (fault, over) => expect(findFaults(chat, { ...good, ...over }, 2)).toEqual({ [fault]: 1 }));
});
