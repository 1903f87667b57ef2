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
 * Locks tickets that have a breach to note. Tickets first and their clocks after, as every command does: the other
 * way round a worker and a clerk's reply would wait for each other, and the database end one of them. A ticket that
 * is in use is left to the next look.
 */
export async function lockDueTickets(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Ticket" WHERE "id" IN (
      SELECT "ticketId" FROM "SlaTarget" WHERE "status" = 'running' AND "dueAt" < ${now}
      UNION
      SELECT "ticketId" FROM "SlaTarget" WHERE "status" = 'breached' AND "breachNotedAt" IS NULL
    ) ORDER BY "id" LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
  return rows.map((row) => row.id);
}

/**
 * Claims clocks of locked tickets that have run out: one statement, whichever alarm woke it, whose WHERE tests what
 * it sets. `breachedAt` is the due instant, whenever it is noticed (SEMANTICS "Clocks").
 */
export function claimBreached(tx: Tx, ticketIds: string[], now: Date): Promise<DueTarget[]> {
  return tx.$queryRaw<DueTarget[]>`
    UPDATE "SlaTarget" SET "status" = 'breached', "breachedAt" = "dueAt", "breachNotedAt" = ${now}
    WHERE "ticketId" = ANY(${ticketIds}) AND "status" = 'running' AND "dueAt" < ${now}
    RETURNING "id", "ticketId", "metric"::text AS "metric", "dueAt"`;
}

/** Breaches that were found by recomputing a ledger (a late reply, say) and still need their escalation. */
export function claimUnnoted(tx: Tx, ticketIds: string[], now: Date): Promise<DueTarget[]> {
  return tx.$queryRaw<DueTarget[]>`
    UPDATE "SlaTarget" SET "breachNotedAt" = ${now}
    WHERE "ticketId" = ANY(${ticketIds}) AND "status" = 'breached' AND "breachNotedAt" IS NULL
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
