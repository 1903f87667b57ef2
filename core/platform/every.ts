import type { Log } from './log.ts';

export interface Repeating {
  /** Runs soon; during a run, once more after it. */
  now(): void;
  close(): Promise<void>;
}

/** Runs `task` at once, then every `ms`, never twice at a time; a failure is logged and the next run comes all the same. */
export function every(ms: number, name: string, task: () => Promise<unknown>, log: Log): Repeating {
  let running: Promise<void> | undefined;
  let again = false;
  let closed = false;
  const run = (): void => {
    if (closed) return;
    if (running !== undefined) {
      again = true;
      return;
    }
    running = task()
      .then(() => undefined)
      .catch((err: unknown) => log.error({ err, task: name }, 'a repeating task failed'))
      .finally(() => {
        running = undefined;
        if (again) {
          again = false;
          run();
        }
      });
  };
  const timer = setInterval(run, ms);
  run();
  return {
    now: run,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await running;
    },
  };
}
