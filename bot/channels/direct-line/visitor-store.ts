import { Consent } from '#core/contract/chat.ts';
import type { Clock } from '#core/platform/clock.ts';
import type { Db } from '#core/platform/db.ts';
import type { PastConversation, VisitorPort } from '../ports.ts';

const VISITOR = { id: true, contactId: true } as const;
const CONVERSATION = {
  id: true,
  channelUserId: true,
  lastSeq: true,
  language: true,
  visitorId: true,
  contactId: true,
} as const;

const PREVIEW = 200;

/** The visitors of the web chat, in the database. */
export function visitorStore({ db, clock }: { db: Db; clock: Clock }): VisitorPort {
  return {
    seen: async (credentialHash) => {
      const { count } = await db.visitor.updateMany({
        where: { credentialHash, revokedAt: null },
        data: { lastSeenAt: clock.now() },
      });
      return count === 0 ? null : db.visitor.findUnique({ where: { credentialHash }, select: VISITOR });
    },
    create: (credentialHash, contactId) => {
      const now = clock.now();
      return db.visitor.create({
        data: { credentialHash, contactId, createdAt: now, lastSeenAt: now },
        select: VISITOR,
      });
    },
    vouch: async ({ externalId, name, email, phone, customerCode }) => {
      const customer =
        customerCode === null
          ? null
          : await db.customer.findUnique({ where: { code: customerCode }, select: { id: true } });
      // What the site leaves out this time is kept as it was.
      const known = { name, email: email ?? undefined, phone: phone ?? undefined, customerId: customer?.id };
      const { id } = await db.contact.upsert({
        where: { externalId },
        create: { externalId, ...known, createdAt: clock.now() },
        update: known,
        select: { id: true },
      });
      return { contactId: id };
    },
    bind: async (visitorId, contactId) => {
      await db.$transaction([
        db.visitor.updateMany({ where: { id: visitorId, contactId: null }, data: { contactId } }),
        db.conversation.updateMany({ where: { visitorId, contactId: null }, data: { contactId } }),
      ]);
    },
    latestConversation: (visitorId) =>
      db.conversation.findFirst({
        where: { visitorId, channel: 'web' },
        orderBy: { lastMessageAt: 'desc' },
        select: CONVERSATION,
      }),
    conversations: (visitorId, limit) => pastConversations(db, visitorId, limit),
    revoke: async (credentialHash) => {
      await db.visitor.updateMany({ where: { credentialHash, revokedAt: null }, data: { revokedAt: clock.now() } });
    },
    isRevoked: async (visitorId) => {
      const row = await db.visitor.findUnique({ where: { id: visitorId }, select: { revokedAt: true } });
      return row === null || row.revokedAt !== null;
    },
    consented: async (visitorId) => noticeOf(db, visitorId),
    consent: async (visitorId, given) => {
      if ((await noticeOf(db, visitorId)) === given.notice) return;
      await db.visitor.update({ where: { id: visitorId }, data: { consentedAt: clock.now(), consent: given } });
    },
  };
}

async function noticeOf(db: Db, visitorId: string): Promise<string | null> {
  const row = await db.visitor.findUnique({ where: { id: visitorId }, select: { consent: true } });
  return Consent.safeParse(row?.consent).data?.notice ?? null;
}

interface PastRow extends Omit<PastConversation, 'lastMessage' | 'unread'> {
  text: string | null;
  sender: string | null;
  at: Date | null;
  unread: bigint;
}

/** Internal notes count for nothing here: neither their words nor when they were written are the customer's. */
async function pastConversations(db: Db, visitorId: string, limit: number): Promise<PastConversation[]> {
  const rows = await db.$queryRaw<PastRow[]>`
    SELECT c."id", c."holder", c."createdAt" AS "startedAt", c."customerReadSeq", c."clerkReadSeq",
           last."text", last."sender", last."createdAt" AS "at", unread."count" AS "unread"
    FROM "Conversation" c
    LEFT JOIN LATERAL (
      SELECT m."text", m."sender", m."createdAt" FROM "Message" m
      WHERE m."conversationId" = c."id" AND m."visibility" = 'public' AND (m."text" <> '' OR m."payload" ? 'attachments')
      ORDER BY m."seq" DESC LIMIT 1
    ) last ON true
    CROSS JOIN LATERAL (
      SELECT count(*) FROM "Message" m
      WHERE m."conversationId" = c."id" AND m."seq" > c."customerReadSeq" AND m."visibility" = 'public'
        AND m."sender" <> 'customer' AND NOT (m."payload" ? 'event')
    ) unread
    WHERE c."visitorId" = ${visitorId} AND c."channel" = 'web'
    ORDER BY COALESCE(last."createdAt", c."createdAt") DESC, c."id" DESC
    LIMIT ${limit}`;
  return rows.map(({ text, sender, at, unread, ...row }) => ({
    ...row,
    unread: Number(unread),
    lastMessage: at === null ? null : { text: (text ?? '').slice(0, PREVIEW), fromCustomer: sender === 'customer', at },
  }));
}
