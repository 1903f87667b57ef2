import type { Tx } from '#core/platform/db.ts';

/** Pages are rows: how often was called, and when the next call is due. The queue only wakes. */

export async function insertPage(
  tx: Tx,
  page: {
    key: string;
    ticketId: string;
    conversationId: string | null;
    data: object;
    startedAt: Date;
    nextAt: Date;
  },
) {
  const { count } = await tx.page.createMany({ data: [page], skipDuplicates: true });
  return count === 0 ? null : tx.page.findUniqueOrThrow({ where: { key: page.key } });
}

export const isRinging = async (tx: Tx, ticketId: string): Promise<boolean> =>
  (await tx.page.count({ where: { ticketId, endedAt: null } })) > 0;

/** Somebody has acknowledged. @returns how many pages fall silent */
export const endPages = async (tx: Tx, ticketId: string, at: Date): Promise<number> =>
  (await tx.page.updateMany({ where: { ticketId, endedAt: null }, data: { endedAt: at } })).count;

const CALLS_AT_MOST = 100;

/** A ticket that people have solved or closed needs nobody to come. */
export const endFinishedPages = (tx: Tx, now: Date): Promise<number> =>
  tx.$executeRaw`
    UPDATE "Page" p SET "endedAt" = ${now} FROM "Ticket" t
    WHERE t."id" = p."ticketId" AND t."status" IN ('solved', 'closed') AND p."endedAt" IS NULL AND p."nextAt" <= ${now}`;

/**
 * Claims pages whose next call is due, with their tickets locked. After a pause of the worker there is one call, not
 * one for each that was missed.
 */
export async function claimPages(tx: Tx, now: Date, repeatMinutes: number) {
  const nextAt = new Date(now.getTime() + repeatMinutes * 60_000);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH due AS MATERIALIZED (
      SELECT p."id" FROM "Page" p JOIN "Ticket" t ON t."id" = p."ticketId"
      WHERE p."endedAt" IS NULL AND p."nextAt" <= ${now}
      ORDER BY p."nextAt" LIMIT ${CALLS_AT_MOST} FOR UPDATE OF t SKIP LOCKED)
    UPDATE "Page" p SET "count" = p."count" + 1, "nextAt" = ${nextAt}
    FROM due WHERE p."id" = due."id" AND p."endedAt" IS NULL AND p."nextAt" <= ${now} RETURNING p."id"`;
  const ids = rows.map((row) => row.id);
  return ids.length === 0 ? [] : tx.page.findMany({ where: { id: { in: ids } }, orderBy: { startedAt: 'asc' } });
}
export type PageRow = Awaited<ReturnType<typeof claimPages>>[number];

export const pagesToArm = (tx: Tx, until: Date, limit: number) =>
  tx.page.findMany({ where: { endedAt: null, nextAt: { lte: until } }, orderBy: { nextAt: 'asc' }, take: limit });
