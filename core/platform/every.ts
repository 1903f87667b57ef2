import type { Log } from './log.ts';

export interface Repeating {
  /** Runs soon; during a run, once more after it. */
  now(): void;
  /** Resolves when no run is under way. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface Pace {
  /** Runs this often without being asked. */
  ms: number;
  /** Runs begin at least this long after each other, so that a hundred calls within it are one run. */
  gapMs?: number;
}

/** What a task answers that has left something undone: it runs again at once, or after the gap. */
export const AGAIN = Symbol('again');

/** After a failure the next try comes no later than this: a database that was restarted is back in seconds. */
const RETRY_MS = 1_000;

/** Runs `task` at once, then every `ms`, never twice at a time; a failure is logged and the next run comes all the same. */
export function every(pace: number | Pace, name: string, task: () => Promise<unknown>, log: Log): Repeating {
  const { ms, gapMs = 0 } = typeof pace === 'number' ? { ms: pace } : pace;
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;
  let begunAt = Number.NEGATIVE_INFINITY;
  let waiting: NodeJS.Timeout | undefined;

  const runAfter = (delayMs: number): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      run();
    }, delayMs);
  };
  const run = (): void => {
    if (closed) return;
    if (running !== undefined) {
      again = true;
      return;
    }
    const tooSoonBy = begunAt + gapMs - performance.now();
    if (tooSoonBy > 0) {
      runAfter(tooSoonBy);
      return;
    }
    begunAt = performance.now();
    running = task()
      .then((answer) => {
        if (answer === AGAIN) again = true;
      })
      .catch((err: unknown) => {
        log.error({ err, task: name }, 'a repeating task failed');
        if (!closed) runAfter(Math.min(ms, RETRY_MS));
      })
      .finally(() => {
        running = undefined;
        if (!again) return;
        again = false;
        run();
      });
  };
  const timer = setInterval(run, ms);
  run();
  return {
    now: run,
    idle: async () => {
      while (running !== undefined) await running;
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      clearTimeout(waiting);
      await running;
    },
  };
}
