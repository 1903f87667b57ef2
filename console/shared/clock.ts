import { useSyncExternalStore } from 'react';

/** Below this a difference is the network's and the header's whole seconds, not the clock's. */
const TOLERATED_SKEW_MS = 5_000;

let offsetMs = 0;

/** Learns from an answer's `Date` header how far this machine's clock is off: a countdown must not lie. */
export function noteServerDate(header: string | null): void {
  const serverMs = header === null ? Number.NaN : Date.parse(header);
  if (Number.isNaN(serverMs)) return;
  const skewMs = serverMs - Date.now();
  offsetMs = Math.abs(skewMs) > TOLERATED_SKEW_MS ? skewMs : 0;
}

/** The present instant by the server's clock, in ms since the epoch. */
export const nowMs = (): number => Date.now() + offsetMs;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let second = Math.floor(nowMs() / 1000);

function tick(): void {
  const next = Math.floor(nowMs() / 1000);
  if (next === second) return;
  second = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 500);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** One clock for the page: the present instant in ms, moving once in `stepSeconds`, for all that count down. */
export function useNow(stepSeconds = 1): number {
  return useSyncExternalStore(subscribe, () => Math.floor(second / stepSeconds) * stepSeconds * 1000);
}
