import path from 'node:path';
import { buildConsole, isConsoleBuilt } from './console.mjs';
import { generateClient, isClientGenerated } from './generate.mjs';
import { installPackages, isInstalled, runtime } from './install.mjs';
import { withSetupLock } from './lock.mjs';
import { root, SetupError, say } from './report.mjs';
import { runScript } from './run.mjs';

const commands = {
  start: { script: 'scripts/start.ts', needsConsole: true },
  test: { script: 'scripts/test.ts', needsConsole: true },
  bench: { script: 'bench/run.ts', needsConsole: true },
  frontline: { script: 'scripts/frontline.ts', needsConsole: false },
};

/** Sets up what is not up to date, then becomes the command. Nothing but the command writes on standard output. */
export async function main([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (!command) {
    say(`Usage: node scripts/bootstrap.mjs ${Object.keys(commands).join('|')} [arguments]`);
    process.exitCode = 1;
    return;
  }
  try {
    await setUp(command);
    process.exitCode = await runScript(runtime(), path.join(root, command.script), args);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

async function setUp(command) {
  const steps = [
    { isDone: isInstalled, carryOut: installPackages },
    { isDone: isClientGenerated, carryOut: generateClient },
    ...(command.needsConsole ? [{ isDone: isConsoleBuilt, carryOut: buildConsole }] : []),
  ];
  if (steps.every((step) => step.isDone())) return;
  await withSetupLock(async () => {
    // Looked at again: another command in this checkout may have done it while this one waited.
    for (const step of steps) if (!step.isDone()) await step.carryOut();
  });
}
