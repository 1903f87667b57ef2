import type { LiveEvent } from '#core/contract/live.ts';
import type { Live } from '#core/platform/live.ts';

/** Live events within one process. */
export function memoryLive(): Live & { emit(event: LiveEvent): void } {
  const listeners = new Set<(event: LiveEvent) => void>();
  const emit = (event: LiveEvent) => {
    for (const listener of listeners) listener(event);
  };
  return {
    emit,
    publish: async (event) => emit(event),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => listeners.clear(),
  };
}
