import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../processes/lock.ts';
import { processIdentity } from '../processes/identity.ts';

/**
 * Who uses an embedded server: one file for each process. The launcher, and commands that run beside it, share a
 * server; whoever leaves last stops it. Call these only while holding the start lock.
 */
export function addHolder(records: string, pid: number): void {
  mkdirSync(folderIn(records), { recursive: true });
  const identity = processIdentity(pid) ?? 'unknown';
  writeFileSync(fileOf(records, pid), JSON.stringify({ pid, identity }));
}

/** Removes a holder and those that have died; returns how many live on. */
export function removeHolder(records: string, pid: number): number {
  rmSync(fileOf(records, pid), { force: true });
  let alive = 0;
  for (const name of holderFiles(records)) {
    const file = path.join(folderIn(records), name);
    if (holderLives(file)) alive += 1;
    else rmSync(file, { force: true });
  }
  return alive;
}

function holderFiles(records: string): string[] {
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

function fileOf(records: string, pid: number): string {
  return path.join(folderIn(records), String(pid));
}
