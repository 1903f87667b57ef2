import type { Log } from './log.ts';

const STOP_WITHIN_MS = 7_000;

/**
 * Ends the process in order on SIGTERM, SIGINT, or when its launcher is gone (the IPC channel closes); after
 * some seconds without waiting any longer. Nothing is lost then: what was under way is picked up again.
 */
export function onStop(log: Log, stop: () => Promise<void>): void {
  let stopping = false;
  const end = (why: string): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    log.info({ why }, 'stopping');
    stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(signal));
  process.on('disconnect', () => end('launcher gone'));
}
