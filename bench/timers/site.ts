import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLog } from '#core/platform/log.ts';
import { openQueue, type Queue, type QueueBackend } from '#core/platform/queue.ts';
import { startEmbeddedPostgres } from '#scripts/embedded-postgres.ts';
import { readScriptEnvironment, root } from '#scripts/environment.ts';
import { migrate } from '#scripts/migrate.ts';
import { startWatchdog } from '#scripts/processes/watchdog.ts';
import { startTestRedis } from '#scripts/testing/redis.ts';

/** The database that `npm start` runs, with its settings (commits wait for the disk), and the queue backends that this machine has. */
export interface Site {
  databaseUrl: string;
  backends: QueueBackend[];
  stop(): Promise<void>;
}

export async function openSite(progress: (line: string) => void): Promise<Site> {
  const env = readScriptEnvironment();
  const watchdog = startWatchdog({ log: progress });
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'frontline-bench-'));
  // As root the server runs as another user, who has to get in.
  chmodSync(dataFolder, 0o711);
  const server = await startEmbeddedPostgres({ dataFolder, log: () => undefined, watchdog });
  await migrate(server.url, { log: () => undefined, queueTables: true });
  const redis = env.testRedisUrl === undefined ? await startTestRedis(env.searchPath, watchdog) : undefined;
  const redisUrl = env.testRedisUrl ?? redis?.url;
  if (redisUrl === undefined) progress('Neither TEST_REDIS_URL nor a redis-server: REDIS IS NOT MEASURED.');
  const onRedis: QueueBackend[] = redisUrl === undefined ? [] : [{ kind: 'redis', url: redisUrl }];
  return {
    databaseUrl: server.url,
    backends: [{ kind: 'postgres', url: server.url }, ...onRedis],
    stop: async () => {
      await redis?.stop();
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
      watchdog.close();
    },
  };
}

/**
 * Gives `work` an empty queue and a function that starts the product's worker on it, as it is started in service;
 * ends both afterwards.
 */
export async function withWorker<T>(
  site: Site,
  backend: QueueBackend,
  work: (queue: Queue, start: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const queue = openQueue(backend, createLog('bench', 'error'));
  await queue.obliterate();
  let worker: ChildProcess | undefined;
  try {
    return await work(queue, async () => {
      worker = startWorkerProcess(site, backend);
    });
  } finally {
    if (worker !== undefined) await endProcess(worker);
    await queue.obliterate();
    await queue.close();
  }
}

function startWorkerProcess(site: Site, backend: QueueBackend): ChildProcess {
  const env = {
    ...process.env,
    DATABASE_URL: site.databaseUrl,
    REDIS_URL: backend.kind === 'redis' ? backend.url : '',
    DIRECT_LINE_SECRET: 'bench-bench-bench-bench',
    SIGNING_KEY: 'bench-bench-bench-bench-bench-bench-bench',
    ONCALL_WEBHOOK_URL: '',
    LOG_LEVEL: 'warn',
  };
  return spawn(process.execPath, ['worker/main.ts'], { cwd: root, env, stdio: ['ignore', 2, 'inherit'] });
}

function endProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
