import { createPostgresBackend, createRedisBackend, type Job, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { type JobData, type JobName, QUEUE_NAME } from '#core/contract/jobs.ts';
import type { Log } from './log.ts';
import { SturdyClient } from './sturdy-client.ts';

const OnPostgres = withBackend(createPostgresBackend);
const OnRedis = withBackend(createRedisBackend);

/** Where jobs wait. The choice is explicit, by `REDIS_URL` (docs/decisions/0004-queue-backends.md). */
export type QueueBackend = { kind: 'postgres'; url: string } | { kind: 'redis'; url: string };

export const queueBackend = (env: { DATABASE_URL: string; REDIS_URL?: string | undefined }): QueueBackend =>
  env.REDIS_URL === undefined ? { kind: 'postgres', url: env.DATABASE_URL } : { kind: 'redis', url: env.REDIS_URL };

/** Each Queue and Worker on PostgreSQL holds a pool of its own. */
const POOL_SIZE = 4;
const CONCURRENCY = 10;
/** A worker that is killed must not use up a job's tries (bullmq #892); the truth is in the database anyway. */
const MAX_STALLED_COUNT = 1000;

const JOB_OPTIONS = {
  attempts: 10,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;

export interface Queue {
  /** Sets an alarm. The same id twice does nothing the second time. */
  add<N extends JobName>(name: N, data: JobData<N>, options: { id: string; delayMs: number }): Promise<void>;
  waiting(): Promise<number>;
  /** Empties the queue; the sweeps arm it again from the rows. */
  obliterate(): Promise<void>;
  close(): Promise<void>;
}

export function openQueue(backend: QueueBackend, log: Log): Queue {
  const defaultJobOptions = JOB_OPTIONS;
  const redis = backend.kind === 'redis' ? new Redis(backend.url, { maxRetriesPerRequest: null }) : undefined;
  const queue =
    redis === undefined
      ? new OnPostgres.Queue(QUEUE_NAME, { connection: postgresConnection(backend.url), defaultJobOptions })
      : new OnRedis.Queue(QUEUE_NAME, { connection: redis, defaultJobOptions });
  queue.on('error', (err) => log.warn({ err }, 'queue'));
  return {
    add: async (name, data, { id, delayMs }) => {
      await queue.add(name, data, { jobId: id, delay: Math.max(0, delayMs) });
    },
    waiting: async () =>
      Object.values(await queue.getJobCounts('waiting', 'delayed', 'active')).reduce((a, b) => a + b, 0),
    obliterate: () => queue.obliterate({ force: true }),
    close: async () => {
      await queue.close();
      redis?.disconnect();
    },
  };
}

export interface QueueConsumer {
  close(): Promise<void>;
}

export type JobHandler = (job: { name: string; id: string | undefined; data: unknown }) => Promise<void>;

export function consumeQueue(backend: QueueBackend, handle: JobHandler, log: Log): QueueConsumer {
  const options = { concurrency: CONCURRENCY, maxStalledCount: MAX_STALLED_COUNT };
  const process = (job: Job) => handle({ name: job.name, id: job.id, data: job.data });
  const redis = backend.kind === 'redis' ? new Redis(backend.url, { maxRetriesPerRequest: null }) : undefined;
  const worker =
    redis === undefined
      ? new OnPostgres.Worker(QUEUE_NAME, process, { ...options, connection: postgresConnection(backend.url) })
      : new OnRedis.Worker(QUEUE_NAME, process, { ...options, connection: redis });
  worker.on('error', (err) => log.warn({ err }, 'queue consumer'));
  worker.on('failed', (job, err) => log.error({ err, job: job?.name, id: job?.id }, 'job failed'));
  return {
    close: async () => {
      await worker.close();
      redis?.disconnect();
    },
  };
}

function postgresConnection(url: string) {
  return { connectionString: url, max: POOL_SIZE, Client: SturdyClient };
}
