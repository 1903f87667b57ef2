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
/**
 * One at a time: a job only wakes somebody, which takes no time. Several at once would promote and remove jobs in
 * each other's way, on PostgreSQL up to deadlocks (each takes the due jobs' rows in an order of its own).
 */
const CONCURRENCY = 1;
/** A worker that is killed must not use up a job's tries (bullmq #892); the truth is in the database anyway. */
const MAX_STALLED_COUNT = 1000;

/** A bulk insert makes tables of its own on PostgreSQL, which a few jobs are not worth. */
const BULK_FROM = 4;

const JOB_OPTIONS = {
  attempts: 10,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;

/** A job and when it rings; the same id twice does nothing the second time. */
export type QueuedJob = { [N in JobName]: { name: N; data: JobData<N>; id: string; delayMs: number } }[JobName];

export interface Queue {
  add(jobs: QueuedJob[]): Promise<void>;
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
    add: async (jobs) => {
      const entries = jobs.map(({ name, data, id, delayMs }) => ({
        name,
        data,
        opts: { jobId: id, delay: Math.max(0, delayMs) },
      }));
      if (entries.length > BULK_FROM) await queue.addBulk(entries);
      else await Promise.all(entries.map(({ name, data, opts }) => queue.add(name, data, opts)));
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

/**
 * The queue's own commits do not wait for the disk: what a power cut takes of it, the rows arm again. A transaction of
 * ours that relies on a job waits for its own commit, which comes later in the same log.
 */
function postgresConnection(url: string) {
  return { connectionString: url, max: POOL_SIZE, Client: SturdyClient, options: '-c synchronous_commit=off' };
}
