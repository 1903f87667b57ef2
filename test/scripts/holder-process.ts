import { startEmbeddedPostgres } from '#scripts/embedded-postgres.ts';
import type { Watchdog } from '#scripts/processes/watchdog.ts';

// A process that uses an embedded server until it is killed: node holder-process.ts <data folder> [unwatched]
const [dataFolder = '', unwatched] = process.argv.slice(2);
const nobody: Watchdog = {
  guardServer: () => undefined,
  releaseServer: () => undefined,
  guardChild: () => undefined,
  close: () => undefined,
};
const server = await startEmbeddedPostgres({
  dataFolder,
  log: () => undefined,
  ...(unwatched === 'unwatched' ? { watchdog: nobody } : {}),
});
console.log(server.url);
setInterval(() => undefined, 60_000);
