import type { Tx } from '#core/platform/db.ts';

/** Timers that are due within the horizon wait in the queue; the rest wait as rows (truth rule 4). */
export const HORIZON_MS = 3_600_000;

export const timerId = (target: { id: string; version: number }): string => `sla-${target.id}-${target.version}`;

/** Exactly at the due instant is on time, so the alarm rings a millisecond after it. */
export const ringsAt = (dueAt: Date): Date => new Date(dueAt.getTime() + 1);

export interface DueTarget {
  id: string;
  ticketId: string;
  metric: string;
  dueAt: Date;
}

/**
 * Claims clocks that have run out: one statement, whichever alarm woke it, whose WHERE tests what it sets.
 * `breachedAt` is the due instant, whenever it is noticed (SEMANTICS "Clocks").
 */
export function claimBreached(tx: Tx, now: Date, limit: number): Promise<DueTarget[]> {
  return tx.$queryRaw<DueTarget[]>`
    UPDATE "SlaTarget" SET "status" = 'breached', "breachedAt" = "dueAt", "breachNotedAt" = ${now}
    WHERE "id" IN (
      SELECT "id" FROM "SlaTarget" WHERE "status" = 'running' AND "dueAt" < ${now}
      ORDER BY "dueAt" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) AND "status" = 'running'
    RETURNING "id", "ticketId", "metric"::text AS "metric", "dueAt"`;
}

/** Breaches that were found by recomputing a ledger (a late reply, say) and still need their escalation. */
export function claimUnnoted(tx: Tx, now: Date, limit: number): Promise<DueTarget[]> {
  return tx.$queryRaw<DueTarget[]>`
    UPDATE "SlaTarget" SET "breachNotedAt" = ${now}
    WHERE "id" IN (
      SELECT "id" FROM "SlaTarget" WHERE "breachedAt" IS NOT NULL AND "breachNotedAt" IS NULL
      LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) AND "breachNotedAt" IS NULL
    RETURNING "id", "ticketId", "metric"::text AS "metric", "dueAt"`;
}

/** Clocks within the horizon whose alarm of this version was not set yet, or was perhaps lost with the queue. */
export const targetsToArm = (tx: Tx, until: Date, limit: number) =>
  tx.slaTarget.findMany({
    where: { status: 'running', dueAt: { lte: until } },
    orderBy: { dueAt: 'asc' },
    take: limit,
  });

export async function insertEscalation(tx: Tx, targetId: string, step: string, at: Date): Promise<boolean> {
  const { count } = await tx.escalation.createMany({ data: [{ targetId, step, at }], skipDuplicates: true });
  return count === 1;
}
