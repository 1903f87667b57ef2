import { availableParallelism } from 'node:os';
import pg from 'pg';
import type { BenchResult } from './bench.ts';
import { median, percentile, turnsPerSecond } from './channel/figures.ts';
import { storeHistory } from './channel/history.ts';
import type { Load, LoadReport } from './channel/orders.ts';
import {
  endProcess,
  type LoadProcess,
  residentBytes,
  SECRET,
  type Server,
  startBotProcess,
  startEcho,
  startLoad,
  startWorkerProcess,
} from './channel/processes.ts';
import { benchQuestions } from './channel/questions.ts';
import { openSite } from './channel/site.ts';
import { measureTriage } from './channel/triage.ts';
import { readSizes } from './options.ts';

const SIZES = { size: 1, customers: 1000, concurrency: 64, seconds: 5, rounds: 3, sockets: 2000, rate: 200 };
/** Conversations that lie in the database before anything is measured, at size 1. */
const STORED = 2_000;

/**
 * Turns a second of the whole product through Direct Line (stored, deduplicated, triaged, answered from retrieval,
 * model off), beside a plain echo in memory and the same echo that commits; latency at half of its own maximum;
 * open sockets with a steady stream of messages. The three are measured in turn, several rounds, on the same cores:
 * the server, the load in a process of its own, PostgreSQL (fsync on), and for ours the worker, as in service.
 */
export async function bench(progress: (line: string) => void, args: string[]): Promise<BenchResult> {
  const sizes = readSizes(args, SIZES);
  const questions = await benchQuestions();
  progress(`${availableParallelism()} cores, shared by the server, the load and PostgreSQL`);
  const triage = measureTriage(questions, 20);
  progress(`triage: ${JSON.stringify(triage)}`);
  const site = await openSite(progress);
  try {
    await storeHistory(site.databaseUrl, STORED * sizes.size);
    const throughput = await measureThroughput(site.databaseUrl, questions, sizes, progress);
    const sockets = await measureSockets(site.databaseUrl, questions, sizes, progress);
    return {
      sizes: { ...sizes, storedConversations: STORED * sizes.size },
      figures: { ...throughput, ...sockets, ...triage },
    };
  } finally {
    await site.stop();
  }
}

type Sizes = typeof SIZES;
type Progress = (line: string) => void;

async function measureThroughput(databaseUrl: string, questions: string[], sizes: Sizes, progress: Progress) {
  const [memory, committing, bot] = await Promise.all([
    startEcho(),
    startEcho(databaseUrl),
    startBotProcess(databaseUrl),
  ]);
  const worker = startWorkerProcess(databaseUrl);
  const contestants = {
    echo: await meetEcho(memory, sizes),
    storedEcho: await meetEcho(committing, sizes),
    ours: await meetOurs(bot, sizes.customers, 1),
  };
  const rates: Record<keyof typeof contestants, number[]> = { echo: [], storedEcho: [], ours: [] };
  const load = { do: 'load' as const, questions, concurrency: sizes.concurrency };
  const figures: Record<string, number> = {};
  // The first round warms everything up and does not count.
  for (let round = 0; round <= sizes.rounds; round++) {
    for (const [name, customers] of Object.entries(contestants) as [keyof typeof contestants, LoadProcess][]) {
      const report = await ordered(customers, { ...load, seconds: sizes.seconds }, progress);
      progress(
        `${round === 0 ? 'warm-up' : `round ${round}`}: ${name} ${turnsPerSecond(report)} turns/s, p99 ${percentile(report.answerMs, 0.99)} ms`,
      );
      if (round > 0) rates[name].push(turnsPerSecond(report));
    }
  }
  for (const [name, customers] of Object.entries(contestants) as [keyof typeof contestants, LoadProcess][]) {
    figures[`${name}TurnsPerSecond`] = median(rates[name]);
    const half = { ...load, seconds: sizes.seconds * 2, rate: median(rates[name]) / 2 };
    const report = await ordered(customers, half, progress);
    figures[`${name}HalfLoadP50Ms`] = percentile(report.answerMs, 0.5);
    figures[`${name}HalfLoadP99Ms`] = percentile(report.answerMs, 0.99);
  }
  const {
    echo = 0,
    storedEcho = 0,
    ours = 0,
  } = Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, median(all)]));
  Object.assign(figures, {
    oursToStoredEchoRatio: Math.round((ours / storedEcho) * 1000) / 1000,
    oursToEchoRatio: Math.round((ours / echo) * 1000) / 1000,
    ...(await whatCameOfIt(databaseUrl)),
  });
  await Promise.all([
    ...Object.values(contestants).map((customers) => customers.end()),
    ...[memory, committing, bot].map((server) => endProcess(server.process)),
    endProcess(worker),
  ]);
  return figures;
}

