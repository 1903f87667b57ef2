import path from 'node:path';
import type { ScriptEnvironment } from '../environment.ts';
import { startWatchdog } from '../processes/watchdog.ts';
import { type SupervisedChild, superviseChild } from './child.ts';
import { holdDataFolder, stoppingNote } from './data-folder.ts';
import { type Database, openDatabase, type Seed } from './database.ts';
import { readDemoLogins } from './demo.ts';
import { openLogFile } from './logs.ts';
import { checkPortFree } from './port.ts';
import { waitUntilReady } from './ready.ts';
import { welcome } from './screen.ts';
import { ensureSecrets } from './secrets.ts';
import { stopRequests } from './stop-requests.ts';

export type LaunchOptions = {
  env: ScriptEnvironment;
  log: (line: string) => void;
  show: (text: string) => void;
  modules: { bot: string; worker: string };
  loadSeed: () => Promise<Seed>;
};

const stopGraceMs = 8000;
const slowMs = 30_000;

/**
 * Runs Frontline on this machine until it is asked to stop, and returns the exit code. Everything that it starts ends
 * with it, also when it is killed. Throws `UserError` for what the user can mend.
 */
export async function launch(options: LaunchOptions): Promise<number> {
  const { env } = options;
  const lock = await holdDataFolder(env.dataFolder);
  try {
    // The bot of a launcher that was killed may take a moment to leave; its watchdog sees to it.
    await checkPortFree(env.port, env.host, lock.wasAbandoned ? stopGraceMs : 0);
    lock.annotate(addressOf(env));
    return await run(options, () => lock.annotate(stoppingNote));
  } finally {
    lock.release();
  }
}

async function run(options: LaunchOptions, onStopping: () => void): Promise<number> {
  const { env, log } = options;
  const stop = stopRequests();
  const watchdog = startWatchdog({ log });
  let failure: string | undefined;
  const fail = (reason: string) => {
    failure ??= reason;
    stop.request();
  };
  let database: Database | undefined;
  let children: SupervisedChild[] = [];
  stop.hardened.then(() => {
    // With no children to kill it is the database that takes its time; the watchdog stops it after this process.
    if (children.length === 0) process.exit(130);
    for (const child of children) child.stop(0);
  });
  try {
    database = await openDatabase({ env, log, watchdog, onLost: fail }, options.loadSeed);
    if (!stop.signal.aborted) {
      children = startChildren(options, database.url, watchdog.guardChild, fail);
      await greetWhenReady(options, database, stop.signal);
    }
    await stop.requested;
    log(failure === undefined ? 'Stopping' : `Frontline ends: ${failure}. The logs are in ${logFolder(env)}`);
  } finally {
    onStopping();
    await Promise.all(children.map((child) => child.stop(stopGraceMs)));
    await database?.stop();
    watchdog.close();
    stop.dispose();
  }
  log('Stopped');
  return failure === undefined ? 0 : 1;
}

async function greetWhenReady({ env, log, show }: LaunchOptions, database: Database, signal: AbortSignal) {
  log('Bot and worker started');
  const slow = setTimeout(() => log(`The bot is still not ready; its log is in ${logFolder(env)}`), slowMs);
  try {
    if (!(await waitUntilReady(`http://${env.host ?? '127.0.0.1'}:${env.port}/readyz`, signal))) return;
    log('Ready');
    show(welcome(addressOf(env), database.isEmbedded ? readDemoLogins(env.dataFolder) : [], env.dataFolder));
  } finally {
    clearTimeout(slow);
  }
}

function addressOf(env: ScriptEnvironment): string {
  return `http://${env.host ?? 'localhost'}:${env.port}`;
}

function logFolder(env: ScriptEnvironment): string {
  return path.join(env.dataFolder, 'logs');
}

function startChildren(
  { env, log, modules }: LaunchOptions,
  databaseUrl: string,
  onStarted: (pid: number) => void,
  onGivenUp: (reason: string) => void,
): SupervisedChild[] {
  const shared = {
    ...env.all,
    ...ensureSecrets(env),
    DATABASE_URL: databaseUrl,
    PORT: String(env.port),
    FRONTLINE_DATA: env.dataFolder,
  };
  return (['bot', 'worker'] as const).map((name) =>
    superviseChild({
      name,
      module: modules[name],
      env: shared,
      logFile: openLogFile(logFolder(env), name),
      log,
      onStarted,
      onGivenUp,
    }),
  );
}
