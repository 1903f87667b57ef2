import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EmbeddedPostgres } from '#scripts/embedded-postgres.ts';
import { migrate, pendingMigrations } from '#scripts/migrate.ts';
import { startScratchPostgres } from '#scripts/scratch-postgres.ts';
import { query, temporaryFolder, until } from './support.ts';

const create = 'CREATE TABLE "Thing" (id INT PRIMARY KEY);\n';
const alter = 'ALTER TABLE "Thing" ADD COLUMN note TEXT;\n';

describe('migrate', { timeout: 120_000 }, () => {
  let server: EmbeddedPostgres;
  let folder: string;
  const logged: string[] = [];
  const run = () => migrate(server.url, { log: (line) => logged.push(line), folder, queueTables: false });
  const write = (name: string, sql: string) => {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  };
  const history = () => query(server.url, 'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1');
  const tables = () =>
    query(server.url, `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);

  beforeAll(async () => {
    server = await startScratchPostgres();
  }, 120_000);
  afterAll(() => server.stop());
  beforeEach(async () => {
    logged.length = 0;
    folder = temporaryFolder();
    await server.recreateDatabase();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('applies the migrations in order, once, and keeps the history as Prisma does', async () => {
    write('2_second', alter);
    write('1_first', create);
    expect(await run()).toEqual(['1_first', '2_second']);
    expect(await run()).toEqual([]);
    const rows = await query(
      server.url,
      'SELECT checksum, finished_at IS NOT NULL AS finished, applied_steps_count AS steps FROM _prisma_migrations ORDER BY migration_name',
    );
    expect(rows).toEqual(
      [create, alter].map((sql) => ({
        checksum: createHash('sha256').update(sql).digest('hex'),
        finished: true,
        steps: 1,
      })),
    );
  });

  test('keeps nothing of a migration that fails in its last statement, and applies it once it is mended', async () => {
    write('1_first', create);
    write('2_second', `${alter} CREATE TABLE "Other" (id INT); SELECT 1 / 0;`);
    await expect(run()).rejects.toThrow('The migration 2_second failed, and nothing of it was kept: division by zero');
    expect(await history()).toEqual([{ name: '1_first' }]);
    expect(await tables()).toEqual([{ name: 'Thing' }, { name: '_prisma_migrations' }]);

    write('2_second', alter);
    expect(await run()).toEqual(['2_second']);
  });

  test('keeps nothing of a migration whose row in the history cannot be written', async () => {
    write('1_first', `${create} ALTER TABLE _prisma_migrations ALTER COLUMN checksum TYPE VARCHAR(10);`);
    await expect(run()).rejects.toThrow('1_first failed, and nothing of it was kept: value too long');
    expect(await tables()).toEqual([{ name: '_prisma_migrations' }]);
  });

  test('keeps nothing of a migration that is killed in the middle, and applies it the next time', async () => {
    write('1_first', `${create} SELECT pg_advisory_xact_lock(42); ${alter}`);
    const blocker = new pg.Client({ connectionString: server.url });
    await blocker.connect();
    await blocker.query('SELECT pg_advisory_lock(42)');
    const running = run();
    running.catch(() => undefined);
    const waiting = `FROM pg_stat_activity WHERE wait_event = 'advisory' AND query LIKE '%"Thing"%'`;
    await until(async () => (await blocker.query(`SELECT 1 ${waiting}`)).rowCount === 1);
    await blocker.query(`SELECT pg_terminate_backend(pid) ${waiting}`);
    await expect(running).rejects.toThrow('1_first');
    await blocker.end();
    expect(await history()).toEqual([]);
    expect(await tables()).toEqual([{ name: '_prisma_migrations' }]);

    expect(await run()).toEqual(['1_first']);
  });

  test('lets two starts at once apply each migration once', async () => {
    write('1_first', create);
    write('2_second', alter);
    const applied = await Promise.all([run(), run(), run()]);
    expect(applied.flat().sort()).toEqual(['1_first', '2_second']);
  });

  test('refuses a history in which the Prisma CLI has left a failed migration', async () => {
    write('1_first', create);
    await run();
    await query(server.url, 'UPDATE _prisma_migrations SET finished_at = NULL');
    await expect(run()).rejects.toThrow('prisma migrate resolve');
  });

  test('says aloud that a migration was edited after it was applied', async () => {
    write('1_first', create);
    await run();
    write('1_first', `${create}-- edited\n`);
    expect(await run()).toEqual([]);
    expect(logged).toEqual(['The migration 1_first was edited after it was applied to this database']);
  });

  test('tells which migrations a database lacks', async () => {
    write('1_first', create);
    await run();
    write('2_second', alter);
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    expect(await pendingMigrations(client, folder)).toEqual(['2_second']);
    await client.end();
  });

  test('makes the tables of the queue only when the queue is in PostgreSQL', async () => {
    const there = () => query(server.url, `SELECT to_regnamespace('bullmq') IS NOT NULL AS there`);
    await run();
    expect(await there()).toEqual([{ there: false }]);
    await migrate(server.url, { log: () => undefined, folder });
    expect(await there()).toEqual([{ there: true }]);
  });
});
