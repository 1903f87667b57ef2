import type { Tx } from '#core/platform/db.ts';
import { policiesById } from '#core/sla/store.ts';

/** Timers that are due within the horizon wait in the queue; the rest wait as rows (truth rule 4). */
export const HORIZON_MS = 3_600_000;

export const timerId = (target: { id: string; version: number }): string => `sla-${target.id}-${target.version}`;

/** A step's alarm is named by its instant: a step that is moved gets another alarm. */
export const stepTimerId = (targetId: string, at: Date): string => `step-${targetId}-${at.getTime()}`;

/** Exactly at the due instant is on time, so the alarm rings a millisecond after it. */
export const ringsAt = (dueAt: Date): Date => new Date(dueAt.getTime() + 1);

/** Rows in one statement: a round of it stays well under a tenth of a second. */
export const CLAIM_AT_MOST = 1000;
/** Telling takes longer than marking, and holds the tickets: nobody at the desk shall wait for it. */
const STEPS_AT_MOST = 200;

/**
 * Marks clocks that have run out, earliest first: one statement, whichever alarm woke it, whose WHERE tests what it
 * sets, and which is durable by itself before anything is told of it. `breachedAt` is the due instant, whenever it is
 * noticed (SEMANTICS "Clocks"). The ticket is locked before the clock, as every command does: the other way round a
 * worker and a clerk's reply would wait for each other. A ticket that is in use is left to the next look.
 *
 * The claims test the columns by expressions that fit no index: after a mass of changes the statistics are old, and
 * the planner would search the due rows anew for each id (a thousand times thirty thousand of them, 14 s).
 * @returns how many were marked, and whether some are left: of tickets in use, or beyond what one statement takes
 */
export async function markBreached(tx: Tx, now: Date): Promise<{ marked: number; left: boolean }> {
  const [row] = await tx.$queryRaw<{ marked: number; due: number }[]>`
    WITH due AS MATERIALIZED (
      SELECT s."id" FROM "SlaTarget" s JOIN "Ticket" t ON t."id" = s."ticketId"
      WHERE s."status" = 'running' AND s."dueAt" < ${now}
      ORDER BY s."dueAt" LIMIT ${CLAIM_AT_MOST} FOR UPDATE OF t SKIP LOCKED),
    marked AS (
      UPDATE "SlaTarget" s SET "status" = 'breached', "breachedAt" = s."dueAt", "breachNotedAt" = ${now},
        "nextStepAt" = s."dueAt"
      WHERE s."id" = ANY(ARRAY(SELECT "id" FROM due)) AND s."status"::text = 'running'
        AND s."dueAt" + INTERVAL '0' < ${now} RETURNING 1)
    SELECT (SELECT count(*)::int FROM marked) AS "marked", (SELECT count(*)::int FROM (
      SELECT 1 FROM "SlaTarget" WHERE "status" = 'running' AND "dueAt" < ${now} LIMIT ${CLAIM_AT_MOST + 1}) d) AS "due"`;
  const { marked, due } = row ?? { marked: 0, due: 0 };
  return { marked, left: due > marked };
}

/** Breaches that were found by recomputing a ledger (a late reply, say) and still have to be told. */
export const markUnnoted = (tx: Tx, now: Date): Promise<number> =>
  tx.$executeRaw`
    WITH late AS MATERIALIZED (
      SELECT s."id" FROM "SlaTarget" s JOIN "Ticket" t ON t."id" = s."ticketId"
      WHERE s."status" = 'breached' AND s."breachNotedAt" IS NULL
      LIMIT ${CLAIM_AT_MOST} FOR UPDATE OF t SKIP LOCKED)
    UPDATE "SlaTarget" s SET "breachNotedAt" = ${now}, "nextStepAt" = s."dueAt"
    WHERE s."id" = ANY(ARRAY(SELECT "id" FROM late)) AND s."status"::text = 'breached' AND s."breachNotedAt" IS NULL`;

