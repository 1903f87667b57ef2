import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import type { QueueBackend } from '#core/platform/queue.ts';
import { freePort, startEmbeddedPostgres } from '#scripts/embedded-postgres.ts';
import { migrate } from '#scripts/migrate.ts';
import { withClient } from '#scripts/postgres/client.ts';
import { runningServer } from '#scripts/postgres/cluster.ts';
import { findPlaces } from '#scripts/postgres/places.ts';
import { eventually } from '#test/support/eventually.ts';

/** Servers of one test's own, which it may kill. */

export interface KillableDatabase {
  url: string;
  /** `kill -9` of the server; it comes back by itself on the same port, as under the launcher. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** What was committed survives the server's death; only the disk is not waited for, since the machine stays up. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off' };

export async function startKillableDatabase(): Promise<KillableDatabase> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'frontline-faults-'));
  chmodSync(dataFolder, 0o711);
  const server = await startEmbeddedPostgres({ dataFolder, log: () => undefined, settings: SETTINGS });
  await migrate(server.url, { log: () => undefined, queueTables: true });
  const answers = () => withClient(server.url, (client) => client.query('SELECT 1')).catch(() => null);
  return {
    url: server.url,
    restart: async () => {
      const running = runningServer(findPlaces(dataFolder));
      if (running !== undefined) process.kill(running.pid, 'SIGKILL');
      await eventually('the database is back', answers, 30_000);
    },
    stop: async () => {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export interface KillableRedis {
  backend: QueueBackend;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The Redis or Valkey of the PATH; undefined without one. It keeps nothing: killed, it comes back empty. */
export async function startKillableRedis(): Promise<KillableRedis | undefined> {
  const program = findRedis();
  if (program === undefined) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'frontline-faults-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const options = ['--bind', '127.0.0.1', '--hz', '100', '--maxmemory-policy', 'noeviction', '--save', ''];
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(program, ['--port', String(port), '--dir', folder, ...options], { stdio: 'ignore' });
    await eventually('Redis answers', () => answersPing(url), 10_000);
    return child;
  };
  let child = await start();
  const kill = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  return {
    backend: { kind: 'redis', url },
    restart: async () => {
      await kill();
      child = await start();
    },
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answersPing(url: string): Promise<boolean> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

export function findRedis(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const files = ['redis-server', 'valkey-server'].flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
