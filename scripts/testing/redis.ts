import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../embedded-postgres.ts';
import type { Watchdog } from '../processes/watchdog.ts';

export type TestRedis = { url: string; stop: () => Promise<void> };

const startMs = 5000;
const pollMs = 20;

/** A Redis or Valkey of the machine, started for the tests with the settings of production; undefined without one. */
export async function startTestRedis(searchPath: string[], watchdog: Watchdog): Promise<TestRedis | undefined> {
  const program = findProgram(['redis-server', 'valkey-server'], searchPath);
  if (program === undefined) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'frontline-redis-'));
  const port = await freePort();
  const settings = ['--bind', '127.0.0.1', '--hz', '100', '--maxmemory-policy', 'noeviction', '--save', ''];
  const server = spawn(program, ['--port', String(port), '--dir', folder, ...settings], {
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()).once('error', () => resolve()));
  if (server.pid !== undefined) watchdog.guardChild(server.pid);
  const stop = async () => {
    server.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const giveUpAt = performance.now() + startMs;
  while (!(await accepts(port))) {
    if (performance.now() > giveUpAt || server.exitCode !== null) {
      await stop();
      throw new Error(`${program} did not start; set TEST_REDIS_URL to one that runs, or take it from the PATH`);
    }
    await delay(pollMs);
  }
  return { url: `redis://127.0.0.1:${port}`, stop };
}

function findProgram(names: string[], searchPath: string[]): string | undefined {
  const files = names.flatMap((name) => searchPath.map((folder) => path.join(folder, name)));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
