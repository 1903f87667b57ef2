import { openDb } from '#core/platform/db.ts';
import { openLive } from '#core/platform/live.ts';
import { createLog } from '#core/platform/log.ts';
import { openQueue, type QueueBackend } from '#core/platform/queue.ts';
import { startWorker } from '#worker/start-worker.ts';

/** What a worker that will be killed is told at its start; a message of `{ offsetMs }` sets its clock later. */
export interface WorkerOrders {
  databaseUrl: string;
  backend: QueueBackend;
  offsetMs: number;
  sweepMs: number;
  /** Kills itself at its transaction of this number: before its commit, or just after. */
  killAt: { transaction: number; when: 'before' | 'after' } | null;
}

type Transact = (work: unknown, options?: unknown) => Promise<unknown>;

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
};

/** The same database, whose transaction of a number is the last thing that this process does. */
function doomed<T extends object>(db: T, killAt: WorkerOrders['killAt']): T {
  let count = 0;
  return new Proxy(db, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (key !== '$transaction' || killAt === null) return typeof value === 'function' ? value.bind(target) : value;
      const transact = (value as Transact).bind(target);
      return async (work: unknown, options?: unknown) => {
        const last = ++count === killAt.transaction;
        if (typeof work !== 'function') return transact(work, options);
        const result = await transact(async (tx: unknown) => {
          const done: unknown = await work(tx);
          return last && killAt.when === 'before' ? die() : done;
        }, options);
        return last ? die() : result;
      };
    },
  });
}

/** A worker as `worker/main.ts` makes it, with a clock that can be set and a commit at which it dies. */
async function main(orders: WorkerOrders): Promise<void> {
  let { offsetMs } = orders;
  process.on('message', (message: { offsetMs: number }) => {
    offsetMs = message.offsetMs;
  });
  process.on('disconnect', () => process.exit(0));
  const { databaseUrl, backend } = orders;
  const log = createLog('worker', 'silent' as 'error');
  const db = doomed(openDb(databaseUrl, 6), orders.killAt);
  const redisUrl = backend.kind === 'redis' ? backend.url : undefined;
  const live = await openLive({ databaseUrl, redisUrl, log });
  const clock = { now: () => new Date(Date.now() + offsetMs) };
  const queue = openQueue(backend, log);
  startWorker({ db, clock, live, log, queue, onCall: undefined }, backend, { sweepMs: orders.sweepMs });
  process.send?.('up');
}

await main(JSON.parse(process.argv[2] ?? '') as WorkerOrders);