const STEP_COLUMNS = {
  id: true,
  ticketId: true,
  metric: true,
  dueAt: true,
  startedAt: true,
  wallMs: true,
  workingMs: true,
  breachedAt: true,
  endedAt: true,
  status: true,
  version: true,
  escalations: { select: { step: true } },
  ticket: true,
} as const;
/** Policies are read once, not with each row: a calendar with its holidays is large. */
async function readSteps(tx: Tx, ids: string[]) {
  const rows = await tx.slaTarget.findMany({
    where: { id: { in: ids } },
    select: STEP_COLUMNS,
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  const policies = await policiesById(tx, [...new Set(rows.map((row) => row.ticket.policyId))]);
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  return rows.flatMap((row) => {
    const policy = byId.get(row.ticket.policyId);
    return policy === undefined ? [] : [{ ...row, policy }];
  });
}
/** A clock with what its escalation depends on. */
export type StepTarget = Awaited<ReturnType<typeof readSteps>>[number];

export const someStepIsDue = async (tx: Tx, now: Date): Promise<boolean> =>
  (await tx.slaTarget.findFirst({ where: { nextStepAt: { lte: now } }, select: { id: true } })) !== null;

/**
 * Claims clocks whose next step has come, with their tickets locked. The claim clears `nextStepAt`; the same
 * transaction takes the steps and sets the next one with `planNextSteps`.
 */
export async function claimSteps(tx: Tx, now: Date): Promise<StepTarget[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH due AS MATERIALIZED (
      SELECT s."id" FROM "SlaTarget" s JOIN "Ticket" t ON t."id" = s."ticketId"
      WHERE s."nextStepAt" <= ${now}
      ORDER BY s."nextStepAt" LIMIT ${STEPS_AT_MOST} FOR UPDATE OF t SKIP LOCKED)
    UPDATE "SlaTarget" s SET "nextStepAt" = NULL
    WHERE s."id" = ANY(ARRAY(SELECT "id" FROM due)) AND s."nextStepAt" + INTERVAL '0' <= ${now} RETURNING s."id"`;
  return rows.length === 0
    ? []
    : readSteps(
        tx,
        rows.map((row) => row.id),
      );
}

/** Clocks that are planned in one transaction, which holds them: a clock that runs out meanwhile waits for it. */
const PLAN_AT_MOST = 200;

/**
 * Clocks whose steps were worked out for another version of theirs, or by another plan; locked. A re-dated clock needs
 * nothing but its new version to be found here.
 * @returns them, and whether there may be more
 */
export async function lockUnplanned(tx: Tx, planRevision: number): Promise<{ targets: StepTarget[]; full: boolean }> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "SlaTarget" WHERE "stepsVersion" <> "version" AND "endedAt" IS NULL
    ORDER BY "dueAt" LIMIT ${PLAN_AT_MOST} FOR UPDATE SKIP LOCKED`;
  if (rows.length < PLAN_AT_MOST) {
    const stale = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "SlaTarget" WHERE "stepsPlan" < ${planRevision} AND "endedAt" IS NULL
      ORDER BY "stepsPlan" LIMIT ${PLAN_AT_MOST - rows.length} FOR UPDATE SKIP LOCKED`;
    rows.push(...stale);
  }
  const ids = [...new Set(rows.map((row) => row.id))];
  return { targets: ids.length === 0 ? [] : await readSteps(tx, ids), full: rows.length === PLAN_AT_MOST };
}

export interface PlannedStep {
  id: string;
  version: number;
  nextAt: Date | null;
}

/** Sets when the next step of each of these clocks is due, in one statement. The caller has locked them. */
export async function planNextSteps(tx: Tx, planned: PlannedStep[], planRevision: number): Promise<void> {
  if (planned.length === 0) return;
  await tx.$executeRaw`
    UPDATE "SlaTarget" s SET "nextStepAt" = p."nextAt"::timestamptz, "stepsVersion" = p."version", "stepsPlan" = ${planRevision}
    FROM unnest(${planned.map(({ id }) => id)}::text[], ${planned.map(({ version }) => version)}::int[],
      ${planned.map(({ nextAt }) => nextAt?.toISOString() ?? null)}::text[]) AS p("id", "version", "nextAt")
    WHERE s."id" = p."id"`;
}

/** Has the next steps of these tickets' clocks worked out anew, where something else than the clock itself changed. */
export const replanSteps = (tx: Tx, ticketIds: string[]): Promise<number> =>
  tx.$executeRaw`
    UPDATE "SlaTarget" SET "stepsVersion" = 0 WHERE "ticketId" = ANY(${ticketIds}) AND "endedAt" IS NULL`;

/** Steps within the horizon, for the alarms of the sweep. */
export const stepsToArm = (tx: Tx, until: Date, limit: number) =>
  tx.slaTarget.findMany({
    where: { nextStepAt: { lte: until } },
    select: { id: true, version: true, nextStepAt: true },
    orderBy: { nextStepAt: 'asc' },
    take: limit,
  });

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

/** Records steps as taken. @returns those that were not before: each step of each clock once */
export async function insertEscalations(
  tx: Tx,
  steps: { targetId: string; step: string }[],
  at: Date,
): Promise<{ targetId: string; step: string }[]> {
  if (steps.length === 0) return [];
  return tx.escalation.createManyAndReturn({
    data: steps.map((step) => ({ ...step, at })),
    skipDuplicates: true,
    select: { targetId: true, step: true },
  });
}

/**
 * Appends `escalated` to many ledgers in one statement; the tickets are locked by the transaction. Such an event
 * changes no clock, so that nothing is recomputed; only the tickets' next due instant is brought in step with breaches.
 *
 * Each ticket is updated once: a row that a transaction has changed before has all its foreign keys checked again,
 * which waits for its conversation, whose next message may be waiting for the ticket.
 */
export async function appendEscalated(
  tx: Tx,
  events: { ticketId: string; data: object }[],
  ticketIds: string[],
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    WITH numbered AS (
      SELECT e."ticketId", e."data", t."lastEventSeq" + row_number() OVER (PARTITION BY e."ticketId" ORDER BY e."n") AS "seq",
        GREATEST(${now}::timestamptz, (SELECT l."at" FROM "TicketEvent" l
          WHERE l."ticketId" = t."id" AND l."seq" = t."lastEventSeq")) AS "at"
      FROM unnest(${events.map(({ ticketId }) => ticketId)}::text[], ${events.map(({ data }) => JSON.stringify(data))}::text[])
        WITH ORDINALITY AS e("ticketId", "data", "n") JOIN "Ticket" t ON t."id" = e."ticketId"),
    told AS (
      INSERT INTO "TicketEvent" ("ticketId", "seq", "type", "at", "actor", "data")
      SELECT "ticketId", "seq", 'escalated', "at", 'system', "data"::jsonb FROM numbered RETURNING "ticketId", "seq"),
    stands AS (
      SELECT u."id", (SELECT max("seq") FROM told WHERE told."ticketId" = u."id") AS "seq",
        (SELECT min(s."dueAt") FROM "SlaTarget" s WHERE s."ticketId" = u."id" AND s."status" = 'running') AS "dueAt"
      FROM unnest(${ticketIds}::text[]) AS u("id"))
    UPDATE "Ticket" t SET "lastEventSeq" = COALESCE(stands."seq", t."lastEventSeq"), "nextDueAt" = stands."dueAt"
    FROM stands WHERE t."id" = stands."id"
      AND (stands."seq" IS NOT NULL OR t."nextDueAt" IS DISTINCT FROM stands."dueAt")`;
}
