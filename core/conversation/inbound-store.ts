import { randomUUIDv7 } from 'node:crypto';
import { filesInWords } from '#core/contract/attachment.ts';
import type { MessagePayload } from '#core/contract/message.ts';
import type { Triage } from '#core/contract/triage.ts';
import { companyVersion } from '#core/customer/company.ts';
import { type Db, runStatement, sql, type Tx } from '#core/platform/db.ts';
import { LEASE_MS } from './turn-store.ts';

export interface NewInbound {
  conversationId: string;
  /** Of the thread on which triage was based. */
  version: string;
  sourceId: string;
  text: string;
  payload: MessagePayload;
  triage: Triage;
  at: Date;
  /** This process runs the turn at once, unless an earlier one of the conversation is pending. */
  runHere: boolean;
}

/** `changed`: the conversation is not what triage looked at. `duplicate`: the message is there already. */
export type StoredInbound =
  | { stored: 'changed' }
  | { stored: 'duplicate' }
  | {
      stored: 'now';
      messageId: string;
      seq: number;
      /** The conversation's version from here on. */
      version: string;
      companyVersion: string;
      claim: { id: string; attempts: number } | null;
    };

interface Row {
  seq: number | null;
  version: string;
  companyVersion: string;
  attempts: number;
}

/**
 * Appends a customer's message with its turn, in one statement: it locks the conversation if it is still as it was
 * read, stores the message unless its source id is there, and counts up. Nothing of it happens without the rest.
 */
export async function insertInbound(db: Db | Tx, inbound: NewInbound): Promise<StoredInbound> {
  const { conversationId, version, sourceId, text, payload, triage, at, runHere } = inbound;
  const messageId = randomUUIDv7();
  const turnId = randomUUIDv7();
  const preview = text || filesInWords(payload.attachments ?? []);
  const leaseUntil = runHere ? new Date(at.getTime() + LEASE_MS) : null;
  const [row] = await runStatement<Row>(
    db,
    'inbound-1',
    sql`
      WITH conversation AS (
        SELECT "id", "lastSeq" FROM "Conversation" WHERE "id" = ${conversationId} AND xmin = ${version}::text::xid
        FOR UPDATE
      ), message AS (
        INSERT INTO "Message" ("id", "conversationId", "seq", "sender", "text", "payload", "sourceId", "createdAt")
        SELECT ${messageId}, c."id", c."lastSeq" + 1, 'customer', ${text}, ${JSON.stringify(payload)}::jsonb,
          ${sourceId}, ${at}::timestamptz
        FROM conversation c
        ON CONFLICT ("conversationId", "sourceId") DO NOTHING
        RETURNING "id", "conversationId", "seq"
      ), counted AS (
        UPDATE "Conversation" c SET "lastSeq" = m."seq", "lastMessageAt" = ${at}::timestamptz,
          "lastMessageText" = coalesce(nullif(${preview.slice(0, 200)}, ''), c."lastMessageText"),
          "language" = ${triage.language}
        FROM message m WHERE c."id" = m."conversationId" RETURNING c.xmin::text AS "version"
      ), turn AS (
        INSERT INTO "Turn" ("id", "conversationId", "messageId", "seq", "triage", "intent", "urgency", "language",
          "createdAt", "leaseUntil", "attempts")
        SELECT ${turnId}, m."conversationId", m."id", m."seq", ${JSON.stringify(triage)}::jsonb, ${triage.intent},
          ${triage.urgency}::"Priority", ${triage.language}, ${at}::timestamptz, here."leaseUntil",
          CASE WHEN here."leaseUntil" IS NULL THEN 0 ELSE 1 END
        FROM message m, LATERAL (
          SELECT CASE WHEN EXISTS (
            SELECT 1 FROM "Turn" WHERE "conversationId" = m."conversationId" AND "status" = 'pending'
          ) THEN NULL ELSE ${leaseUntil}::timestamptz END AS "leaseUntil") here
        RETURNING "attempts"
      )
      SELECT (SELECT "seq" FROM message), (SELECT "version" FROM counted), (SELECT "attempts" FROM turn),
        ${companyVersion} AS "companyVersion"
      FROM conversation`,
  );
  if (row === undefined) return { stored: 'changed' };
  if (row.seq === null) return { stored: 'duplicate' };
  return {
    stored: 'now',
    messageId,
    seq: row.seq,
    version: row.version,
    companyVersion: row.companyVersion,
    claim: row.attempts === 0 ? null : { id: turnId, attempts: row.attempts },
  };
}
