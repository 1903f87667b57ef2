import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Binaries, findBinaries } from './postgres/binaries.ts';
import { withClient } from './postgres/client.ts';
import {
  awaitReady,
  createCluster,
  type RunningServer,
  runningServer,
  ServerStartError,
  startServer,
  stopServer,
} from './postgres/cluster.ts';
import {
  type Credentials,
  connectionUrl,
  newCredentials,
  readCredentials,
  writeCredentials,
} from './postgres/credentials.ts';
import { addHolder } from './postgres/holders.ts';
import { leaveServer, takeStartLock } from './postgres/leave.ts';
import { findPlaces, type Places } from './postgres/places.ts';
import { startWatchdog, type Watchdog } from './processes/watchdog.ts';
import { wordsOf } from './words.ts';

export type EmbeddedPostgres = {
  /** With the rights of a superuser of this cluster. */
  url: string;
  port: number;
  /** Nothing is in the database yet. */
  isNew: boolean;
  /** Drops and makes anew the database, for a first start that was interrupted before it was of use. */
  recreateDatabase: () => Promise<void>;
  /** Stops the server, unless another process uses it too. */
  stop: () => Promise<void>;
};

export type EmbeddedPostgresOptions = {
  dataFolder: string;
  log: (line: string) => void;
  /** Ends the server when this process is killed; one of its own is started when none is given. */
  watchdog?: Watchdog;
  /** It has died and cannot be started again. */
  onLost?: (reason: string) => void;
  /** Server settings beyond the usual ones. */
  settings?: Record<string, string>;
};

type Log = (line: string) => void;

const database = 'frontline';
const lookMs = 1000;
const usualSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  // The default starts three more processes; on a small machine the reads are cached anyway.
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

type Running = { places: Places; binaries: Binaries; credentials: Credentials; settings: Record<string, string> };

/**
 * Starts the PostgreSQL that comes with npm on a data folder, or joins the one that already runs there: that of
 * another process of ours, or one that outlived its launcher. A server that dies later is started again on the same
 * port. Works as root (the server then runs as another user) and below folders that only their owner may enter.
 * Throws with a message for the terminal.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log } = options;
  mkdirSync(options.dataFolder, { recursive: true });
  const places = findPlaces(options.dataFolder);
  const binaries = findBinaries(places.user);
  const watchdog = options.watchdog ?? startWatchdog({ log });
  const lock = await takeStartLock(places);
  let isNew: boolean;
  let holder: string;
  let running: Running;
  let server: RunningServer;
  try {
    const credentials = await ensureCluster(places, binaries, log);
    running = { places, binaries, credentials, settings: { ...usualSettings, ...options.settings } };
    server = await ensureServer(running);
    holder = addHolder(places.records);
    watchdog.guardServer(places, holder);
    isNew = await ensureDatabase(running, server.port);
  } finally {
    lock.release();
  }
  const keeper = keepRunning(running, server.port, options);
  const stop = async () => {
    keeper.stop();
    await leaveServer(places, holder);
    watchdog.releaseServer(holder);
    if (!options.watchdog) watchdog.close();
  };
  const url = connectionUrl(running.credentials, server.port, database);
  return { url, port: server.port, isNew, stop, recreateDatabase: () => recreateDatabase(running, server.port) };
}

/** The address of the server that runs on a data folder now, or undefined: for commands beside a running Frontline. */
export function runningEmbeddedUrl(dataFolder: string): string | undefined {
  if (!existsSync(path.join(dataFolder, 'postgres'))) return undefined;
  const places = findPlaces(dataFolder);
  const credentials = readCredentials(places.records);
  const server = runningServer(places);
  return credentials && server?.ready ? connectionUrl(credentials, server.port, database) : undefined;
}

async function ensureCluster(places: Places, binaries: Binaries, log: Log): Promise<Credentials> {
  const credentials = readCredentials(places.records);
  if (existsSync(places.cluster)) {
    if (credentials) return credentials;
    // The data folder was removed while the cluster, elsewhere, stayed: a new data folder means a new database.
    const kept = `${places.cluster}.${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
    await stopServer(places);
    renameSync(places.cluster, kept);
    log(`A database of an earlier data folder was found and put aside: ${kept}`);
  }
  log('Making a new database cluster');
  const fresh = newCredentials();
  writeCredentials(places.records, fresh);
  createCluster(places, binaries, fresh);
  return fresh;
}

async function ensureServer(running: Running): Promise<RunningServer> {
  const already = await awaitReady(running.places);
  const server = already ?? (await startWithRetries(running));
  if (server.port !== running.credentials.port) {
    running.credentials = { ...running.credentials, port: server.port };
    writeCredentials(running.places.records, running.credentials);
  }
  return server;
}

/** On the port that it had last, if that is free: then what holds a connection address finds it again. */
async function startWithRetries({ places, binaries, credentials, settings }: Running): Promise<RunningServer> {
  let port = await freePort(credentials.port);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServer(places, binaries, port, settings);
    } catch (error) {
      if (!(error instanceof ServerStartError) || error.failure === 'other' || attempt === 20) throw error;
      if (error.failure === 'portTaken') port = await freePort();
      // The backends of a killed server notice it and leave by themselves.
      else await delay(500);
    }
  }
}

/** A free loopback port, the preferred one where possible. */
export async function freePort(preferred = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (preferred ? resolve(freePort()) : reject(error)));
    probe.listen(preferred, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Resolves to whether nothing is in the database yet. */
async function ensureDatabase({ credentials }: Running, port: number): Promise<boolean> {
  await withClient(connectionUrl(credentials, port, 'postgres'), async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  });
  return withClient(connectionUrl(credentials, port, database), async (client) => {
    const found = await client.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1`);
    return found.rowCount === 0;
  });
}

async function recreateDatabase({ credentials }: Running, port: number): Promise<void> {
  await withClient(connectionUrl(credentials, port, 'postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${database}`);
  });
}

/** Starts the server again when it has died under its users. The same port is kept: they hold the address. */
function keepRunning(running: Running, port: number, { log, onLost }: EmbeddedPostgresOptions): { stop: () => void } {
  let stopped = false;
  let busy = false;
  const bringBack = async () => {
    const lock = await takeStartLock(running.places);
    try {
      if (stopped || runningServer(running.places)) return;
      log('PostgreSQL has ended unexpectedly; starting it again');
      const server = await startWithRetries({ ...running, credentials: { ...running.credentials, port } });
      if (server.port !== port) throw new Error(`another program has taken its port ${port} meanwhile`);
      log('PostgreSQL runs again');
    } finally {
      lock.release();
    }
  };
  const timer = setInterval(() => {
    if (busy || stopped || runningServer(running.places)) return;
    busy = true;
    bringBack()
      .catch((error: unknown) => {
        clearInterval(timer);
        onLost?.(`PostgreSQL has ended and could not be started again: ${wordsOf(error)}`);
      })
      .finally(() => {
        busy = false;
      });
  }, lookMs);
  timer.unref();
  return {
    stop: () => {
      stopped = true;
      clearInterval(timer);
    },
  };
}
