import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../environment.ts';

export type Step = { title: string; command: string[] };

/** What `npm test` runs. Types and lint are those of package.json, so that there is one place for each. */
export function allSteps(): Step[] {
  return [
    { title: 'Types', command: ['sh', '-c', packageScript('typecheck')] },
    { title: 'Lint', command: ['sh', '-c', packageScript('lint')] },
    { title: 'Migrations', command: [process.execPath, 'scripts/new-migration.ts', '--check'] },
    vitestStep([]),
  ];
}

export function vitestStep(args: string[]): Step {
  return { title: 'Tests', command: [process.execPath, 'node_modules/vitest/vitest.mjs', 'run', ...args] };
}

/** Runs a step in the checkout and resolves to whether it succeeded; `signal` ends it early. */
export async function runStep(
  step: Step,
  env: Record<string, string | undefined>,
  signal: AbortSignal,
): Promise<boolean> {
  const [program = '', ...args] = step.command;
  const bin = path.join(root, 'node_modules', '.bin');
  const child = spawn(program, args, {
    cwd: root,
    env: { ...env, PATH: `${bin}${path.delimiter}${env.PATH ?? ''}` },
    stdio: 'inherit',
  });
  const end = () => child.kill('SIGTERM');
  signal.addEventListener('abort', end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode) => resolve(exitCode));
  });
  signal.removeEventListener('abort', end);
  return code === 0 && !signal.aborted;
}

function packageScript(name: string): string {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const script = scripts[name];
  if (script === undefined) throw new Error(`package.json has no script "${name}"`);
  return script;
}
