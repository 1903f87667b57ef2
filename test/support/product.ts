import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, type BotSettings, startBot } from '#bot/start-bot.ts';
import { openDb } from '#core/platform/db.ts';
import { openLive } from '#core/platform/live.ts';
import type { Model } from '#core/platform/model.ts';
import { openFileStore } from '#core/platform/open-file-store.ts';
import { openQueue, queueBackend } from '#core/platform/queue.ts';
import { type DemoLogin, seedDemo } from '#prisma/seed.ts';
import { startWorker } from '#worker/start-worker.ts';
import { DIRECT_LINE_SECRET, SITE_KEY } from './channel-server.ts';
import { cloneDatabase, silentLog, type TestClock } from './world.ts';

const SIGNING_KEY = 'the-signing-key-of-the-tests-which-is-long-enough';
/** The worker looks again often, so that a moved clock is noticed soon. */
const NET_MS = 200;

/** A clock that begins at a fixed instant and goes on by itself; `advance` skips over waiting. */
export function runningClock(start: string): TestClock {
  const started = performance.now();
  let base = Date.parse(start);
  const now = () => new Date(base + Math.round(performance.now() - started));
  return {
    now,
    set: (to) => {
      base += new Date(to).getTime() - now().getTime();
    },
    advance: (ms) => {
      base += ms;
    },
  };
}

export interface Product {
  origin: string;
  clock: TestClock;
  databaseUrl: string;
  dataFolder: string;
  passwordOf(login: string): string;
  startWorker(): void;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

/** The whole product with the demo company: bot and worker, real queue and live events, on a database of its own. */
export async function startProduct(options: {
  at: string;
  model?: Model;
  redisUrl?: string;
  bot?: Partial<BotSettings>;
}): Promise<Product> {
  const { url, drop } = await cloneDatabase();
  const logins: DemoLogin[] = await seedDemo(url, { log: () => undefined });
  const log = silentLog();
  const clock = runningClock(options.at);
  const db = openDb(url, 10);
  const live = await openLive({ databaseUrl: url, redisUrl: options.redisUrl, log });
  const deps = { db, clock, live, log };
  const dataFolder = await mkdtemp(join(tmpdir(), 'frontline-data-'));
  const files = await openFileStore({ FRONTLINE_DATA: dataFolder, ...options.bot });
  const keys = { DIRECT_LINE_SECRET, SIGNING_KEY, CHAT_SITE_KEY: SITE_KEY };
  const bot: Bot = await startBot(deps, options.model, {
    FRONTLINE_DATA: dataFolder,
    ...keys,
    ...options.bot,
    PORT: 0,
    HOST: '127.0.0.1',
  });
  const backend = queueBackend({ DATABASE_URL: url, REDIS_URL: options.redisUrl });
  const queue = openQueue(backend, log);
  let worker: ReturnType<typeof startWorker> | undefined;
  const product: Product = {
    origin: `http://127.0.0.1:${bot.port}`,
    clock,
    databaseUrl: url,
    dataFolder,
    passwordOf: (login) => logins.find((known) => known.login === login)?.password ?? '',
    startWorker: () => {
      worker ??= startWorker({ ...deps, queue, onCall: undefined, files }, backend, { netMs: NET_MS });
    },
    stopWorker: async () => {
      await worker?.close();
      worker = undefined;
    },
    close: async () => {
      await product.stopWorker();
      await bot.close();
      await queue.close();
      await live.close();
      await db.$disconnect();
      await drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
  product.startWorker();
  return product;
}
