import { Redis } from 'ioredis';
import { openQueue, type Queue, type QueueBackend } from '#core/platform/queue.ts';
import type { World } from '#test/support/world.ts';
import { DUTIES, DUTY_NAMES } from '#worker/duties/duties.ts';
import type { WorkerDeps } from '#worker/worker-deps.ts';

const REDIS = process.env.TEST_REDIS_URL;
const hasRedis = REDIS !== undefined && REDIS !== '';

export interface BackendCase {
  name: string;
  skip: boolean;
  /** An empty queue of the world's own. */
  open(world: World): Promise<{ backend: QueueBackend; queue: Queue }>;
}

/** Every queue test runs on PostgreSQL always, and on Redis where there is one; a skip says why. */
export const BACKENDS: BackendCase[] = [
  {
    name: 'the queue on PostgreSQL',
    skip: false,
    open: async (world) => {
      const backend = { kind: 'postgres', url: world.url } as const;
      return { backend, queue: openQueue(backend, world.log) };
    },
  },
  {
    name: hasRedis ? 'the queue on Redis' : 'the queue on Redis (SKIPPED: neither TEST_REDIS_URL nor a redis-server)',
    skip: !hasRedis,
    open: async (world) => {
      const url = new URL(REDIS ?? '');
      // A database of its own number, beside whatever else the tests keep there.
      url.pathname = '/7';
      const redis = new Redis(url.href);
      await redis.flushdb();
      redis.disconnect();
      const backend = { kind: 'redis', url: url.href } as const;
      return { backend, queue: openQueue(backend, world.log) };
    },
  },
];

/** A clock that runs as the real one does, but from where it is set: queues wait in real time, by whole milliseconds. */
export function tickingClock(at: Date): { now(): Date; set(to: Date): void } {
  let offset = at.getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + offset),
    set: (to) => {
      offset = to.getTime() - Date.now();
    },
  };
}

export const workerDeps = (
  world: World,
  queue: Queue,
  rest: { clock?: WorkerDeps['clock']; onCall?: WorkerDeps['onCall'] } = {},
): WorkerDeps => ({ ...world, queue, clock: rest.clock ?? world.clock, onCall: rest.onCall });

/** Each duty once, one after another, as a worker that has just started; a failure does not stop the others. */
export async function roundOfDuties(deps: WorkerDeps): Promise<void> {
  const colleagues = { wake: () => undefined, giveWay: async () => undefined };
  for (const name of DUTY_NAMES)
    await DUTIES[name].run(deps, colleagues).catch((err: unknown) => deps.log.error({ err, duty: name }));
}

/** A queue that only remembers what it was given. */
export function recordingQueue(): Queue & { added: { name: string; id: string; delayMs: number }[] } {
  const added: { name: string; id: string; delayMs: number }[] = [];
  return {
    added,
    add: async (jobs) => {
      for (const { name, id, delayMs } of jobs)
        if (!added.some((job) => job.id === id)) added.push({ name, id, delayMs });
    },
    waiting: async () => added.length,
    obliterate: async () => void added.splice(0),
    close: async () => undefined,
  };
}
