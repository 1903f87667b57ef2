import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 100;
const requestMs = 2000;

/** Asks until the answer is 200. Resolves to false when `signal` ends the waiting. */
export async function waitUntilReady(url: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    if (await isReady(url, signal)) return true;
    await delay(pollMs, undefined, { signal }).catch(() => undefined);
  }
  return false;
}

async function isReady(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(requestMs)]) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
