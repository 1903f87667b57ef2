import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type pg from 'pg';
import type { QueueBackend } from '#core/platform/queue.ts';
import { type Bench, type Figures, secondsSince } from './figures.ts';
import { withWorker } from './site.ts';

const POLL_MS = 100;
const ARM_WITHIN_MS = 120_000;

/** Starts a worker on an empty queue and waits until the horizon's clocks are in it: how many, and how many bytes. */
export async function measureMemory(
  { site, client, progress }: Bench,
  backend: QueueBackend,
  name: string,
  horizon: number,
): Promise<Figures> {
  return withWorker(site, backend, async (queue, start) => {
    const empty = await queueBytes(client, backend);
    await start();
    const begun = performance.now();
    let entries = 0;
    while (entries < horizon && performance.now() - begun < ARM_WITHIN_MS) {
      await delay(POLL_MS);
      entries = await queue.waiting();
    }
    const seconds = secondsSince(begun);
    const bytes = (await queueBytes(client, backend)) - empty;
    progress(`${backend.kind}: ${entries} entries, ${bytes} bytes, set within ${seconds} s`);
    return { [`${name}Entries`]: entries, [`${name}Bytes`]: bytes, [`${name}ArmSeconds`]: seconds };
  });
}

/** Bytes that a queue takes: Redis as a whole, or the queue's tables with their indexes. */
async function queueBytes(client: pg.Client, backend: QueueBackend): Promise<number> {
  return backend.kind === 'redis' ? redisBytes(backend.url) : postgresBytes(client);
}

async function redisBytes(url: string): Promise<number> {
  const redis = new Redis(url);
  try {
    const [, bytes = '0'] = /used_memory:(\d+)/.exec(await redis.info('memory')) ?? [];
    return Number(bytes);
  } finally {
    redis.disconnect();
  }
}

/** Of what was deleted the space stays until a vacuum, which would count the jobs of the run before. */
async function postgresBytes(client: pg.Client): Promise<number> {
  await client.query('VACUUM FULL bullmq.job');
  const { rows } = await client.query<{ bytes: string }>(
    `SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::text AS bytes
     FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace WHERE s.nspname = 'bullmq' AND c.relkind = 'r'`,
  );
  return Number(rows[0]?.bytes ?? 0);
}
