import type { Tx } from '#core/platform/db.ts';

/** Conversations whose own ticket was solved at `until` or before. */
export async function lockQuietConversations(tx: Tx, until: Date, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Conversation" c JOIN "Ticket" t ON t."id" = c."openTicketId"
    WHERE t."status" = 'solved' AND t."solvedAt" <= ${until}
    ORDER BY c."id" LIMIT ${limit} FOR UPDATE OF c SKIP LOCKED`;
  return rows.map((row) => row.id);
}

/** Tickets solved at `until` or before that are nobody's own, or their conversation's, which is locked. */
export async function lockQuietTickets(tx: Tx, until: Date, conversations: string[], limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT t."id" FROM "Ticket" t
    WHERE t."status" = 'solved' AND t."solvedAt" <= ${until} AND NOT EXISTS (
      SELECT 1 FROM "Conversation" c WHERE c."openTicketId" = t."id" AND NOT c."id" = ANY(${conversations})
    ) ORDER BY t."id" LIMIT ${limit} FOR UPDATE OF t SKIP LOCKED`;
  return rows.map((row) => row.id);
}

/** Closes locked tickets, each with its line in the ledger, whose instants never go back. */
export async function closeSolved(tx: Tx, ids: string[], now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH closed AS (
      UPDATE "Ticket" SET "status" = 'closed', "closedAt" = ${now}, "lastEventSeq" = "lastEventSeq" + 1
      WHERE "id" = ANY(${ids}) AND "status" = 'solved' RETURNING "id", "lastEventSeq"
    ), freed AS (
      UPDATE "Conversation" SET "openTicketId" = NULL WHERE "openTicketId" IN (SELECT "id" FROM closed)
    )
    INSERT INTO "TicketEvent" ("ticketId", "seq", "type", "at", "actor", "data")
    SELECT c."id", c."lastEventSeq", 'closed',
      GREATEST(${now}, (SELECT max(e."at") FROM "TicketEvent" e WHERE e."ticketId" = c."id")),
      'system', '{"reason": "quiet"}'
    FROM closed c`;
}
