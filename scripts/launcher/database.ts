import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.ts';
import { type ScriptEnvironment, UserError } from '../environment.ts';
import { migrate } from '../migrate.ts';
import { withClient } from '../postgres/client.ts';
import type { Watchdog } from '../processes/watchdog.ts';
import { wordsOf } from '../words.ts';
import { type DemoLogin, keepDemoLogins } from './demo.ts';

export type Database = { url: string; isEmbedded: boolean; stop: () => Promise<void> };

export type DatabaseOptions = {
  env: ScriptEnvironment;
  log: (line: string) => void;
  watchdog: Watchdog;
  onLost: (reason: string) => void;
};

/** Fills a new database with the demo company, and says whom one can sign in as. */
export type Seed = (url: string, options: { log: (line: string) => void }) => Promise<DemoLogin[]>;

/**
 * The database, up to date: that of DATABASE_URL, else the embedded one, which gets the demo company when it is new.
 * A seed that was interrupted is begun anew, in an empty database.
 */
export async function openDatabase(options: DatabaseOptions, loadSeed: () => Promise<Seed>): Promise<Database> {
  const { env, log, watchdog, onLost } = options;
  const queueTables = env.redisUrl === undefined;
  if (env.databaseUrl !== undefined) {
    await checkReachable(env.databaseUrl);
    report(await migrate(env.databaseUrl, { log, queueTables }), log);
    return { url: env.databaseUrl, isEmbedded: false, stop: async () => undefined };
  }
  const server = await startEmbeddedPostgres({ dataFolder: env.dataFolder, log, watchdog, onLost });
  log(`PostgreSQL runs on 127.0.0.1:${server.port}`);
  try {
    const isToBeSeeded = await beginSeed(server, log);
    report(await migrate(server.url, { log, queueTables }), log);
    if (isToBeSeeded) {
      const seed = await loadSeed();
      log('Filling the new database with the demo company');
      keepDemoLogins(env.dataFolder, await seed(server.url, { log }));
      await setState(server.url, 'seeded');
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.url, isEmbedded: true, stop: server.stop };
}

function report(applied: string[], log: (line: string) => void): void {
  if (applied.length > 0) log(`Migrations applied: ${applied.length}`);
}

/** Throws `UserError` when a database of the user's own does not answer. */
async function checkReachable(url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'), { connectTimeoutMs: 10_000 });
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new UserError(
      `The database of DATABASE_URL (${host}${pathname}) cannot be reached: ${wordsOf(error)}. ` +
        'Mend the address or the server; unset DATABASE_URL to use the PostgreSQL that comes with Frontline.',
    );
  }
}

/** Whether this start seeds. The mark is on the database itself, and set before anything is in it. */
async function beginSeed(server: EmbeddedPostgres, log: (line: string) => void): Promise<boolean> {
  const interrupted = (await readState(server.url)) === 'seeding';
  if (!server.isNew && !interrupted) return false;
  if (interrupted) {
    log('The first start was interrupted before the demo company was complete; beginning anew');
    await server.recreateDatabase();
  }
  await setState(server.url, 'seeding');
  return true;
}

async function readState(url: string): Promise<string | undefined> {
  return withClient(url, async (client) => {
    const found = await client.query(
      `SELECT shobj_description(oid, 'pg_database') AS state FROM pg_database WHERE datname = current_database()`,
    );
    return found.rows[0]?.state ?? undefined;
  });
}

async function setState(url: string, state: 'seeding' | 'seeded'): Promise<void> {
  await withClient(url, async (client) => {
    const name = client.escapeIdentifier(new URL(url).pathname.slice(1));
    await client.query(`COMMENT ON DATABASE ${name} IS ${client.escapeLiteral(state)}`);
  });
}
