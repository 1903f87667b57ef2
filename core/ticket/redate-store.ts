import type { Tx } from '#core/platform/db.ts';
import type { LedgerEvent } from './ledger.ts';

/** Set-based reading and writing of many tickets at once; what one ticket needs stands in `store.ts`. */

export interface OpenTicket {
  id: string;
  number: number;
  subject: string;
  lastEventSeq: number;
}

/** Open tickets of a policy revision, behind an id. The words of the condition are those of the partial index. */
export const openTicketsAfter = (tx: Tx, policyId: string, afterId: string, limit: number): Promise<OpenTicket[]> =>
  tx.$queryRaw<OpenTicket[]>`
    SELECT "id", "number", "subject", "lastEventSeq" FROM "Ticket"
    WHERE "policyId" = ${policyId} AND "id" > ${afterId}
      AND "status" IN ('open', 'pendingCustomer', 'pendingThirdParty')
    ORDER BY "id" LIMIT ${limit}`;

/** As `openTicketsAfter`, locked for the transaction. A ticket in use is left to the next look. */
export const lockOpenTickets = (tx: Tx, policyId: string, afterId: string, limit: number): Promise<OpenTicket[]> =>
  tx.$queryRaw<OpenTicket[]>`
    SELECT "id", "number", "subject", "lastEventSeq" FROM "Ticket"
    WHERE "policyId" = ${policyId} AND "id" > ${afterId}
      AND "status" IN ('open', 'pendingCustomer', 'pendingThirdParty')
    ORDER BY "id" LIMIT ${limit} FOR UPDATE SKIP LOCKED`;

const grouped = <T extends { ticketId: string }>(rows: T[]): Map<string, T[]> =>
  Map.groupBy(rows, (row) => row.ticketId);

interface Numbered {
  ticketId: string;
  seq: number;
}

/**
 * The ledgers of tickets, each in its order; read as one text, since to turn a hundred thousand rows into objects one
 * by one costs many seconds.
 */
export async function ledgersOf(tx: Tx, ticketIds: string[]): Promise<Map<string, (LedgerEvent & Numbered)[]>> {
  const [row] = await tx.$queryRaw<{ rows: string | null }[]>`
    SELECT json_agg(json_build_object('ticketId', "ticketId", 'seq', "seq", 'type', "type",
      'atMs', (extract(epoch FROM "at") * 1000)::bigint, 'data', "data") ORDER BY "ticketId", "seq")::text AS "rows"
    FROM "TicketEvent" WHERE "ticketId" = ANY(${ticketIds})`;
  const events = JSON.parse(row?.rows ?? '[]') as (Omit<LedgerEvent, 'at'> & Numbered & { atMs: number })[];
  return grouped(events.map(({ atMs, ...event }) => ({ ...event, at: new Date(atMs) })));
}

/** A stored clock as far as it can change. */
export interface StoredTarget {
  id: string;
  ticketId: string;
  metric: string;
  ordinal: number;
  status: string;
  version: number;
  dueMs: number;
  metMs: number | null;
  breachedMs: number | null;
}

export async function targetsOfTickets(tx: Tx, ticketIds: string[]): Promise<Map<string, StoredTarget[]>> {
  const [row] = await tx.$queryRaw<{ rows: string | null }[]>`
    SELECT json_agg(json_build_object(
      'id', "id", 'ticketId', "ticketId", 'metric', "metric", 'ordinal', "ordinal", 'status', "status",
      'version', "version", 'dueMs', (extract(epoch FROM "dueAt") * 1000)::bigint,
      'metMs', (extract(epoch FROM "metAt") * 1000)::bigint,
      'breachedMs', (extract(epoch FROM "breachedAt") * 1000)::bigint))::text AS "rows"
    FROM "SlaTarget" WHERE "ticketId" = ANY(${ticketIds})`;
  return grouped(JSON.parse(row?.rows ?? '[]') as StoredTarget[]);
}

/** A clock's columns as they go to the database: instants in ISO 8601. */
export interface TargetChange {
  id: string;
  startedAt: string;
  dueAt: string;
  metAt: string | null;
  breachedAt: string | null;
  status: string;
  workingMs: number;
  wallMs: number;
  version: number;
}

/** The next ledger event of a locked ticket, and what the ticket shows by it. */
export interface TicketChange {
  id: string;
  seq: number;
  at: string;
  nextDueAt: string | null;
}

/**
 * Appends a `calendarChanged` to each ledger, moves each ticket to the revision that it names, and writes the clocks
 * that it moved: one statement.
 */
export async function writeCalendarChanges(
  tx: Tx,
  changes: { tickets: TicketChange[]; targets: TargetChange[] },
  terms: { policyId: string; data: object },
): Promise<void> {
  await tx.$executeRaw`
    WITH changed AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(changes.tickets)}::jsonb)
        AS c("id" text, "seq" int, "at" timestamptz, "nextDueAt" timestamptz)),
    told AS (
      INSERT INTO "TicketEvent" ("ticketId", "seq", "type", "at", "actor", "data")
      SELECT c."id", c."seq", 'calendarChanged', c."at", 'system', ${JSON.stringify(terms.data)}::jsonb FROM changed c),
    moved AS (
      UPDATE "Ticket" t SET "policyId" = ${terms.policyId}, "lastEventSeq" = c."seq", "nextDueAt" = c."nextDueAt"
      FROM changed c WHERE t."id" = c."id")
    UPDATE "SlaTarget" t SET
      "startedAt" = c."startedAt", "dueAt" = c."dueAt", "metAt" = c."metAt", "breachedAt" = c."breachedAt",
      "status" = c."status"::"SlaStatus", "workingMs" = c."workingMs", "wallMs" = c."wallMs", "version" = c."version"
    FROM jsonb_to_recordset(${JSON.stringify(changes.targets)}::jsonb) AS c(
      "id" text, "startedAt" timestamptz, "dueAt" timestamptz, "metAt" timestamptz, "breachedAt" timestamptz,
      "status" text, "workingMs" bigint, "wallMs" bigint, "version" int)
    WHERE t."id" = c."id"`;
}
