import { every, type Repeating } from '#core/platform/every.ts';
import { consumeQueue, type QueueBackend } from '#core/platform/queue.ts';
import { type Colleagues, DUTIES, DUTY_NAMES, type DutyName } from './duties/duties.ts';
import { handleJob } from './register.ts';
import type { WorkerDeps } from './worker-deps.ts';

/**
 * The duties of one worker process, and the queue's consumer that wakes them. Any number may run side by side. All
 * look at once when they start, so that what came due while no worker ran is made up for.
 * @param options.netMs how often duties look unasked, instead of each one's own pace; the relay keeps its own
 */
export function startWorker(
  deps: WorkerDeps,
  backend: QueueBackend,
  options: { netMs?: number } = {},
): { close(): Promise<void> } {
  const duties = new Map<DutyName, Repeating>();
  const wake = (duty: DutyName): void => duties.get(duty)?.now();
  const colleagues: Colleagues = { wake, giveWay: async () => duties.get('breaches')?.idle() };
  for (const name of DUTY_NAMES) {
    const { pace, run } = DUTIES[name];
    const ms = name === 'relay' ? pace.ms : (options.netMs ?? pace.ms);
    duties.set(
      name,
      every({ ...pace, ms }, name, () => run(deps, colleagues), deps.log),
    );
  }
  const unsubscribe = deps.live.subscribe((event) => {
    if (event.kind === 'outbox' || event.kind === 'resync') wake('relay');
  });
  const consumer = consumeQueue(backend, handleJob(wake, deps.log), deps.log);
  return {
    close: async () => {
      unsubscribe();
      await Promise.all([...[...duties.values()].map((duty) => duty.close()), consumer.close()]);
    },
  };
}
