import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createUser, TEAM_OF } from '#core/access/create-user.ts';
import { Language } from '#core/contract/language.ts';
import { Role } from '#core/contract/vocabulary.ts';
import { openDb } from '#core/platform/db.ts';
import { installStartingPolicies } from '#core/sla/install-policies.ts';
import { withDatabase } from '../database-url.ts';
import { readScriptEnvironment, UserError } from '../environment.ts';
import { tellUser } from './tell-user.ts';

/**
 * Makes a user of the desk; the password is read from standard input, so that it stands in no history. A
 * database without SLA policies gets the starting ones, so that the first administrator finds a working desk.
 */
export async function userCreate(args: string[]): Promise<number> {
  const options = {
    login: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    locale: { type: 'string' },
    email: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const role = Role.safeParse(values.role);
  const locale = Language.safeParse(values.locale ?? 'zh-Hans');
  const email = z.email().optional().safeParse(values.email);
  if (values.login === undefined || !role.success || !locale.success || !email.success) {
    throw new UserError(
      `user create --login <login> --role <${Role.options.join('|')}> [--name <name>] [--locale <${Language.options.join('|')}>] [--email <address>], the password on standard input`,
    );
  }
  const password = await readPassword();
  return withDatabase(readScriptEnvironment(), async (url) => {
    const db = openDb(url, 2);
    try {
      await db.$transaction((tx) => installStartingPolicies(tx, { timeZone: 'Asia/Shanghai', now: new Date() }));
      const { login, name } = values;
      const user = {
        login: login ?? '',
        displayName: name ?? login ?? '',
        password,
        role: role.data,
        team: TEAM_OF[role.data],
        locale: locale.data,
        email: email.data ?? null,
      };
      await tellUser(createUser(db, user));
      console.error(`User ${login} (${role.data}) is made.`);
      return 0;
    } finally {
      await db.$disconnect();
    }
  });
}

async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) console.error('Password (at least 10 characters), then Enter:');
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  throw new UserError('No password on standard input.');
}
