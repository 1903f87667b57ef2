import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seedDemo } from '#prisma/seed.ts';
import { startEmbeddedPostgres } from '#scripts/embedded-postgres.ts';
import { migrate } from '#scripts/migrate.ts';
import { startWatchdog } from '#scripts/processes/watchdog.ts';

/** A database of its own with the demo company, for as long as a benchmark runs. */
export async function openSite(progress: (line: string) => void) {
  const watchdog = startWatchdog({ log: progress });
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'frontline-bench-'));
  // As root the server runs as another user, who has to get in.
  chmodSync(dataFolder, 0o711);
  const server = await startEmbeddedPostgres({ dataFolder, log: () => undefined, watchdog });
  await migrate(server.url, { log: () => undefined, queueTables: true });
  await seedDemo(server.url, { log: () => undefined });
  return {
    databaseUrl: server.url,
    stop: async () => {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
      watchdog.close();
    },
  };
}
