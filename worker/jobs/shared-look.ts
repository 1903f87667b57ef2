import type { WorkerDeps } from '../worker-deps.ts';

/**
 * A handler that does not care which job woke it: those that ring while it looks share the one look after it, so that a
 * hundred at a time do not stand in each other's way. One look at a time in a worker.
 */
export function sharedLook(look: (deps: WorkerDeps) => Promise<unknown>): (deps: WorkerDeps) => Promise<void> {
  const looks = new WeakMap<WorkerDeps, { current: Promise<void>; next: Promise<void> | undefined }>();
  const begin = (deps: WorkerDeps): Promise<void> => {
    const current = look(deps).then(() => undefined);
    const entry = { current, next: undefined as Promise<void> | undefined };
    looks.set(deps, entry);
    const forget = (): void => {
      if (looks.get(deps) === entry && entry.next === undefined) looks.delete(deps);
    };
    current.then(forget, forget);
    return current;
  };
  return (deps) => {
    const known = looks.get(deps);
    if (known === undefined) return begin(deps);
    known.next ??= known.current.catch(() => undefined).then(() => begin(deps));
    return known.next;
  };
}
