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
  netMs: number;
  /** Kills itself at its commit of this number, before it or just after; or between marking breaches and telling them. */
  killAt: { commit: number; when: 'before' | 'after' } | 'marked' | null;
}

type Call = (...args: unknown[]) => Promise<unknown>;

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
};

/** What the marking of breaches answers when it has marked some. */
const hasMarked = (result: unknown): boolean =>
  Array.isArray(result) && result.some((row: { marked?: number } | null) => (row?.marked ?? 0) > 0);

/** A statement by itself is a transaction too. */
const COMMITS = new Set<PropertyKey>(['$transaction', '$queryRaw', '$executeRaw']);

/** The same database, whose commit of a number is the last thing that this process does. */
function doomed<T extends object>(db: T, killAt: WorkerOrders['killAt']): T {
  let count = 0;
  const isLast = (when: 'before' | 'after', n: number): boolean =>
    typeof killAt === 'object' && killAt?.commit === n && killAt.when === when;
  return new Proxy(db, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      const call = value.bind(target) as Call;
      if (!COMMITS.has(key) || killAt === null) return call;
      return async (work: unknown, ...rest: unknown[]) => {
        const n = ++count;
        const doomedWork = async (tx: unknown): Promise<unknown> => {
          const done: unknown = await (work as Call)(tx);
          return isLast('before', n) ? die() : done;
        };
        if (key !== '$transaction' && isLast('before', n)) die();
        const result = await call(typeof work === 'function' ? doomedWork : work, ...rest);
        return isLast('after', n) || (killAt === 'marked' && hasMarked(result)) ? die() : result;
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
  startWorker({ db, clock, live, log, queue, onCall: undefined }, backend, { netMs: orders.netMs });
  process.send?.('up');
}

await main(JSON.parse(process.argv[2] ?? '') as WorkerOrders);
