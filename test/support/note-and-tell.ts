import { noteBreaches } from '#core/escalation/note-breaches.ts';
import { takeSteps } from '#core/escalation/take-steps.ts';
import type { Deps } from '#core/platform/deps.ts';

/** What a worker does when clocks run out: the breaches are noted, then told. @returns how many were noted */
export async function noteAndTell(deps: Deps): Promise<number> {
  const { noted } = await noteBreaches(deps);
  await takeSteps(deps);
  return noted;
}
