import { type ChildProcess, fork } from 'node:child_process';
import type { QueueBackend } from '#core/platform/queue.ts';
import type { WorkerOrders } from './worker-process.ts';

const NET_MS = 1000;
/** A worker dies at one of its first so many commits; a look that finds nothing counts too. */
const LIVES_FOR = 60;

export interface Crew {
  setOffset(ms: number): void;
  /** From now on nobody is killed any more. */
  spare(): void;
  deaths(): { killed: number; crashed: number };
  stop(): Promise<void>;
}

/** Two workers that are killed at random commits and started again at once, as the launcher would. */
export function startCrew(
  databaseUrl: string,
  backend: QueueBackend,
  random: () => number,
  startOffsetMs: number,
): Crew {
  const crew = new Set<ChildProcess>();
  const deaths = { killed: 0, crashed: 0 };
  let offsetMs = startOffsetMs;
  let spared = false;
  let stopping = false;

  function hire(): void {
    const commit = 1 + Math.floor(random() * LIVES_FOR);
    const when = random() < 0.5 ? 'before' : 'after';
    const killAt = spared ? null : ({ commit, when } as const);
    const orders: WorkerOrders = { databaseUrl, backend, offsetMs, netMs: NET_MS, killAt };
    const child = fork(new URL('./worker-process.ts', import.meta.url), [JSON.stringify(orders)], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    crew.add(child);
    // One that finds no database at its start ends, as `worker/main.ts` does: that is no crash.
    let isUp = false;
    child.once('message', () => {
      isUp = true;
    });
    child.once('exit', (_code, signal) => {
      crew.delete(child);
      if (stopping) return;
      if (signal === 'SIGKILL') deaths.killed++;
      else if (isUp) deaths.crashed++;
      hire();
    });
  }

  hire();
  hire();
  return {
    setOffset: (ms) => {
      offsetMs = ms;
      for (const child of crew) if (child.connected) child.send({ offsetMs });
    },
    spare: () => {
      spared = true;
      // Those that are still doomed are replaced.
      for (const child of crew) child.kill('SIGKILL');
    },
    deaths: () => ({ ...deaths }),
    stop: async () => {
      stopping = true;
      const gone = [...crew].map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const child of crew) child.kill('SIGKILL');
      await Promise.all(gone);
    },
  };
}
