import { startEmbeddedPostgres } from './embedded-postgres.ts';
import type { ScriptEnvironment } from './environment.ts';
import { prepareDataFolder } from './launcher/data-folder.ts';
import { migrate } from './migrate.ts';

/**
 * Gives a command the database that Frontline uses, up to date: that of DATABASE_URL, else the embedded one of the
 * data folder, which is joined when it runs and started for the duration when it does not.
 * Progress goes to standard error; standard output is the command's.
 */
export async function withDatabase<T>(env: ScriptEnvironment, work: (url: string) => Promise<T>): Promise<T> {
  const log = (line: string) => console.error(line);
  if (env.databaseUrl !== undefined) {
    await migrate(env.databaseUrl, { log, queueTables: false });
    return work(env.databaseUrl);
  }
  prepareDataFolder(env.dataFolder);
  const server = await startEmbeddedPostgres({ dataFolder: env.dataFolder, log });
  try {
    await migrate(server.url, { log, queueTables: false });
    return await work(server.url);
  } finally {
    await server.stop();
  }
}
