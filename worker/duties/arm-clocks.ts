import {
  countArmed,
  forgetArmed,
  HORIZON_MS,
  markArmed,
  ringsAt,
  targetsToArm,
  timerId,
} from '#core/ticket/timer-store.ts';
import type { WorkerDeps } from '../worker-deps.ts';

const BATCH = 1000;

type DueClock = Awaited<ReturnType<typeof targetsToArm>>[number];

/**
 * Sets the alarms of the clocks that are due within the horizon, those due first before the others: however many, each
 * version of a clock once, and all of them again when the queue holds fewer than were set.
 */
export async function armClocks(deps: WorkerDeps, giveWay: () => Promise<void>): Promise<void> {
  const until = new Date(deps.clock.now().getTime() + HORIZON_MS);
  // The queue is asked first: an alarm that rings in between then makes it look fuller, not emptier.
  const waiting = await deps.queue.waiting();
  if (waiting < (await countArmed(deps.db, deps.clock.now(), until))) await forgetArmed(deps.db, until);
  for (;;) {
    await giveWay();
    const targets = await targetsToArm(deps.db, until, BATCH);
    if (targets.length === 0) return;
    await setAlarms(deps, onePerInstant(targets));
    await markArmed(deps.db, targets);
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
  const now = deps.clock.now().getTime();
  await deps.queue.add(
    targets.map((target) => ({
      name: 'sla-due',
      data: { targetId: target.id, version: target.version },
      id: timerId(target),
      delayMs: ringsAt(target.dueAt).getTime() - now,
    })),
  );
}
