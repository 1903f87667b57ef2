import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Something that the user can mend; its message says how. */
export class SetupError extends Error {}

/** To standard error, always: standard output belongs to the command. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

const heartbeatMs = 10_000;
const keptOutput = 100_000;

/**
 * Runs a program of the set-up with its output on standard error, says every ten seconds that it still runs, and
 * returns its exit code and what it wrote.
 */
export async function runStep(title, program, args, options = {}) {
  const start = Date.now();
  say(`${title} …`);
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const heartbeat = setInterval(() => say(`${title} … ${seconds()} s`), heartbeatMs);
  const child = spawn(program, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-keptOutput);
      if (!options.quiet) process.stderr.write(text);
    });
  }
  const stop = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  const code = await new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(new SetupError(`${program} could not be run: ${error.message}`));
    });
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  }).finally(() => {
    clearInterval(heartbeat);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(signal, stop);
  });
  if (code === 0) say(`${title}: done in ${seconds()} s`);
  return { code, output };
}
