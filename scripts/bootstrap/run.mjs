import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

const lookMs = 500;

/**
 * Runs a script as if this process were it: input, output, signals and exit code are passed on. The channel tells the
 * script when this process is killed in a way that it cannot pass on.
 */
export async function runScript(node, script, args) {
  const child = spawn(node, [script, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']) {
    process.on(signal, () => child.kill(signal));
  }
  const stopWatching = onLostCaller(() => child.kill('SIGTERM'));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (...how) => resolve(how));
  });
  stopWatching();
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

/**
 * Under `npm start` the chain is npm, a shell, this. Killed, npm and the shell take nobody along (the shell passes not
 * even SIGTERM on), and what they started would go on holding port and data folder.
 */
function onLostCaller(end) {
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const caller = process.ppid;
  const callersCaller = isShell(caller) ? parentOf(caller) : undefined;
  const timer = setInterval(() => {
    const isLost = process.ppid !== caller || (callersCaller !== undefined && parentOf(caller) !== callersCaller);
    if (!isLost) return;
    clearInterval(timer);
    end();
  }, lookMs);
  return () => clearInterval(timer);
}

function isShell(pid) {
  try {
    return /^(ba|da|z|k|a)?sh$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
}

/** Undefined where there is no /proc (macOS, whose shell gives its place to the command it runs). */
function parentOf(pid) {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return undefined;
  }
}
