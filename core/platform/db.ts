import { PrismaPg } from '@prisma/adapter-pg';
import type { Prisma } from '#prisma/generated/client.ts';
import { PrismaClient } from '#prisma/generated/client.ts';
import { SturdyClient } from './sturdy-client.ts';

export type Db = PrismaClient;
/** A connection inside a transaction; what stores take, so that they work on either. */
export type Tx = Prisma.TransactionClient;

/** @param max connections of this process's pool */
export function openDb(url: string, max = 10): Db {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max, Client: SturdyClient }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
}

const UNIQUE_VIOLATION = 'P2002';

/** True where an insert met a row that is already there: the second of two deliveries. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}
