import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageView } from '#core/contract/conversation.ts';
import { openDb } from '#core/platform/db.ts';
import { installStartingPolicies } from '#core/sla/install-policies.ts';
import type { ClientActivity } from '#test/support/directline-client.ts';
import { cloneDatabase } from '#test/support/world.ts';
import { runCuts } from './run-cuts.ts';
import { findFaults } from './verdict.ts';

let database: Awaited<ReturnType<typeof cloneDatabase>>;

beforeAll(async () => {
  database = await cloneDatabase();
  const db = openDb(database.url, 2);
  await db.$transaction((tx) => installStartingPolicies(tx, { timeZone: 'Asia/Shanghai', now: new Date() }));
  await db.$disconnect();
});
afterAll(() => database.drop());

describe('customer and clerk, on two bot processes, while their sockets are cut', () => {
  it('see the same, each line once and in one order (the long run: npm run bench -- cuts)', {
    timeout: 120_000,
  }, async () => {
    const report = await runCuts({ databaseUrl: database.url, seed: 7, conversations: 4, cuts: 10, lines: 6 });
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ cuts: 10, deskCuts: 1 });
    expect(report.lines).toBeGreaterThanOrEqual(48);
    expect(report.sentTwice).toBeGreaterThan(0);
  });
});

describe('the verdict on a run', () => {
  const line = (seq: number, sender: MessageView['sender'], text: string): MessageView => ({
    id: `m${seq}`,
    seq,
    sender,
    senderName: null,
    internal: false,
    text,
    citations: [],
    attachments: [],
    generated: false,
    notice: null,
    at: '2026-11-23T08:00:00.000Z',
  });
  const activity = (seq: number, role: string, id: string, text: string): ClientActivity => ({
    type: 'message',
    id: `c|${seq}`,
    text,
    from: { id, role },
    channelData: { 'webchat:sequence-id': seq },
  });
  const stored = [line(1, 'customer', 'a'), line(2, 'clerk', 'b')];
  const activities = [activity(1, 'user', 'dl_x', 'a'), activity(2, 'bot', 'clerk', 'b')];
  const written = { customer: ['a'], clerk: ['b'] };
  const judge = (seen: ClientActivity[], desk = stored, lines = written) =>
    findFaults({ id: 'c', client: { activities: seen }, written: lines }, stored, desk);

  it('finds nothing where all agree', () => expect(judge(activities)).toEqual([]));

  it.each([
    ['a line that the customer lacks', () => judge(activities.slice(0, 1))],
    ['a line that the customer has twice', () => judge([...activities, ...activities.slice(1)])],
    ['lines in another order', () => judge(activities.toReversed())],
    ['a line that the desk lacks', () => judge(activities, stored.slice(0, 1))],
    ['a line that was written and is not there', () => judge(activities, stored, { ...written, clerk: ['b', 'c'] })],
  ])('finds %s', (_what, run) => expect(run()).toHaveLength(1));
});
