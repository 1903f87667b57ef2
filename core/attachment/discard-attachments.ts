import type { AttachmentDeps } from './attachment-deps.ts';
import { claimStray, deleteStray, strayAttachments } from './store.ts';

const BATCH = 100;
/** So long may a clerk write on a message whose files are there already. */
const STRAY_MS = 24 * 3_600_000;

/** Clears away files that no message took. What cannot be cleared now is left to the sweep; what one took stays. */
export async function discardAttachments(deps: AttachmentDeps, ids: readonly string[]): Promise<void> {
  try {
    for (const stray of await strayAttachments(deps.db, { ids }, ids.length)) await clear(deps, stray);
  } catch (err) {
    deps.log.warn({ err }, 'files are left to the sweep');
  }
}

/** Files whose upload died, whose message was never written, or whose message was erased. @returns how many went */
export async function sweepAttachments(deps: AttachmentDeps): Promise<number> {
  const before = new Date(deps.clock.now().getTime() - STRAY_MS);
  const strays = await strayAttachments(deps.db, { before }, BATCH);
  for (const stray of strays) await clear(deps, stray);
  return strays.length;
}

async function clear({ db, files }: AttachmentDeps, { id, key }: { id: string; key: string }): Promise<void> {
  if (!(await claimStray(db, id))) return;
  await files.remove(key);
  await deleteStray(db, id);
}
