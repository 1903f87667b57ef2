import { randomUUIDv7 } from 'node:crypto';
import type { Citation } from '#core/contract/conversation.ts';
import type { MessagePayload } from '#core/contract/message.ts';
import type { OutcomeName } from '#core/contract/vocabulary.ts';
import { type Db, runStatement, sql } from '#core/platform/db.ts';

/** A turn of which nothing comes but words. */
export interface Words {
  text: string;
  payload: MessagePayload;
  outcome: OutcomeName;
  citations: Citation[];
  model: object | undefined;
  /** It answered: earlier failures no longer count. */
  succeeded: boolean;
}

export interface Said {
  messageId: string;
  seq: number;
  /** The conversation's version before and after. */
  versionBefore: string;
  version: string;
  /** Another turn of the conversation waits. */
  more: boolean;
}

/**
 * Says it and ends the turn, in one statement: if the conversation is still with the bot, and has not changed hands
 * since the turn read it, and the claim holds.
 * @returns null where one of these is not so; nothing has happened then
 */
export async function insertWords(
  db: Db,
  turn: { conversationId: string; holderVersion: number; claim: { id: string; attempts: number } },
  words: Words,
  at: Date,
): Promise<Said | null> {
  const messageId = randomUUIDv7();
  const { conversationId, holderVersion, claim } = turn;
  const { text, payload, outcome, citations, model, succeeded } = words;
  // The conversation is locked before the turn, as everywhere.
  const [row] = await runStatement<Omit<Said, 'messageId'>>(
    db,
    'words-1',
    sql`
      WITH conversation AS (
        SELECT "id", "lastSeq", "openTicketId", xmin::text AS "version" FROM "Conversation"
        WHERE "id" = ${conversationId} AND "holder" = 'bot' AND "holderVersion" = ${holderVersion}::int
        FOR UPDATE
      ), turn AS (
        UPDATE "Turn" t SET "status" = 'done', "outcome" = ${outcome}, "citations" = ${JSON.stringify(citations)}::jsonb,
          "model" = ${model === undefined ? null : JSON.stringify(model)}::jsonb, "ticketId" = c."openTicketId",
          "finishedAt" = ${at}::timestamptz, "leaseUntil" = NULL
        FROM conversation c
        WHERE t."id" = ${claim.id} AND t."status" = 'pending' AND t."attempts" = ${claim.attempts}::int
        RETURNING t."id"
      ), counted AS (
        UPDATE "Conversation" c SET "lastSeq" = c."lastSeq" + 1, "lastMessageAt" = ${at}::timestamptz,
          "lastMessageText" = ${text.slice(0, 200)},
          "failedAnswers" = CASE WHEN ${succeeded}::bool THEN 0 ELSE c."failedAnswers" END
        FROM turn WHERE c."id" = ${conversationId} RETURNING c."id", c."lastSeq", c.xmin::text AS "version"
      ), message AS (
        INSERT INTO "Message" ("id", "conversationId", "seq", "sender", "text", "payload", "createdAt")
        SELECT ${messageId}, c."id", c."lastSeq", 'bot', ${text}, ${JSON.stringify(payload)}::jsonb, ${at}::timestamptz
        FROM counted c
      )
      SELECT now."lastSeq" AS "seq", was."version" AS "versionBefore", now."version",
        EXISTS (SELECT 1 FROM "Turn" WHERE "conversationId" = ${conversationId} AND "status" = 'pending'
          AND "id" <> ${claim.id}) AS "more"
      FROM conversation was, counted now`,
  );
  return row === undefined ? null : { messageId, ...row };
}
