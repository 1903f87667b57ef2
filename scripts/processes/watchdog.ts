import { type ChildProcess, spawn } from 'node:child_process';
import type { Places } from '../postgres/places.ts';
import { processIdentity } from './identity.ts';

/** What a watchdog is told, a line of JSON each. */
export type WatchdogOrder =
  | { order: 'guardServer'; places: Places; holder: string }
  | { order: 'releaseServer'; holder: string }
  | { order: 'guardChild'; pid: number; identity: string }
  | { order: 'done' };

export type Watchdog = {
  guardServer: (places: Places, holder: string) => void;
  releaseServer: (holder: string) => void;
  guardChild: (pid: number) => void;
  close: () => void;
};

const restartMs = 1000;

/**
 * A small process of its own session that reads a pipe from this one. However this process ends, `kill -9` included,
 * the pipe closes, and the watchdog ends the children and the server that were left behind.
 */
export function startWatchdog({ log }: { log: (line: string) => void }): Watchdog {
  const standing = new Map<string, WatchdogOrder>();
  let closed = false;
  let dog = spawnDog();

  function spawnDog(): ChildProcess {
    const child = spawn(process.execPath, [new URL('./watchdog-main.ts', import.meta.url).pathname], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      cwd: '/',
    });
    child.unref();
    // A dog that died takes its end of the pipe along; the exit below starts another one.
    child.stdin?.on('error', () => undefined);
    unrefPipe(child);
    child.once('exit', () => {
      if (closed) return;
      setTimeout(() => {
        if (closed) return;
        log('The watchdog has ended unexpectedly; starting another one');
        dog = spawnDog();
        for (const order of standing.values()) tell(order);
      }, restartMs).unref();
    });
    return child;
  }

  function tell(order: WatchdogOrder): void {
    dog.stdin?.write(`${JSON.stringify(order)}\n`);
  }

  return {
    guardServer: (places, holder) => {
      const order: WatchdogOrder = { order: 'guardServer', places, holder };
      standing.set(`server ${holder}`, order);
      tell(order);
    },
    releaseServer: (holder) => {
      standing.delete(`server ${holder}`);
      tell({ order: 'releaseServer', holder });
    },
    guardChild: (pid) => {
      const order: WatchdogOrder = { order: 'guardChild', pid, identity: processIdentity(pid) ?? 'gone' };
      standing.set(`child ${pid}`, order);
      tell(order);
    },
    close: () => {
      closed = true;
      tell({ order: 'done' });
      dog.stdin?.end();
    },
  };
}

/** The pipe must not keep this process alive when all else is done. */
function unrefPipe(child: ChildProcess): void {
  const pipe: unknown = child.stdin;
  if (pipe && typeof pipe === 'object' && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
}
