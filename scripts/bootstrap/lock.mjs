import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root, SetupError, say } from './report.mjs';

const lockFile = path.join(root, '.setup-lock');
const pollMs = 500;

/** Two commands at once in one checkout do not both install: the later one waits for the earlier. */
export async function withSetupLock(work) {
  for (let told = false; !tryLock(); told = true) {
    const holder = readHolder();
    if (holder === undefined) continue;
    if (!isAlive(holder)) {
      rmSync(lockFile, { force: true });
      continue;
    }
    if (!told) say(`Another command (process ${holder}) is setting up this checkout; waiting for it.`);
    await delay(pollMs);
  }
  try {
    await work();
  } finally {
    if (readHolder() === process.pid) rmSync(lockFile, { force: true });
  }
}

function tryLock() {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new SetupError(
      `This checkout cannot be written to (${error.code}: ${root}), and Frontline installs its packages there. ` +
        'Give your user the right to write there, or copy the checkout to a folder of your own.',
    );
  }
}

function readHolder() {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  // Written in two steps: for an instant the file is empty.
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
