import type { Deps } from '#core/platform/deps.ts';
import { CLAIM_AT_MOST, markBreached, markUnnoted } from '#core/ticket/timer-store.ts';
import { takeSteps } from './take-steps.ts';

/**
 * Notes every clock that has run out, and then escalates. The breaches of all are durable before the first is told:
 * telling takes longer, and may follow later or from another worker, since each noted clock carries its next step.
 * @returns how many breaches were noted
 */
export async function noteBreaches(deps: Deps): Promise<number> {
  const noted = (await allOf(() => markBreached(deps.db, deps.clock.now()))) + (await noteLate(deps));
  await takeSteps(deps);
  return noted;
}

const noteLate = (deps: Deps): Promise<number> => allOf(() => markUnnoted(deps.db, deps.clock.now()));

async function allOf(claim: () => Promise<number>): Promise<number> {
  for (let sum = 0; ; ) {
    const claimed = await claim();
    sum += claimed;
    if (claimed < CLAIM_AT_MOST) return sum;
  }
}
