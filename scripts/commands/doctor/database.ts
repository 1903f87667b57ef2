import { existsSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { startEmbeddedPostgres } from '../../embedded-postgres.ts';
import type { ScriptEnvironment } from '../../environment.ts';
import { pendingMigrations } from '../../migrate.ts';
import { withClient } from '../../postgres/client.ts';
import { wordsOf } from '../../words.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

const oldestVersion = 160_000;
const connectMs = 5000;

/** The database of DATABASE_URL, or the embedded one, which is started for the duration when it does not run. */
export async function checkDatabase(env: ScriptEnvironment): Promise<Finding[]> {
  if (env.databaseUrl !== undefined) return examine(env.databaseUrl, `Database ${describe(env.databaseUrl)}`, env);
  if (!existsSync(path.join(env.dataFolder, 'postgres', 'credentials.json'))) {
    return [warning('There is no embedded database yet', 'npm start makes it.')];
  }
  try {
    const server = await startEmbeddedPostgres({ dataFolder: env.dataFolder, log: () => undefined });
    try {
      return await examine(server.url, 'Embedded database', env);
    } finally {
      await server.stop();
    }
  } catch (error) {
    return [problem('The embedded database does not start', wordsOf(error))];
  }
}

async function examine(url: string, name: string, env: ScriptEnvironment): Promise<Finding[]> {
  try {
    const work = async (client: pg.Client) => [
      ...(await examineServer(client, name)),
      ...(await examineTables(client, env)),
    ];
    return await withClient(url, work, { connectTimeoutMs: connectMs });
  } catch (error) {
    const mend = `${wordsOf(error)}. Start that server, or mend DATABASE_URL (user, password, host, port, name).`;
    return [problem(`${name} cannot be reached`, mend)];
  }
}

async function examineServer(client: pg.Client, name: string): Promise<Finding[]> {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
            pg_encoding_to_char(encoding) AS encoding, datctype AS ctype
       FROM pg_database WHERE datname = current_database()`,
  );
  const { number, version, encoding, ctype } = rows[0];
  return [
    number >= oldestVersion
      ? ok(`${name}: PostgreSQL ${version}`)
      : problem(`${name}: PostgreSQL ${version} is too old`, 'Frontline needs PostgreSQL 16 or later.'),
    encoding === 'UTF8' && /utf-?8/i.test(ctype)
      ? ok(`Text is UTF-8 (${encoding}, ${ctype})`)
      : problem(
          `Text is ${encoding} with the character type ${ctype}: Chinese text would not be found`,
          'Make the database anew: CREATE DATABASE frontline TEMPLATE template0 ENCODING UTF8 LOCALE "C.UTF-8".',
        ),
  ];
}

async function examineTables(client: pg.Client, env: ScriptEnvironment): Promise<Finding[]> {
  const pending = await pendingMigrations(client);
  const findings = [
    pending.length === 0
      ? ok('All migrations are applied')
      : problem(`Migrations are missing: ${pending.join(', ')}`, 'npm start applies them.'),
  ];
  if (env.redisUrl === undefined) {
    const { rows } = await client.query(`SELECT to_regnamespace('bullmq') IS NOT NULL AS there`);
    findings.push(
      rows[0].there
        ? ok('The queue is in this database')
        : problem('The tables of the queue are missing', 'npm start makes them.'),
    );
  }
  return findings;
}

/** Without the password. */
function describe(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
