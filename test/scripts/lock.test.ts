import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { processIdentity } from '#scripts/processes/identity.ts';
import { LockHeldError, lockHolder, takeLock } from '#scripts/processes/lock.ts';
import { killHard, startScript, temporaryFolder } from './support.ts';

describe('a lock', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = path.join(folder, 'lock');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('is held by one at a time and leaves no file behind', async () => {
    const lock = await takeLock(file, { note: 'first' });
    expect(lock.wasAbandoned).toBe(false);
    expect(lockHolder(file)).toMatchObject({ pid: process.pid, note: 'first' });
    await expect(takeLock(file)).rejects.toThrow(LockHeldError);
    lock.release();
    expect(lockHolder(file)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('goes to one who waits as soon as it is released', async () => {
    const first = await takeLock(file);
    const second = takeLock(file, { waitMs: 5000 });
    first.release();
    (await second).release();
  });

  test('is taken over from a process that has died', async () => {
    const { child } = await startScript(['-e', 'console.log("up"); setInterval(() => undefined, 1000)']);
    const pid = child.pid ?? 0;
    writeFileSync(file, JSON.stringify({ pid, identity: processIdentity(pid), note: '' }));
    await expect(takeLock(file)).rejects.toThrow(LockHeldError);
    await killHard(child);
    const lock = await takeLock(file);
    expect(lock.wasAbandoned).toBe(true);
    lock.release();
  });

  test('is taken over when the number of its dead holder belongs to another process now', async () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, identity: 'an earlier process', note: '' }));
    (await takeLock(file)).release();
  });

  test('is not released by one who no longer holds it', async () => {
    const lock = await takeLock(file);
    const other = { pid: 1, identity: processIdentity(1), note: 'other' };
    writeFileSync(file, JSON.stringify(other));
    lock.release();
    expect(lockHolder(file)).toMatchObject({ note: 'other' });
  });
});
