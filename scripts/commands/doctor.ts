import { readScriptEnvironment, UserError } from '../environment.ts';
import { checkDatabase } from './doctor/database.ts';
import type { Finding } from './doctor/finding.ts';
import { checkHolidays, checkModel, checkPort } from './doctor/installation.ts';
import { checkDataFolder, checkNode } from './doctor/machine.ts';
import { checkRedis } from './doctor/redis.ts';

const marks = { ok: '✓', warning: '!', problem: '✗' } as const;

/** Checks an installation, a line each, with what to mend. Returns 1 when something keeps Frontline from working. */
export async function doctor(args: string[]): Promise<number> {
  if (args.length > 0) throw new UserError('doctor takes no arguments.');
  const env = readScriptEnvironment();
  const checks = [checkNode, checkDataFolder, checkDatabase, checkRedis, checkPort, checkModel, checkHolidays];
  let problems = 0;
  for (const check of checks) {
    for (const finding of await check(env)) {
      show(finding);
      if (finding.mark === 'problem') problems += 1;
    }
  }
  console.log(problems === 0 ? '\nNothing to mend.' : `\nTo mend: ${problems}.`);
  return problems === 0 ? 0 : 1;
}

function show({ mark, what, mend }: Finding): void {
  console.log(`${marks[mark]} ${what}`);
  if (mend !== undefined) console.log(`    ${mend}`);
}
