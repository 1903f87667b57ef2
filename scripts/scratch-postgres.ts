import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import type { Watchdog } from './processes/watchdog.ts';

/** A server in a temporary folder, for tests and tools; `stop` removes all of it. */
export async function startScratchPostgres({ watchdog }: { watchdog?: Watchdog } = {}): Promise<EmbeddedPostgres> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'frontline-scratch-'));
  // As root the server runs as another user, who has to get in.
  chmodSync(dataFolder, 0o711);
  // Nothing here outlives a crash, so nothing waits for the disk.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const remove = () => rmSync(dataFolder, { recursive: true, force: true });
  try {
    const server = await startEmbeddedPostgres({ dataFolder, log: () => undefined, watchdog, settings });
    return {
      ...server,
      stop: async () => {
        await server.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
