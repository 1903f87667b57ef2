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

/** Clocks within the horizon whose alarm of this version was not set yet, those that are due first in front. */
export const targetsToArm = (tx: Tx, until: Date, limit: number) =>
  tx.$queryRaw<{ id: string; version: number; dueAt: Date }[]>`
    SELECT "id", "version", "dueAt" FROM "SlaTarget"
    WHERE "status" = 'running' AND "dueAt" <= ${until} AND "armedVersion" <> "version"
    ORDER BY "dueAt" LIMIT ${limit}`;

/**
 * Remembers that the alarms of these clocks are set. A row that is in use is passed over, since its alarm may be set
 * twice without harm, and to wait for it could be to wait for each other.
 */
export async function markArmed(tx: Tx, targets: { id: string; version: number }[]): Promise<void> {
  const ids = targets.map((target) => target.id);
  const versions = targets.map((target) => target.version);
  await tx.$executeRaw`
    UPDATE "SlaTarget" SET "armedVersion" = armed."version"
    FROM (
      SELECT t."id", a."version" FROM "SlaTarget" t JOIN unnest(${ids}::text[], ${versions}::int[]) AS a("id", "version")
      ON t."id" = a."id" AND t."version" = a."version" FOR UPDATE OF t SKIP LOCKED
    ) armed WHERE "SlaTarget"."id" = armed."id"`;
}

/** How many alarms the clocks of the horizon need that are said to be set: one for each instant. */
export async function countArmed(tx: Tx, now: Date, until: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT "dueAt")::int AS "count" FROM "SlaTarget"
    WHERE "status" = 'running' AND "dueAt" > ${now} AND "dueAt" <= ${until} AND "armedVersion" = "version"`;
  return row?.count ?? 0;
}

/** The queue has lost alarms: all of the horizon are to be set again. */
export async function forgetArmed(tx: Tx, until: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "SlaTarget" SET "armedVersion" = 0 WHERE "id" IN (
      SELECT "id" FROM "SlaTarget" WHERE "status" = 'running' AND "dueAt" <= ${until} AND "armedVersion" <> 0
      FOR UPDATE SKIP LOCKED)`;
}

export async function insertEscalation(tx: Tx, targetId: string, step: string, at: Date): Promise<boolean> {
  const { count } = await tx.escalation.createMany({ data: [{ targetId, step, at }], skipDuplicates: true });
  return count === 1;
}
