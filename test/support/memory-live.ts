import type { Live, LiveListener } from '#core/platform/live.ts';

/** Live events within one process. */
export function memoryLive(): Live & { emit: LiveListener } {
  const listeners = new Set<LiveListener>();
  const emit: LiveListener = (event, row) => {
    for (const listener of listeners) listener(event, row);
  };
  return {
    emit,
    hear: emit,
    publish: async (event, row) => emit(event, row),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => listeners.clear(),
  };
}
