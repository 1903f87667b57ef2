import {
  countArmed,
  forgetArmed,
  HORIZON_MS,
  markArmed,
  ringsAt,
  targetsToArm,
  timerId,
} from '#core/ticket/timer-store.ts';
import type { WorkerDeps } from './worker-deps.ts';

const BATCH = 1000;
/** Alarms that are on their way to the queue at a time: about what it takes in best. */
const ABREAST = 50;
/** Then the rest waits for the next sweep, since overdue breaches do too; those due first are armed first. */
const GO_ON_FOR_MS = 10_000;

type DueClock = Awaited<ReturnType<typeof targetsToArm>>[number];

/**
 * Sets the alarms of the clocks that are due within the horizon: however many, each version of a clock once, and
 * all of them again when the queue holds fewer than were set.
 */
export async function armClocks(deps: WorkerDeps, now: Date): Promise<void> {
  const until = new Date(now.getTime() + HORIZON_MS);
  // The queue is asked first: an alarm that rings in between then makes it look fuller, not emptier.
  const waiting = await deps.queue.waiting();
  if (waiting < (await countArmed(deps.db, deps.clock.now(), until))) await forgetArmed(deps.db, until);
  const begun = performance.now();
  while (performance.now() - begun < GO_ON_FOR_MS) {
    const targets = await targetsToArm(deps.db, until, BATCH);
    await setAlarms(deps, onePerInstant(targets));
    if (targets.length > 0) await markArmed(deps.db, targets);
    if (targets.length < BATCH) return;
  }
}

/** An alarm claims whatever is due, so that those who are due together need one: a thousand at nine o'clock, say. */
function onePerInstant(targets: DueClock[]): DueClock[] {
  const first = new Map<number, DueClock>();
  for (const target of targets) if (!first.has(target.dueAt.getTime())) first.set(target.dueAt.getTime(), target);
  return [...first.values()];
}

async function setAlarms(deps: WorkerDeps, targets: DueClock[]): Promise<void> {
  for (let index = 0; index < targets.length; index += ABREAST) {
    const now = deps.clock.now().getTime();
    await Promise.all(
      targets
        .slice(index, index + ABREAST)
        .map((target) =>
          deps.queue.add(
            'sla-due',
            { targetId: target.id, version: target.version },
            { id: timerId(target), delayMs: ringsAt(target.dueAt).getTime() - now },
          ),
        ),
    );
  }
}
