import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '#scripts/environment.ts';
import { startScratchPostgres } from '#scripts/scratch-postgres.ts';
import type { BenchResult } from './bench.ts';

const RUNS = 3;
const READY_WITHIN_MS = 120_000;
const POLL_MS = 20;

/**
 * From the command to `/readyz`, after install and console build: with a fresh data folder (cluster, migrations,
 * demo company, documents) and with the same folder again. Beside it the floor: the embedded PostgreSQL alone.
 */
export async function bench(progress: (line: string) => void): Promise<BenchResult> {
  const fresh: number[] = [];
  const warm: number[] = [];
  const floor: number[] = [];
  for (let run = 1; run <= RUNS; run++) {
    const folder = await mkdtemp(path.join(tmpdir(), 'frontline-bench-'));
    // As root the database runs as another user, who has to get in.
    await chmod(folder, 0o711);
    try {
      fresh.push(await timeStart(folder));
      warm.push(await timeStart(folder));
      floor.push(await timeFloor());
      progress(
        `run ${run} of ${RUNS}: fresh ${fresh.at(-1)} s, warm ${warm.at(-1)} s, PostgreSQL alone ${floor.at(-1)} s`,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const [freshSeconds, warmSeconds, postgresSeconds] = [median(fresh), median(warm), median(floor)];
  return {
    sizes: { runs: RUNS },
    figures: {
      freshSeconds,
      freshMaxSeconds: Math.max(...fresh),
      warmSeconds,
      warmMaxSeconds: Math.max(...warm),
      postgresSeconds,
      freshRatio: round(freshSeconds / postgresSeconds),
      warmRatio: round(warmSeconds / postgresSeconds),
    },
  };
}

async function timeStart(dataFolder: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), FRONTLINE_DATA: dataFolder, DATABASE_URL: '', REDIS_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await waitUntilReady(child, port);
    return seconds(started);
  } finally {
    await stop(child);
  }
}

async function timeFloor(): Promise<number> {
  const started = performance.now();
  const server = await startScratchPostgres();
  const took = seconds(started);
  await server.stop();
  return took;
}

async function waitUntilReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}`);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error('the product did not become ready');
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const seconds = (since: number): number => round((performance.now() - since) / 1000);
const round = (value: number): number => Math.round(value * 100) / 100;
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
