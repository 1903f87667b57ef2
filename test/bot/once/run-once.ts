import pg from 'pg';
import { seeded } from '#test/core/sla/support.ts';
import { connectClient, type TestClient } from '#test/support/directline-client.ts';
import { eventually } from '#test/support/eventually.ts';
import { startMicrosoftCloud } from '#test/support/microsoft-cloud.ts';
import { endProcess, SECRET, startBotProcess } from '../../../bench/channel/processes.ts';
import { APP_ID, PASSWORD, teamsSettings } from '../teams/support.ts';
import { type Copy, kindOf, planChats, planCopies } from './deliveries.ts';
import { type OpenChat, type Senders, senders } from './senders.ts';
import { FAULTS, type Fault, findFaults, type Outcome } from './verdict.ts';

export interface OncePlan {
  /** With the demo company's documents. */
  databaseUrl: string;
  seed: number;
  deliveries: number;
  processes: number;
  /** Direct Line chats that the official client watches by its socket. */
  watched: number;
  progress?: (line: string) => void;
}

export interface OnceReport {
  faults: Record<Fault, number>;
  /** The first few, in words. */
  examples: string[];
  figures: Record<
    'deliveries' | 'abandoned' | 'messages' | 'conversations' | 'replies' | 'tickets' | 'refused',
    number
  >;
  seconds: number;
}

const AT_ONCE = 24;
const SETTLE_WITHIN_MS = 180_000;

/**
 * Several bot processes on one database, and messages of Direct Line and Teams that are delivered again and again, in
 * any order, to whichever process: in the end each must be stored once, answered once, and have opened one ticket.
 */
export async function runOnce(plan: OncePlan): Promise<OnceReport> {
  const random = seeded(plan.seed);
  const cloud = await startMicrosoftCloud(APP_ID, PASSWORD);
  const start = () => startBotProcess(plan.databaseUrl, [], teamsSettings(cloud));
  const bots = await Promise.all(Array.from({ length: plan.processes }, start));
  const origins = bots.map((bot) => bot.url);
  const origin = origins[0] ?? '';
  const clients = new Map<string, TestClient>();
  const db = new pg.Client({ connectionString: plan.databaseUrl });
  await db.connect();
  try {
    const from = await senders(cloud, { origin, secret: SECRET }, random);
    const chats = await openAll(from, planChats(plan.deliveries), 'once');
    const onceEach = [...new Map(chats.map((chat) => [kindOf(chat), chat])).values()];
    const controls = await openAll(from, onceEach, 'control');
    for (const { id, token } of chats.filter(({ channel }) => channel === 'directLine').slice(0, plan.watched))
      clients.set(id, connectClient(origin, { token }));
    for (const client of clients.values()) await client.untilStatus('Online', 20_000);
    const copies = planCopies(chats, plan.deliveries, random);
    for (const chat of controls)
      for (const said of chat.said) await from.deliver(origin, { chat, said, abandoned: false });
    plan.progress?.(`${chats.length} chats; ${plan.deliveries} deliveries begin`);
    const begun = performance.now();
    const delivered = await deliverAll(from, origins, copies, random, plan.progress);
    const seconds = (performance.now() - begun) / 1000;
    plan.progress?.(`delivered in ${Math.round(seconds)} s`);
    await settle(db, chats, clients).catch((error: unknown) => plan.progress?.(String(error)));
    const outcomes = await readOutcomes(db, [...chats, ...controls], {
      cloud,
      clients,
      acknowledged: delivered.acknowledged,
    });
    return { ...judge({ chats, controls }, outcomes, delivered), seconds };
  } finally {
    for (const client of clients.values()) client.end();
    await db.end();
    await Promise.all(bots.map((bot) => endProcess(bot.process)));
    await cloud.close();
  }
}

async function openAll(from: Senders, plans: ReturnType<typeof planChats>, as: string): Promise<OpenChat[]> {
  const chats: OpenChat[] = [];
  await inLanes(plans, async (chat, number) => {
    chats[number] = await from.open(chat, `${as}-${number}`);
  });
  return chats;
}

interface Delivered {
  copies: number;
  abandoned: number;
  refusals: string[];
  /** By conversation and the sender's id. */
  acknowledged: Map<string, Map<string, Set<string>>>;
}

async function deliverAll(
  from: Senders,
  origins: readonly string[],
  groups: readonly Copy<OpenChat>[][],
  random: () => number,
  progress?: (line: string) => void,
): Promise<Delivered> {
  const delivered: Delivered = { copies: 0, abandoned: 0, refusals: [], acknowledged: new Map() };
  const one = async (copy: Copy<OpenChat>): Promise<void> => {
    const origin = origins[Math.floor(random() * origins.length)] ?? '';
    const id = await from.deliver(origin, copy).catch((error: unknown) => {
      delivered.refusals.push(String(error));
      return undefined;
    });
    delivered.copies += 1;
    if (copy.abandoned) delivered.abandoned += 1;
    if (delivered.copies % 1000 === 0) progress?.(`${delivered.copies} delivered`);
    if (id === undefined) return;
    const ofChat = delivered.acknowledged.get(copy.chat.id) ?? new Map<string, Set<string>>();
    delivered.acknowledged.set(copy.chat.id, ofChat.set(copy.said.id, (ofChat.get(copy.said.id) ?? new Set()).add(id)));
  };
  await inLanes(groups, (group) => Promise.all(group.map(one)));
  return delivered;
}

