import { ringPages } from '#core/escalation/ring-pages.ts';
import type { WorkerDeps } from '../worker-deps.ts';

/** A page has not been answered. The job's page is not looked at: whatever call is due is made. */
export async function pageDue(deps: WorkerDeps): Promise<void> {
  await ringPages(deps);
}
