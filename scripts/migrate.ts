import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { withClient } from './postgres/client.ts';

/** One folder of `prisma/migrations`; the checksum is Prisma's. */
export type Migration = { name: string; sql: string; checksum: string };

export type MigrateOptions = {
  log: (line: string) => void;
  folder?: string;
  /** Also make the tables of the queue, for its PostgreSQL backend. */
  queueTables?: boolean;
};

export const migrationsFolder = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

// The lock that Prisma Migrate itself takes, so that neither runs beside the other.
const prismaLock = 72_707_369;

const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/**
 * Brings a database up to date and returns the names of the migrations that were applied. Each migration is one
 * transaction together with its row in Prisma's own history table: a failed or killed one leaves nothing, and the
 * ordinary Prisma CLI can go on from here. Throws when a migration fails, or when the history holds one that failed
 * under the CLI.
 */
export async function migrate(url: string, options: MigrateOptions): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
    await client.query(historyTable);
    const applied = await applyPending(client, options);
    if (options.queueTables ?? true) await migrateQueue(client);
    return applied;
  });
}

/** The migrations of a folder in their order; a folder without `migration.sql` is passed over, as Prisma does. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name, 'migration.sql');
      if (!existsSync(file)) return [];
      const sql = readFileSync(file, 'utf8');
      return [{ name, sql, checksum: createHash('sha256').update(sql).digest('hex') }];
    });
}

/** Names of the migrations that a database still lacks. */
export async function pendingMigrations(client: pg.Client, folder = migrationsFolder): Promise<string[]> {
  const table = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`);
  const history: History = table.rows[0].there ? await readHistory(client) : [];
  const done = new Set(history.filter((row) => row.finished_at).map((row) => row.migration_name));
  return readMigrations(folder)
    .map((migration) => migration.name)
    .filter((name) => !done.has(name));
}

type History = { migration_name: string; checksum: string; finished_at: Date | null }[];

async function readHistory(client: pg.Client): Promise<History> {
  const result = await client.query<History[number]>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return result.rows;
}

async function applyPending(client: pg.Client, { log, folder }: MigrateOptions): Promise<string[]> {
  const history = await readHistory(client);
  const failed = history.find((row) => !row.finished_at);
  if (failed) {
    throw new Error(
      `The migration ${failed.migration_name} failed earlier under the Prisma CLI and left the database half changed. ` +
        'Mend it and mark it with "npx prisma migrate resolve", then start again.',
    );
  }
  const applied: string[] = [];
  for (const migration of readMigrations(folder)) {
    const known = history.find((row) => row.migration_name === migration.name);
    if (!known) {
      await applyOne(client, migration);
      applied.push(migration.name);
    } else if (known.checksum !== migration.checksum) {
      log(`The migration ${migration.name} was edited after it was applied to this database`);
    }
  }
  return applied;
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new Error(`The migration ${migration.name} failed, and nothing of it was kept: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function migrateQueue(client: pg.Client): Promise<void> {
  // A heavy import that a warm start on Redis does not need.
  const { runMigrations } = await import('bullmq');
  await runMigrations(client);
}
