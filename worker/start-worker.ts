import { every } from '#core/platform/every.ts';
import { relayOutbox } from '#core/platform/outbox.ts';
import { consumeQueue, type QueueBackend } from '#core/platform/queue.ts';
import { HORIZON_MS } from '#core/ticket/timer-store.ts';
import { handleJob } from './register.ts';
import { sweep } from './sweep.ts';
import type { WorkerDeps } from './worker-deps.ts';

const RELAY_MS = 1_000;
const SWEEP_MS = 15_000;

/** Relay, queue consumer and sweep of one worker process. Any number of them may run side by side. */
export function startWorker(
  deps: WorkerDeps,
  backend: QueueBackend,
  options: { sweepMs?: number } = {},
): { close(): Promise<void> } {
  const relay = every(RELAY_MS, 'relay', () => relayOutbox(deps, deps.clock.now(), HORIZON_MS), deps.log);
  const unsubscribe = deps.live.subscribe((event) => {
    if (event.kind === 'outbox' || event.kind === 'resync') relay.now();
  });
  const consumer = consumeQueue(backend, handleJob(deps), deps.log);
  const sweeping = every(options.sweepMs ?? SWEEP_MS, 'sweep', () => sweep(deps), deps.log);
  return {
    close: async () => {
      unsubscribe();
      await Promise.all([relay.close(), sweeping.close(), consumer.close()]);
    },
  };
}
