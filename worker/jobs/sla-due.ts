import { noteBreaches } from '#core/escalation/note-breaches.ts';
import type { WorkerDeps } from '../worker-deps.ts';

/** By worker: the look that is under way, and the one that follows it. */
const looks = new WeakMap<WorkerDeps, { current: Promise<void>; next: Promise<void> | undefined }>();

/**
 * A clock may have run out. The job's target is not looked at: whatever is due is claimed, whichever alarm woke it.
 * Alarms that ring during a look share the one after it, so that a hundred at a time do not stand in each other's way.
 */
export async function slaDue(deps: WorkerDeps): Promise<void> {
  const known = looks.get(deps);
  if (known !== undefined) {
    known.next ??= known.current.catch(() => undefined).then(() => look(deps));
    return known.next;
  }
  return look(deps);
}

function look(deps: WorkerDeps): Promise<void> {
  const current = noteBreaches(deps).then(() => undefined);
  const entry = { current, next: undefined as Promise<void> | undefined };
  looks.set(deps, entry);
  const forget = (): void => {
    if (looks.get(deps) === entry && entry.next === undefined) looks.delete(deps);
  };
  current.then(forget, forget);
  return current;
}
