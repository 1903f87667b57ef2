import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Prisma, PrismaClient } from '#prisma/generated/client.ts';
import { SturdyClient } from './sturdy-client.ts';

export type Db = PrismaClient;
/** A connection inside a transaction; what stores take, so that they work on either. */
export type Tx = Prisma.TransactionClient;

/** Writes SQL with its values, in stores: `` sql`SELECT … WHERE "id" = ${id}` ``. */
export const sql = Prisma.sql;
export type Sql = Prisma.Sql;

/** The connections beneath a client, for statements that go past it. */
const pools = new WeakMap<object, pg.Pool>();

/** @param max connections of this process's pool */
export function openDb(url: string, max = 10): Db {
  const pool = new pg.Pool({ connectionString: url, max, Client: SturdyClient });
  // What befalls an idle connection is no concern of anybody: the pool makes a new one.
  pool.on('error', () => undefined);
  const db = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  pools.set(db, pool);
  return db;
}

/**
 * Runs one statement, in the transaction where it is given one. Outside of any it is a transaction of its own, and
 * goes to the driver as a prepared statement: the few statements of a turn run so often that the client's way of a
 * query, and planning them anew each time, cost more than they do (docs/decisions/0025-short-turns.md). Whole numbers
 * beyond 32 bits come back in another form either way: cast them to text.
 * @param name names the statement's text, for ever: another text is another name
 */
export async function runStatement<Row extends object>(db: Db | Tx, name: string, statement: Sql): Promise<Row[]> {
  const pool = pools.get(db);
  if (pool === undefined) return db.$queryRaw<Row[]>(statement);
  const { rows } = await pool.query<Row>({ name, text: statement.text, values: statement.values });
  return rows;
}

const UNIQUE_VIOLATION = 'P2002';

/** True where an insert met a row that is already there: the second of two deliveries. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}
