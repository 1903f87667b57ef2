import { openDb } from '#core/platform/db.ts';
import { seedDemo } from '#prisma/seed.ts';
import { withDatabase } from '../database-url.ts';
import { readScriptEnvironment, UserError } from '../environment.ts';

/** Fills an empty database with the demo company and prints its logins. Refused where there are users already. */
export async function demoLoad(args: string[]): Promise<number> {
  if (args.length > 0) throw new UserError('demo load takes no arguments.');
  return withDatabase(readScriptEnvironment(), async (url) => {
    const db = openDb(url, 1);
    const users = await db.user.count().finally(() => db.$disconnect());
    if (users > 0)
      throw new UserError('This database has users already: the demo company goes into an empty one only.');
    const logins = await seedDemo(url, { log: (line) => console.error(line) });
    for (const { login, password, role } of logins) console.log(`${role.padEnd(15)} ${login.padEnd(10)} ${password}`);
    return 0;
  });
}
