import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processIdentity } from '../processes/identity.ts';
import { isAlive } from '../processes/lock.ts';

/**
 * Who uses an embedded server, one file each: the launcher, and commands that run beside it, share a server, and
 * whoever leaves last stops it. To be called only while holding the start lock. Returns the holder's name.
 */
export function addHolder(records: string): string {
  mkdirSync(folderIn(records), { recursive: true });
  const name = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const identity = processIdentity(process.pid) ?? 'unknown';
  writeFileSync(path.join(folderIn(records), name), JSON.stringify({ pid: process.pid, identity }));
  return name;
}

/** Removes a holder and those whose process has ended; returns how many are left. */
export function removeHolder(records: string, name: string): number {
  rmSync(path.join(folderIn(records), name), { force: true });
  let left = 0;
  for (const other of namesIn(records)) {
    const file = path.join(folderIn(records), other);
    if (holderLives(file)) left += 1;
    else rmSync(file, { force: true });
  }
  return left;
}

function namesIn(records: string): string[] {
  try {
    return readdirSync(folderIn(records));
  } catch {
    return [];
  }
}

function holderLives(file: string): boolean {
  try {
    return isAlive(JSON.parse(readFileSync(file, 'utf8')) as { pid: number; identity: string });
  } catch {
    return false;
  }
}

function folderIn(records: string): string {
  return path.join(records, 'holders');
}
