import { parseArgs } from 'node:util';
import { createApiToken } from '#core/access/create-user.ts';
import { Role } from '#core/contract/vocabulary.ts';
import { openDb } from '#core/platform/db.ts';
import { withDatabase } from '../database-url.ts';
import { readScriptEnvironment, UserError } from '../environment.ts';
import { tellUser } from './tell-user.ts';

/** Makes a bearer token of the JSON API and prints it, alone, on standard output. */
export async function tokenCreate(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { role: { type: 'string' }, login: { type: 'string' }, label: { type: 'string' } },
  });
  const role = Role.safeParse(values.role);
  if (!role.success) throw new UserError(`Say which role the token has: --role ${Role.options.join(' | ')}`);
  return withDatabase(readScriptEnvironment(), async (url) => {
    const db = openDb(url, 2);
    try {
      console.log(
        await tellUser(
          createApiToken(db, { role: role.data, label: values.label ?? 'command line', login: values.login }),
        ),
      );
      return 0;
    } finally {
      await db.$disconnect();
    }
  });
}
