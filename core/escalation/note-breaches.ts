import type { Deps } from '#core/platform/deps.ts';
import { markBreached, markUnnoted } from '#core/ticket/timer-store.ts';

/**
 * Notes every clock that has run out: the breaches are durable before the first is told. Telling takes longer, and
 * follows by `takeSteps`, here or in another worker, since each noted clock carries its next step.
 * @returns how many breaches were noted, and whether some are left because their tickets are in use
 */
export async function noteBreaches(deps: Deps): Promise<{ noted: number; left: boolean }> {
  let noted = 0;
  for (;;) {
    const { marked, left } = await markBreached(deps.db, deps.clock.now());
    noted += marked;
    // Where nothing could be marked, what is left is locked: the caller looks again in a moment.
    if (!left || marked === 0) return { noted: noted + (await noteLate(deps)), left };
  }
}

async function noteLate(deps: Deps): Promise<number> {
  for (let sum = 0; ; ) {
    const marked = await markUnnoted(deps.db, deps.clock.now());
    if (marked === 0) return sum;
    sum += marked;
  }
}
