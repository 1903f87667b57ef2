import { LRUCache } from 'lru-cache';
import type { Channel, Holder, Sender } from '#core/contract/vocabulary.ts';
import { type Db, runStatement, sql, type Tx } from '#core/platform/db.ts';

/** A conversation as triage and a turn look at it: who holds it, and its latest public lines. */
export interface Thread {
  /** Changes with every change of the conversation's row, whoever makes it: what was read under another is stale. */
  version: string;
  id: string;
  channel: Channel;
  contactId: string | null;
  holder: Holder;
  holderVersion: number;
  language: string;
  region: string | null;
  contactRegion: string | null;
  lastSeq: number;
  openTicketId: string | null;
  emergencyAt: Date | null;
  /** What came of the customer's last message. */
  previousOutcome: string | null;
  /** The newest, oldest first. */
  lines: Line[];
}

export interface Line {
  seq: number;
  sender: Sender;
  text: string;
  /** Of a line that tells of an event. */
  notice: string | null;
  atMs: number;
}

/** How far back anything looks. */
export const THREAD_LINES = 12;
const EVERYTHING = 2 ** 31 - 1;

/**
 * One statement, so that all of it is of one moment.
 * @param before the number of the message that the thread leads up to; left out, all of it
 */
export async function readThread(db: Db | Tx, conversationId: string, before = EVERYTHING): Promise<Thread | null> {
  const [row] = await runStatement<Thread>(
    db,
    'thread-1',
    sql`
      SELECT c.xmin::text AS "version", c."id", c."channel"::text, c."contactId", c."holder"::text, c."holderVersion",
        c."language", c."region", cu."region" AS "contactRegion", c."lastSeq", c."openTicketId", c."emergencyAt",
        (SELECT t."outcome" FROM "Turn" t WHERE t."conversationId" = c."id" AND t."seq" < ${before}::int
          ORDER BY t."seq" DESC LIMIT 1) AS "previousOutcome",
        (SELECT coalesce(json_agg(line ORDER BY line."seq"), '[]') FROM (
          SELECT m."seq", m."sender", m."text", m."payload"->>'notice' AS "notice",
            (extract(epoch FROM m."createdAt") * 1000)::bigint AS "atMs"
          FROM "Message" m
          WHERE m."conversationId" = c."id" AND m."seq" < ${before}::int AND m."visibility" = 'public'
          ORDER BY m."seq" DESC LIMIT ${THREAD_LINES}::int) line) AS "lines"
      FROM "Conversation" c LEFT JOIN "Contact" co ON co."id" = c."contactId"
      LEFT JOIN "Customer" cu ON cu."id" = co."customerId"
      WHERE c."id" = ${conversationId}`,
  );
  return row ?? null;
}

/**
 * Threads as this process last saw them, so that the next message of a conversation needs no reading. Nothing is
 * believed of them: whoever writes on their strength does it under their version, and reads again where it has passed.
 */
export interface Threads {
  get(conversationId: string): Thread | undefined;
  keep(thread: Thread): void;
  forget(conversationId: string): void;
}

/** Characters of all lines that are kept: some 60 MB at the most. */
const KEPT_CHARACTERS = 20_000_000;
const ROW_CHARACTERS = 500;

export function keepThreads(): Threads {
  const kept = new LRUCache<string, Thread>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (thread) => thread.lines.reduce((sum, line) => sum + line.text.length, ROW_CHARACTERS),
  });
  return {
    get: (id) => kept.get(id),
    keep: (thread) => void kept.set(thread.id, thread),
    forget: (id) => void kept.delete(id),
  };
}

/** The thread after lines were added to it. */
export function withLines(thread: Thread, lines: Line[], change: Partial<Thread>): Thread {
  const last = lines.at(-1)?.seq ?? thread.lastSeq;
  return { ...thread, lastSeq: last, ...change, lines: [...thread.lines, ...lines].slice(-THREAD_LINES) };
}
