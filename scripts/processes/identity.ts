import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Something that tells a process from a later one with the same id: the instant at which it started.
 * Undefined when there is no such process; a zombie counts as gone, since PID 1 of a container may never reap it.
 */
export function processIdentity(pid: number): string | undefined {
  if (!exists(pid)) return undefined;
  return process.platform === 'linux' ? identityFromProc(pid) : identityFromPs(pid);
}

/** The whole command line of a process, empty when it is gone or cannot be read. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'args');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

function exists(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function identityFromProc(pid: number): string | undefined {
  try {
    // The name in parentheses may hold spaces and parentheses; the fields that count follow the last one.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const state = fields[0];
    const startTicks = fields[19];
    if (state === 'Z' || state === 'X') return undefined;
    return `${bootId()}/${startTicks}`;
  } catch (error) {
    // hidepid hides the processes of others: they live, but nothing can be said about them.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unknown';
  }
}

let knownBootId: string | undefined;
function bootId(): string {
  if (knownBootId !== undefined) return knownBootId;
  try {
    knownBootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    knownBootId = 'boot';
  }
  return knownBootId;
}

function identityFromPs(pid: number): string | undefined {
  const [state, ...started] = ps(pid, 'stat=,lstart').split(/\s+/);
  if (!state || state.startsWith('Z')) return undefined;
  return started.join(' ');
}

function ps(pid: number, column: string): string {
  return (spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '').trim();
}
