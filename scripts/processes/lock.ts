import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { processIdentity } from './identity.ts';

/** Who holds a lock; `note` is what a second process shows to its user. */
export type LockHolder = { pid: number; identity: string; note: string };

export type Lock = {
  /** The one who held it before has died without releasing it. */
  wasAbandoned: boolean;
  release: () => void;
  annotate: (note: string) => void;
};

/** Thrown by `takeLock` when a living process holds the lock longer than one was willing to wait. */
export class LockHeldError extends Error {
  readonly holder: LockHolder;
  constructor(file: string, holder: LockHolder) {
    super(`${file} is held by process ${holder.pid}${holder.note ? ` (${holder.note})` : ''}`);
    this.name = 'LockHeldError';
    this.holder = holder;
  }
}

const pollMs = 50;
const brokenTakeoverMs = 10_000;

/**
 * Takes a lock file for this process, waiting at most `waitMs`. A lock whose holder has died is taken over, also when
 * its process id has been given to somebody else since. Throws `LockHeldError`.
 */
export async function takeLock(file: string, { waitMs = 0, note = '' } = {}): Promise<Lock> {
  const giveUpAt = performance.now() + waitMs;
  const mine = { pid: process.pid, identity: processIdentity(process.pid) ?? 'unknown', note };
  for (let wasAbandoned = false; ; ) {
    if (createExclusively(file, mine)) return heldLock(file, mine, wasAbandoned);
    const holder = readHolder(file);
    if (holder && isAlive(holder)) {
      if (performance.now() >= giveUpAt) throw new LockHeldError(file, holder);
      await delay(pollMs);
    } else {
      wasAbandoned ||= holder !== undefined;
      removeStale(file);
    }
  }
}

/** The living holder of a lock, if there is one. */
export function lockHolder(file: string): LockHolder | undefined {
  const holder = readHolder(file);
  return holder && isAlive(holder) ? holder : undefined;
}

export function isAlive(holder: { pid: number; identity: string }): boolean {
  const identity = processIdentity(holder.pid);
  return identity !== undefined && (identity === holder.identity || identity === 'unknown');
}

function heldLock(file: string, mine: LockHolder, wasAbandoned: boolean): Lock {
  const isMine = () => {
    const holder = readHolder(file);
    return holder?.pid === mine.pid && holder.identity === mine.identity;
  };
  return {
    wasAbandoned,
    release: () => {
      if (isMine()) rmSync(file, { force: true });
    },
    annotate: (note) => {
      if (isMine()) writeFileSync(file, JSON.stringify({ ...mine, note }), { mode: 0o644 });
    },
  };
}

/** Written aside and linked into place, so that nobody ever reads half a lock. */
function createExclusively(file: string, holder: LockHolder): boolean {
  const aside = `${file}.${randomUUID()}`;
  writeFileSync(aside, JSON.stringify(holder), { mode: 0o644 });
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(file: string): LockHolder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null) return undefined;
    const { pid, identity, note } = value as Partial<LockHolder>;
    if (typeof pid !== 'number' || typeof identity !== 'string') return undefined;
    return { pid, identity, note: note ?? '' };
  } catch {
    return undefined;
  }
}

/**
 * Two who both saw a dead holder must not remove the lock that one of them has just taken: only who holds the
 * take-over folder removes, and looks again first.
 */
function removeStale(file: string): void {
  const takeover = `${file}.takeover`;
  try {
    mkdirSync(takeover);
  } catch {
    try {
      if (Date.now() - statSync(takeover).mtimeMs > brokenTakeoverMs) rmdirSync(takeover);
    } catch {
      // The other one has finished meanwhile.
    }
    return;
  }
  try {
    const holder = readHolder(file);
    if (!holder || !isAlive(holder)) rmSync(file, { force: true });
  } finally {
    rmdirSync(takeover);
  }
}
