import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { commandLine, processIdentity } from '../processes/identity.ts';
import type { Binaries } from './binaries.ts';
import type { Credentials } from './credentials.ts';
import { asUser } from './owner.ts';
import type { Places } from './places.ts';

/** Of a running server: what `postmaster.pid` says. */
export type RunningServer = { pid: number; port: number; ready: boolean };

/** What went wrong at a start, as far as trying again can help. */
export type StartFailure = 'portTaken' | 'oldServerLingers' | 'other';

export class ServerStartError extends Error {
  readonly failure: StartFailure;
  constructor(failure: StartFailure, message: string) {
    super(message);
    this.name = 'ServerStartError';
    this.failure = failure;
  }
}

const startTimeoutMs = 60_000;
const pollMs = 20;
const maxLogBytes = 5_000_000;
// The programs look at nothing of the user's environment: PGDATA and the like would lead them astray.
const cleanEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };

/**
 * Makes a new cluster: UTF-8, sorted by code point, passwords by SCRAM. It is made aside and renamed, so that a killed
 * initdb leaves no half cluster. Throws with initdb's own words.
 */
export function createCluster(places: Places, binaries: Binaries, credentials: Credentials): void {
  const aside = `${places.cluster}.new`;
  const passwordFile = path.join(places.home, 'password');
  try {
    let complaint = '';
    // pg_trgm sees no Chinese unless LC_CTYPE is UTF-8; C.UTF-8 is not on every system.
    for (const locale of ['C.UTF-8', 'en_US.UTF-8']) {
      rmSync(aside, { recursive: true, force: true });
      rmSync(passwordFile, { force: true });
      writeFileSync(passwordFile, `${credentials.password}\n`, { mode: 0o600, flag: 'wx' });
      if (places.user) chownSync(passwordFile, places.user.uid, places.user.gid);
      const run = spawnSync(path.join(binaries.folder, 'bin', 'initdb'), initdbOptions(aside, passwordFile, locale), {
        ...asUser(places.user),
        cwd: places.home,
        env: cleanEnvironment,
        encoding: 'utf8',
      });
      if (run.status === 0) {
        renameSync(aside, places.cluster);
        return;
      }
      complaint = String(run.error ?? run.stderr);
    }
    throw new Error(`PostgreSQL could not make a new database cluster in ${places.home}: ${complaint.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initdbOptions(folder: string, passwordFile: string, locale: string): string[] {
  return [
    ...['-D', folder, '-U', 'frontline', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`],
  ];
}

/** The server that runs on this cluster, or undefined. */
export function runningServer(places: Places): RunningServer | undefined {
  let lines: string[];
  try {
    lines = readFileSync(path.join(places.cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (processIdentity(pid) === undefined || !commandLine(pid).includes(places.cluster)) return undefined;
  return { pid, port: Number(lines[3] ?? 0), ready: (lines[7] ?? '').startsWith('ready') };
}

/**
 * Starts the server on a loopback port and waits until it takes connections. It is a process of its own session, so
 * that Ctrl-C in the terminal does not reach it before the bot and the worker have ended.
 * Throws `ServerStartError`.
 */
export async function startServer(
  places: Places,
  binaries: Binaries,
  port: number,
  settings: Record<string, string>,
): Promise<RunningServer> {
  checkMajorVersion(places, binaries);
  dropForeignPidFile(places);
  const log = openLog(places.log);
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(
    path.join(binaries.folder, 'bin', 'postgres'),
    ['-D', places.cluster, '-p', String(port), ...options],
    {
      ...asUser(places.user),
      cwd: places.home,
      env: cleanEnvironment,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    },
  );
  closeSync(log.fd);
  child.unref();
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  const giveUpAt = performance.now() + startTimeoutMs;
  while (!ended && performance.now() < giveUpAt) {
    const server = runningServer(places);
    if (server?.ready && server.pid === child.pid) return server;
    await delay(pollMs);
  }
  if (!ended) child.kill('SIGQUIT');
  throw startError(places.log, log.from);
}

/** Waits until a server that somebody else started takes connections; undefined when it ended instead. */
export async function awaitReady(places: Places): Promise<RunningServer | undefined> {
  const giveUpAt = performance.now() + startTimeoutMs;
  for (;;) {
    const server = runningServer(places);
    if (!server || server.ready) return server;
    if (performance.now() > giveUpAt) throw startError(places.log, 0);
    await delay(pollMs);
  }
}

/**
 * Stops the server: connections are cut, transactions under way rolled back, all that was committed is kept.
 * By signals, not by pg_ctl, since the programs may be away while `npm ci` replaces them.
 */
export async function stopServer(places: Places): Promise<void> {
  const fastShutdown = 'SIGINT';
  const immediateShutdown = 'SIGQUIT';
  for (const [signal, waitMs] of [
    [fastShutdown, 10_000],
    [immediateShutdown, 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    const server = runningServer(places);
    if (!server) return;
    try {
      process.kill(server.pid, signal);
    } catch {
      return;
    }
    const giveUpAt = performance.now() + waitMs;
    while (processIdentity(server.pid) !== undefined && performance.now() < giveUpAt) await delay(pollMs);
  }
}

function checkMajorVersion(places: Places, binaries: Binaries): void {
  const major = Number(readFileSync(path.join(places.cluster, 'PG_VERSION'), 'utf8'));
  if (major === binaries.major) return;
  throw new Error(
    `The database in ${places.cluster} was made by PostgreSQL ${major}; this version of Frontline brings ` +
      `PostgreSQL ${binaries.major}, which cannot read it. Go back to the version of Frontline that made it.`,
  );
}

/**
 * PostgreSQL itself recognises a pid file whose process has ended, and needs what is in it to find old backends; but
 * it refuses to start when the number now belongs to another program of the same user (after a reboot, in a container).
 */
function dropForeignPidFile(places: Places): void {
  const file = path.join(places.cluster, 'postmaster.pid');
  if (!existsSync(file) || runningServer(places)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (processIdentity(pid) !== undefined) rmSync(file, { force: true });
}

function openLog(file: string): { fd: number; from: number } {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxLogBytes) renameSync(file, `${file}.1`);
  return { fd: openSync(file, 'a', 0o600), from: size > maxLogBytes ? 0 : size };
}

function startError(logFile: string, from: number): ServerStartError {
  const said = existsSync(logFile) ? readFileSync(logFile).subarray(from).toString().slice(-1500).trim() : '';
  const failure = /could not create any TCP\/IP sockets|Address already in use/.test(said)
    ? 'portTaken'
    : /pre-existing shared memory block|lock file ".*" already exists/.test(said)
      ? 'oldServerLingers'
      : 'other';
  return new ServerStartError(failure, `PostgreSQL did not start. Its log, ${logFile}, ends with:\n${said}`);
}
