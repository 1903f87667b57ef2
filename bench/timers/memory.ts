import { Redis } from 'ioredis';
import type pg from 'pg';
import type { QueueBackend } from '#core/platform/queue.ts';

/** Bytes that a queue takes: Redis as a whole, or the queue's tables with their indexes. */
export async function queueBytes(client: pg.Client, backend: QueueBackend): Promise<number> {
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
