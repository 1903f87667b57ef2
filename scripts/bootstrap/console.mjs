import path from 'node:path';
import { runtime } from './install.mjs';
import { root, runStep, SetupError } from './report.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const dist = path.join(root, 'console/dist');
const stampFile = path.join(dist, '.frontline-stamp');
// What the pages are made of: themselves, what they share with the servers, and the packages.
const sources = ['console', 'core/contract', 'core/language', 'core/messages', 'package-lock.json'];

/** Whether console/dist is what the sources make. */
export function isConsoleBuilt() {
  return readStamp(stampFile) === hash();
}

export async function buildConsole() {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--config', path.join(root, 'console/vite.config.ts'), '--logLevel', 'warn'];
  const { code, output } = await runStep('Building the web pages', runtime(), args, { quiet: true });
  if (code !== 0) throw new SetupError(`${output}\nThe web pages could not be built.`);
  writeStamp(stampFile, hash());
}

function hash() {
  return hashOf(
    sources.map((source) => path.join(root, source)),
    [dist],
  );
}
