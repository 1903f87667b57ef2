import { noteBreaches } from '#core/escalation/note-breaches.ts';
import type { WorkerDeps } from '../worker-deps.ts';

/** A clock may have run out. The job's target is not looked at: whatever is due is claimed in one statement. */
export async function slaDue(deps: WorkerDeps): Promise<void> {
  await noteBreaches(deps);
}
