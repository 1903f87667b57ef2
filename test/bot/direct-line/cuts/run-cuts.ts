import { setTimeout as delay } from 'node:timers/promises';
import { createApiToken } from '#core/access/create-user.ts';
import { openDb } from '#core/platform/db.ts';
import { seeded } from '#test/core/sla/support.ts';
import { connectClient, type TestClient } from '#test/support/directline-client.ts';
import { eventually } from '#test/support/eventually.ts';
import { endProcess, SECRET, startBotProcess } from '../../../../bench/channel/processes.ts';
import { type CuttingProxy, startCuttingProxy } from './cutting-proxy.ts';
import { type Desk, openDesk } from './desk.ts';
import { type Conversation, findFaults } from './verdict.ts';

export interface CutPlan {
  databaseUrl: string;
  seed: number;
  conversations: number;
  /** Of customers' sockets; the desk's is cut beside them, once for each ten. */
  cuts: number;
  /** Lines that each side writes in each conversation at least; both go on until the last cut. */
  lines: number;
  progress?: (line: string) => void;
}

export interface CutReport {
  /** What was not as it should be, in words. */
  faults: string[];
  cuts: number;
  deskCuts: number;
  lines: number;
  sentTwice: number;
}

const STREAMS = '/v3/directline/';
const DESK = '/api/v1/live';
/** Between two lines of one side of a conversation; with what is sent twice below the limit of 20 in 10 s. */
const PACE_MS = { least: 500, more: 500 };
const CUT_EVERY_MS = 60;
const SETTLE_WITHIN_MS = 30_000;

/**
 * Two bot processes on one database; customers with the official client and a clerk write at the same time, each of
 * their connections through a process that chance picks, while their sockets are cut. In the end customer and clerk
 * must have seen the same, each line once and in one order.
 */
export async function runCuts(plan: CutPlan): Promise<CutReport> {
  const random = seeded(plan.seed);
  const bots = [await startBotProcess(plan.databaseUrl), await startBotProcess(plan.databaseUrl)];
  const proxy = await startCuttingProxy(
    bots.map((bot) => Number(new URL(bot.url).port)),
    random,
  );
  const db = openDb(plan.databaseUrl, 2);
  const desk = openDesk(proxy.origin, await createApiToken(db, { role: 'clerk', label: 'cuts' }));
  const conversations: Conversation[] = [];
  try {
    for (let index = 0; index < plan.conversations; index++) conversations.push(await begin(proxy, desk, index));
    plan.progress?.(`${conversations.length} conversations stand`);
    const cutting = cutAll(plan, proxy);
    let over = false;
    const writing = conversations.flatMap((conversation) => [
      write(plan, conversation, 'customer', random, () => over),
      write(plan, conversation, 'clerk', random, () => over, desk),
    ]);
    const deskCuts = await cutting.finally(() => {
      over = true;
    });
    await Promise.all(writing);
    plan.progress?.('all cuts made, all lines written');
    const faults = await settle(desk, conversations);
    return {
      faults,
      cuts: plan.cuts,
      deskCuts,
      lines: conversations.reduce((sum, { written }) => sum + written.customer.length + written.clerk.length, 0),
      sentTwice: conversations.reduce((sum, { sentTwice }) => sum + sentTwice, 0),
    };
  } finally {
    for (const { client } of conversations) client.end();
    desk.close();
    await proxy.close();
    await Promise.all(bots.map((bot) => endProcess(bot.process)));
    await db.$disconnect();
  }
}

async function begin(proxy: CuttingProxy, desk: Desk, index: number): Promise<Conversation> {
  const made = await fetch(`${proxy.origin}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user: { id: `dl_customer-${index}` } }),
  });
  const { token, conversationId: id } = (await made.json()) as { token: string; conversationId: string };
  const client: TestClient = connectClient(proxy.origin, { token, random: () => 0 });
  await client.until((activity) => activity.type === 'message', 20_000);
  await desk.takeOver(id);
  return { id, client, written: { customer: [], clerk: [] }, sentTwice: 0 };
}

/** @returns how often the desk was cut */
async function cutAll(plan: CutPlan, proxy: CuttingProxy): Promise<number> {
  let cuts = 0;
  let deskCuts = 0;
  while (cuts < plan.cuts) {
    await delay(CUT_EVERY_MS);
    if (!proxy.cut(STREAMS)) continue;
    cuts += 1;
    if (cuts % 10 === 0 && proxy.cut(DESK)) deskCuts += 1;
    if (cuts % 50 === 0) plan.progress?.(`${cuts} sockets cut`);
  }
  return deskCuts;
}

async function write(
  plan: CutPlan,
  conversation: Conversation,
  side: 'customer' | 'clerk',
  random: () => number,
  over: () => boolean,
  desk?: Desk,
): Promise<void> {
  const { id, client, written } = conversation;
  const say = (text: string, lineId: string): Promise<unknown> =>
    desk === undefined ? sayAsCustomer(client, text, lineId) : desk.say(id, text, lineId);
  for (let index = 1; index <= plan.lines || !over(); index++) {
    const text = `${side === 'customer' ? '客户' : '客服'}第 ${index} 句`;
    const lineId = `${side}-${String(index).padStart(6, '0')}`;
    // A line whose answer was lost comes again; sometimes both are on their way at once.
    const twice = random() < 0.2;
    if (twice) conversation.sentTwice += 1;
    await Promise.all(twice ? [say(text, lineId), say(text, lineId)] : [say(text, lineId)]);
    written[side].push(text);
    await delay(PACE_MS.least + random() * PACE_MS.more);
  }
}

/** What the client calls `retry` is sent again under the same id, as Web Chat does when the customer asks for it. */
async function sayAsCustomer(client: TestClient, text: string, clientActivityID: string): Promise<void> {
  for (;;) {
    const activity = { type: 'message', text, from: { id: 'someone' }, channelData: { clientActivityID } };
    if ((await client.post(activity)) !== 'retry') return;
  }
}

const settle = async (desk: Desk, conversations: readonly Conversation[]): Promise<string[]> =>
  (await Promise.all(conversations.map((conversation) => judge(desk, conversation)))).flat();

async function judge(desk: Desk, conversation: Conversation): Promise<string[]> {
  const { id, client } = conversation;
  const stored = await desk.read(id);
  const last = stored.at(-1)?.seq ?? 0;
  await eventually(
    'both ends have the last line',
    async () => desk.seen(id).at(-1)?.seq === last && lastSeen(client) >= last,
    SETTLE_WITHIN_MS,
    // What is missing in the end is a fault, named by the comparison.
  ).catch(() => undefined);
  return findFaults(conversation, stored, desk.seen(id));
}

const lastSeen = (client: TestClient): number => Number(client.activities.at(-1)?.id.split('|')[1] ?? 0);
