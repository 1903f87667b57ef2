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

/** The ledgers of tickets, each in its order. */
export async function ledgersOf(tx: Tx, ticketIds: string[]): Promise<Map<string, (LedgerEvent & Numbered)[]>> {
  const rows = await tx.$queryRaw<(LedgerEvent & Numbered)[]>`
    SELECT "ticketId", "seq", "type"::text AS "type", "at", "data" FROM "TicketEvent"
    WHERE "ticketId" = ANY(${ticketIds}) ORDER BY "ticketId", "seq"`;
  return grouped(rows);
}
interface Numbered {
  ticketId: string;
  seq: number;
}

/** A stored clock as far as it can change; read as text, since a hundred thousand rows of dates cost seconds. */
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

export const updateTargets = (tx: Tx, changes: TargetChange[]): Promise<number> => tx.$executeRaw`
  UPDATE "SlaTarget" t SET
    "startedAt" = c."startedAt", "dueAt" = c."dueAt", "metAt" = c."metAt", "breachedAt" = c."breachedAt",
    "status" = c."status"::"SlaStatus", "workingMs" = c."workingMs", "wallMs" = c."wallMs", "version" = c."version"
  FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS c(
    "id" text, "startedAt" timestamptz, "dueAt" timestamptz, "metAt" timestamptz, "breachedAt" timestamptz,
    "status" text, "workingMs" bigint, "wallMs" bigint, "version" int)
  WHERE t."id" = c."id"`;

/** The next ledger event of a locked ticket, and what the ticket shows by it. */
export interface TicketChange {
  id: string;
  seq: number;
  at: string;
  nextDueAt: string | null;
}

/** Appends a `calendarChanged` to each ledger and moves each ticket to the revision that it names. */
export async function writeCalendarChanges(
  tx: Tx,
  changes: TicketChange[],
  terms: { policyId: string; data: object },
): Promise<void> {
  const rows = JSON.stringify(changes);
  await tx.$executeRaw`
    INSERT INTO "TicketEvent" ("ticketId", "seq", "type", "at", "actor", "data")
    SELECT c."id", c."seq", 'calendarChanged', c."at", 'system', ${JSON.stringify(terms.data)}::jsonb
    FROM jsonb_to_recordset(${rows}::jsonb) AS c("id" text, "seq" int, "at" timestamptz)`;
  await tx.$executeRaw`
    UPDATE "Ticket" t SET "policyId" = ${terms.policyId}, "lastEventSeq" = c."seq", "nextDueAt" = c."nextDueAt"
    FROM jsonb_to_recordset(${rows}::jsonb) AS c("id" text, "seq" int, "nextDueAt" timestamptz)
    WHERE t."id" = c."id"`;
}
