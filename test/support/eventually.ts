import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 15;

/**
 * Waits until `look` gives something (not null, undefined or false).
 * @throws Error after `withinMs`
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  withinMs = 30_000,
): Promise<T> {
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (performance.now() > giveUpAt) throw new Error(`waited ${withinMs} ms in vain: ${what}`);
    await delay(POLL_MS);
  }
}