async function meetEcho(server: Server, sizes: Sizes): Promise<LoadProcess> {
  const load = startLoad();
  await load.order({ do: 'meet', channel: 'echo', url: server.url, customers: sizes.customers });
  return load;
}

async function meetOurs(server: Server, customers: number, sockets: number): Promise<LoadProcess> {
  const load = startLoad();
  await load.order({ do: 'meet', channel: 'directLine', url: server.url, customers, secret: SECRET, sockets });
  return load;
}

async function ordered(customers: LoadProcess, load: Load, progress: Progress): Promise<LoadReport> {
  const report = await customers.order<LoadReport>(load);
  if (report.failed > 0) progress(`${report.failed} of ${report.asked} FAILED, the first: ${report.firstFailure}`);
  return report;
}

/** That ours did the work: every question stored once, and answered from documents. */
async function whatCameOfIt(databaseUrl: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ turns: number; done: number; answers: number; cited: number }>(`
      SELECT count(*)::int AS turns, count(*) FILTER (WHERE "status" = 'done')::int AS done,
        count(*) FILTER (WHERE "outcome" = 'answer')::int AS answers,
        count(*) FILTER (WHERE "outcome" = 'answer' AND jsonb_array_length("citations") > 0)::int AS cited
      FROM "Turn" t JOIN "Conversation" c ON c."id" = t."conversationId" WHERE c."channelUserId" NOT LIKE 'stored-%'`);
    const { turns = 0, done = 0, answers = 0, cited = 0 } = rows[0] ?? {};
    return { turns, unfinishedTurns: turns - done, answeredRatio: answers / turns, citedRatio: cited / turns };
  } finally {
    await client.end();
  }
}

async function measureSockets(databaseUrl: string, questions: string[], sizes: Sizes, progress: Progress) {
  const bot = await startBotProcess(databaseUrl);
  const worker = startWorkerProcess(databaseUrl);
  const warm = await meetOurs(bot, 50, 1);
  await ordered(warm, { do: 'load', questions, concurrency: 32, seconds: 2 }, progress);
  await warm.end();
  const before = residentBytes(bot.process.pid);
  // Two pages of each customer: every message is stored once and sent to both.
  const customers = await meetOurs(bot, sizes.sockets / 2, 2);
  const perSocket = (residentBytes(bot.process.pid) - before) / sizes.sockets;
  const report = await ordered(
    customers,
    { do: 'load', questions, concurrency: 0, seconds: sizes.seconds * 2, rate: sizes.rate },
    progress,
  );
  await customers.end();
  await Promise.all([endProcess(bot.process), endProcess(worker)]);
  return {
    socketBytes: Math.round(perSocket),
    socketsEchoP50Ms: percentile(report.echoMs, 0.5),
    socketsEchoP99Ms: percentile(report.echoMs, 0.99),
    socketsAnswerP99Ms: percentile(report.answerMs, 0.99),
    socketsMessagesPerSecond: turnsPerSecond(report),
  };
}
