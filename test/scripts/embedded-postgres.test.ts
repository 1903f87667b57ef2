import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runningEmbeddedUrl, startEmbeddedPostgres } from '#scripts/embedded-postgres.ts';
import { findPlaces } from '#scripts/postgres/places.ts';
import { processIdentity } from '#scripts/processes/identity.ts';
import { killHard, query, startScript, temporaryFolder, until } from './support.ts';

const holder = fileURLToPath(new URL('./holder-process.ts', import.meta.url));
const start = (dataFolder: string) => startEmbeddedPostgres({ dataFolder, log: () => undefined });
const serverPid = (dataFolder: string) =>
  Number(readFileSync(path.join(findPlaces(dataFolder).cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('the embedded PostgreSQL', { timeout: 120_000 }, () => {
  let dataFolder: string;
  beforeEach(() => {
    dataFolder = temporaryFolder();
  });
  afterEach(() => {
    rmSync(dataFolder, { recursive: true, force: true });
  });

  test('starts empty, finds Chinese text by trigrams, and keeps what was written over a stop', async () => {
    const first = await start(dataFolder);
    expect(first.isNew).toBe(true);
    await query(first.url, 'CREATE EXTENSION pg_trgm');
    expect(await query(first.url, `SELECT show_trgm('次氯酸钠') <> '{}' AS seen`)).toEqual([{ seen: true }]);
    expect(await query(first.url, `SHOW fsync`)).toEqual([{ fsync: 'on' }]);
    await query(first.url, `CREATE TABLE kept AS SELECT '发票' AS word`);
    await first.stop();
    expect(runningEmbeddedUrl(dataFolder)).toBeUndefined();

    const second = await start(dataFolder);
    expect(second.isNew).toBe(false);
    expect(second.port).toBe(first.port);
    expect(await query(second.url, 'SELECT word FROM kept')).toEqual([{ word: '发票' }]);
    await second.stop();
  });

  test('is shared by whoever comes while it runs, and stopped by the last who leaves', async () => {
    const first = await start(dataFolder);
    const second = await start(dataFolder);
    expect(second.url).toBe(first.url);
    await first.stop();
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(runningEmbeddedUrl(dataFolder)).toBeUndefined();
  });

  test('is adopted when its launcher and the watchdog were killed', async () => {
    const { child, firstLine: url } = await startScript([holder, dataFolder, 'unwatched']);
    await killHard(child);
    const orphan = serverPid(dataFolder);
    expect(processIdentity(orphan)).toBeDefined();

    const next = await start(dataFolder);
    expect(serverPid(dataFolder)).toBe(orphan);
    expect(next.url).toBe(url);
    await next.stop();
    expect(processIdentity(orphan)).toBeUndefined();
  });

  test('ends soon after its launcher was killed', async () => {
    const { child } = await startScript([holder, dataFolder]);
    const server = serverPid(dataFolder);
    await killHard(child);
    await until(() => processIdentity(server) === undefined);
    expect(runningEmbeddedUrl(dataFolder)).toBeUndefined();
  });

  test('is started again on the same port when it is killed under its users, and has lost nothing', async () => {
    const server = await start(dataFolder);
    await query(server.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    const pid = serverPid(dataFolder);
    process.kill(pid, 'SIGKILL');
    await until(() => processIdentity(pid) === undefined);
    await until(() => runningEmbeddedUrl(dataFolder) !== undefined);
    expect(await query(server.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await server.stop();
  });

  test('can be emptied for a first start that was interrupted', async () => {
    const server = await start(dataFolder);
    await query(server.url, 'CREATE TABLE half AS SELECT 1 AS n');
    await server.recreateDatabase();
    expect(await query(server.url, `SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    await server.stop();
  });
});