async function inLanes<T>(items: readonly T[], work: (item: T, index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) await work(items[index] as T, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** No turn and no sending is under way any more, and the watching clients have what is stored. */
async function settle(db: pg.Client, chats: OpenChat[], clients: ReadonlyMap<string, TestClient>): Promise<void> {
  const idle = async () => {
    const { rows } = await db.query<{ busy: boolean }>(`
      SELECT EXISTS (SELECT FROM "Turn" WHERE "status" = 'pending')
        OR EXISTS (SELECT FROM "Delivery" WHERE "channel" = 'teams' AND "status" = 'pending') AS busy`);
    return rows[0]?.busy === false;
  };
  await eventually('everything is answered', idle, SETTLE_WITHIN_MS);
  for (const { id } of chats.filter(({ id }) => clients.has(id))) {
    const { rows } = await db.query('SELECT "lastSeq" FROM "Conversation" WHERE "id" = $1', [id]);
    const last = Number(rows[0]?.lastSeq);
    await eventually('the client has the last message', async () =>
      clients.get(id)?.activities.some(({ channelData }) => channelData?.['webchat:sequence-id'] === last),
    );
  }
}

interface Row {
  chat: string;
  stored: Record<string, number>;
  unfinished: number;
  spoken: number;
  tickets: number;
}

/** Of each chat, by Direct Line's id or Teams'. What stands under `stored` are the senders' ids, without prefix. */
const COUNT = `
  SELECT COALESCE(substr(c."externalId", 7), c."id") AS chat,
    (SELECT COALESCE(jsonb_object_agg(s.id, s.n), '{}') FROM (
      SELECT regexp_replace("sourceId", '^(dl|teams):', '') AS id, count(*)::int AS n FROM "Message"
      WHERE "conversationId" = c."id" AND "sender" = 'customer' GROUP BY 1) s) AS stored,
    (SELECT count(*)::int FROM "Turn" t WHERE t."conversationId" = c."id" AND t."status" <> 'done') AS unfinished,
    (SELECT count(*)::int FROM "Message" m WHERE m."conversationId" = c."id" AND m."sender" = 'bot'
      AND m."visibility" = 'public' AND NOT m."payload" ? 'event') AS spoken,
    (SELECT count(*)::int FROM "Ticket" k WHERE k."conversationId" = c."id") AS tickets
  FROM "Conversation" c`;

async function readOutcomes(
  db: pg.Client,
  chats: readonly OpenChat[],
  seen: {
    cloud: { sent: { method: string; path: string; body: Record<string, unknown> }[] };
    clients: ReadonlyMap<string, TestClient>;
    acknowledged: Delivered['acknowledged'];
  },
): Promise<Map<string, Outcome>> {
  const { rows } = await db.query<Row>(COUNT);
  const byChat = new Map(rows.map((row) => [row.chat, row]));
  const arrived = new Map<string, number>();
  for (const { method, path, body } of seen.cloud.sent)
    if (method === 'POST' && body.type === 'message') {
      const id = decodeURIComponent(path.split('/')[4] ?? '');
      arrived.set(id, (arrived.get(id) ?? 0) + 1);
    }
  return new Map(
    chats.map(({ id, channel }): [string, Outcome] => {
      const row = byChat.get(id);
      const shown = seen.clients.get(id)?.activities.filter(({ type }) => type === 'message');
      return [
        id,
        {
          stored: new Map(Object.entries(row?.stored ?? {})),
          unfinished: row?.unfinished ?? 0,
          spoken: row?.spoken ?? 0,
          tickets: row?.tickets ?? 0,
          arrived: channel === 'teams' ? (arrived.get(id) ?? 0) : undefined,
          acknowledged: seen.acknowledged.get(id) ?? new Map(),
          shown: shown?.map((activity) => activity.id),
        },
      ];
    }),
  );
}

const EXAMPLES = 10;

/** The controls were delivered once: what the bot says there is what it is to say in all others. */
function judge(
  { chats, controls }: Record<'chats' | 'controls', readonly OpenChat[]>,
  outcomes: ReadonlyMap<string, Outcome>,
  delivered: Delivered,
) {
  const spokenOnce = new Map(controls.map((chat) => [kindOf(chat), outcomes.get(chat.id)?.spoken ?? 0]));
  const faults = Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<Fault, number>;
  const examples = delivered.refusals.slice(0, EXAMPLES);
  const figures = { replies: 0, tickets: 0 };
  for (const chat of chats) {
    const outcome = outcomes.get(chat.id);
    if (outcome === undefined) throw new Error('a chat without an outcome');
    figures.replies += outcome.spoken - 1;
    figures.tickets += outcome.tickets;
    const found = Object.entries(findFaults(chat, outcome, spokenOnce.get(kindOf(chat)) ?? 0)) as [Fault, number][];
    for (const [fault, count] of found) faults[fault] += count;
    if (found.length > 0 && examples.length < EXAMPLES)
      examples.push(
        `${chat.channel} ${chat.kind} ${chat.id} (${chat.said[0]?.text}): ${JSON.stringify(Object.fromEntries(found))}`,
      );
  }
  return {
    faults,
    examples,
    figures: {
      deliveries: delivered.copies,
      abandoned: delivered.abandoned,
      refused: delivered.refusals.length,
      messages: chats.reduce((sum, { said }) => sum + said.length, 0),
      conversations: chats.length,
      ...figures,
    },
  };
}
