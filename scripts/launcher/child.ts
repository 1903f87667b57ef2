import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { forScreen, type LogFile } from './logs.ts';

export type ChildOptions = {
  name: string;
  module: string;
  env: Record<string, string | undefined>;
  logFile: LogFile;
  log: (line: string) => void;
  onStarted: (pid: number) => void;
  /** It has died too often; starting it again would not help. */
  onGivenUp: (reason: string) => void;
};

export type SupervisedChild = {
  /** Asks it to end, and kills it after `graceMs`. Resolves when it is gone. */
  stop: (graceMs: number) => Promise<void>;
};

const firstDelayMs = 1000;
const maxDelayMs = 30_000;
const windowMs = 60_000;
const maxDeaths = 5;

/**
 * Keeps one process running: started again after 1, 2, 4 … seconds when it dies, given up after five deaths within a
 * minute. Its JSON log goes to a file, its warnings and errors on the screen too.
 */
export function superviseChild(options: ChildOptions): SupervisedChild {
  const { name, log } = options;
  let stopping = false;
  let restart: NodeJS.Timeout | undefined;
  let deaths: number[] = [];
  let child = start();

  function start(): ChildProcess {
    const started = forkDetached(options);
    if (started.pid !== undefined) options.onStarted(started.pid);
    started.once('error', (error) => log(`${name}: ${error.message}`));
    started.once('exit', (code, signal) => died(signal ?? `exit code ${code}`));
    return started;
  }

  function died(how: string): void {
    if (stopping) return;
    const now = performance.now();
    deaths = [...deaths.filter((at) => now - at < windowMs), now];
    if (deaths.length >= maxDeaths) {
      options.onGivenUp(`the ${name} ended ${maxDeaths} times within a minute, last with ${how}`);
      return;
    }
    const delayMs = Math.min(firstDelayMs * 2 ** (deaths.length - 1), maxDelayMs);
    log(`The ${name} has ended unexpectedly (${how}); starting it again in ${delayMs / 1000} s`);
    restart = setTimeout(() => {
      child = start();
    }, delayMs);
  }

  return {
    stop: async (graceMs) => {
      stopping = true;
      clearTimeout(restart);
      await endProcess(child, graceMs);
    },
  };
}

/** In a session of its own, so that Ctrl-C in the terminal reaches the launcher alone, which ends all in order. */
function forkDetached({ name, module, env, logFile, log }: ChildOptions): ChildProcess {
  const child = fork(module, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true });
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      logFile.write(line);
      const shown = forScreen(line);
      if (shown !== undefined) log(`${name}: ${shown}`);
    });
  }
  return child;
}

async function endProcess(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}
