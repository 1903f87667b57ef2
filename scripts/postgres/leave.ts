import path from 'node:path';
import { type Lock, takeLock } from '../processes/lock.ts';
import { stopServer } from './cluster.ts';
import { removeHolder } from './holders.ts';
import type { Places } from './places.ts';

const waitMs = 120_000;

/** Starting, stopping, joining and leaving a server happen one after the other, across processes. */
export function takeStartLock(places: Places): Promise<Lock> {
  return takeLock(path.join(places.records, 'start.lock'), { waitMs });
}

/**
 * Gives up the use of a server; stops it when nobody else uses it. Also the watchdog's part after a kill: apart from
 * the rest, so that the watchdog stays small.
 */
export async function leaveServer(places: Places, holder: string): Promise<void> {
  const lock = await takeStartLock(places);
  try {
    if (removeHolder(places.records, holder) === 0) await stopServer(places);
  } finally {
    lock.release();
  }
}
