import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '#scripts/environment.ts';
import type { Order } from './orders.ts';

export const SECRET = 'bench-bench-bench-bench';

/** A server of the benchmark: ours or a peer. */
export interface Server {
  url: string;
  process: ChildProcess;
}

/** The peer; with a database it commits. */
export function startEcho(databaseUrl?: string): Promise<Server> {
  const child = fork(path.join(root, 'bench/channel/echo.ts'), databaseUrl === undefined ? [] : [databaseUrl]);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the echo ended with ${code}`)));
    child.once('message', ({ port }: { port: number }) => resolve({ url: `http://127.0.0.1:${port}`, process: child }));
  });
}

const environment = (databaseUrl: string) => ({
  ...process.env,
  DATABASE_URL: databaseUrl,
  PORT: '0',
  HOST: '127.0.0.1',
  DIRECT_LINE_SECRET: SECRET,
  SIGNING_KEY: SECRET.repeat(2),
  LOG_LEVEL: 'info',
  // Only what the benchmark is about: no model, no channel outside, PostgreSQL for queue and live events.
  ...Object.fromEntries(
    ['REDIS_URL', 'OPENAI_API_KEY', 'MICROSOFT_APP_ID', 'SMTP_URL', 'ONCALL_WEBHOOK_URL', 'PUBLIC_URL'].map((name) => [
      name,
      '',
    ]),
  ),
});

/** A bot process as it runs in service; its port stands in its log. */
export function startBotProcess(
  databaseUrl: string,
  execArgv: string[] = [],
  more: Record<string, string> = {},
): Promise<Server> {
  const env = { ...environment(databaseUrl), ...more };
  const child = fork(path.join(root, 'bot/main.ts'), [], { execArgv, env, silent: true });
  child.stderr?.pipe(process.stderr);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}`)));
    let seen = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      const port = /"port":(\d+)/.exec(seen)?.[1];
      if (port !== undefined) resolve({ url: `http://127.0.0.1:${port}`, process: child });
      for (const line of chunk.toString().split('\n'))
        if (/"level":[4-6]0/.test(line)) process.stderr.write(`${line}\n`);
    });
  });
}

export const startWorkerProcess = (databaseUrl: string): ChildProcess =>
  fork(path.join(root, 'worker/main.ts'), [], {
    env: { ...environment(databaseUrl), LOG_LEVEL: 'error' },
    stdio: ['ignore', 2, 2, 'ipc'],
  });

export interface LoadProcess {
  order<T>(order: Order): Promise<T>;
  end(): Promise<void>;
}

export function startLoad(): LoadProcess {
  const child = fork(path.join(root, 'bench/channel/load.ts'), [], { serialization: 'advanced' });
  return {
    order: <T>(order: Order) =>
      new Promise<T>((resolve, reject) => {
        const lost = (code: number | null) => reject(new Error(`the load ended with ${code}`));
        child.once('exit', lost);
        child.once('message', (report) => {
          child.off('exit', lost);
          resolve(report as T);
        });
        child.send(order);
      }),
    end: () => endProcess(child),
  };
}

export function endProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Resident memory in bytes; Linux alone tells it of another process. */
export function residentBytes(pid: number | undefined): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
