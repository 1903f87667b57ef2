import type { Clock } from '#core/platform/clock.ts';
import type { Db } from '#core/platform/db.ts';
import type { VisitorPort } from '../ports.ts';

const VISITOR = { id: true, contactId: true } as const;
const CONVERSATION = {
  id: true,
  channelUserId: true,
  lastSeq: true,
  language: true,
  visitorId: true,
  contactId: true,
} as const;

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
  };
}
