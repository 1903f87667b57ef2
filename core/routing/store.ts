import type { PresenceStatus, SkillsBody } from '#core/contract/routing.ts';
import type { Priority, Team, TicketKind } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';
import type { Seat, Waiting, Weights } from './rules.ts';

/** One round of routing at a time, in any process: capacities are read and given out as a whole. */
export const lockRouting = async (tx: Tx): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('frontline routing'))`;
};

/** A sign of life. Who was gone begins to be idle now. */
export async function touchPresence(tx: Tx, userId: string, now: Date, goneBefore: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Presence" ("userId", "status", "seenAt", "idleSince") VALUES (${userId}, 'available', ${now}, ${now})
    ON CONFLICT ("userId") DO UPDATE SET
      "seenAt" = GREATEST("Presence"."seenAt", EXCLUDED."seenAt"),
      "idleSince" = CASE WHEN "Presence"."seenAt" < ${goneBefore} THEN EXCLUDED."idleSince" ELSE "Presence"."idleSince" END`;
}

/** @returns whether anything changed */
export async function changePresence(tx: Tx, userId: string, status: PresenceStatus, now: Date): Promise<boolean> {
  const { count } = await tx.presence.updateMany({
    where: { userId, OR: [{ status: { not: status } }, { missed: true }] },
    data: { status, missed: false, ...(status === 'available' ? { idleSince: now } : {}) },
  });
  return count === 1;
}

/** Who did not answer an offer is not asked again until they say that they are back. */
export const markMissed = (tx: Tx, userIds: string[]) =>
  tx.presence.updateMany({ where: { userId: { in: userIds } }, data: { status: 'away', missed: true } });

export const markBusySince = (tx: Tx, userId: string, now: Date) =>
  tx.presence.updateMany({ where: { userId }, data: { idleSince: now } });

export const findPresence = (tx: Tx, userId: string) => tx.presence.findUnique({ where: { userId } });

/** Signed off: as if not seen for ages. The row stays, so that what they hold is known to be without its clerk. */
export const signOff = (tx: Tx, userId: string) =>
  tx.presence.updateMany({ where: { userId }, data: { seenAt: new Date(0), status: 'available', missed: false } });

/** Who may be offered something: there, available, active. */
export async function openSeats(tx: Tx, seenAfter: Date, weights: Weights): Promise<Seat[]> {
  const rows = await tx.presence.findMany({
    where: { status: 'available', seenAt: { gte: seenAfter }, user: { active: true } },
    include: { user: true },
  });
  const ids = rows.map((row) => row.userId);
  // Offers before loads: one that is accepted between the two reads counts twice rather than not at all.
  const offers = await tx.offer.findMany({ where: { pendingWith: { in: ids } }, select: { userId: true } });
  const asked = new Set(offers.map((offer) => offer.userId));
  const loads = await loadsOf(tx, ids, weights);
  return rows.map(({ userId, idleSince, user }) => ({
    userId,
    team: user.team,
    capacity: user.capacity,
    load: loads.get(userId) ?? 0,
    idleSince: idleSince.getTime(),
    languages: user.languages,
    productLines: user.productLines,
    kinds: user.kinds,
    asked: asked.has(userId),
  }));
}

/** The weight of what each holds: conversations in their hands. */
export async function loadsOf(tx: Tx, userIds: string[], weights: Weights): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ userId: string; priority: Priority | null; count: bigint }[]>`
    SELECT c."assigneeId" AS "userId", t."priority"::text AS "priority", count(*) AS "count"
    FROM "Conversation" c LEFT JOIN "Ticket" t ON t."id" = c."openTicketId"
    WHERE c."holder" = 'human' AND c."assigneeId" = ANY(${userIds})
    GROUP BY 1, 2`;
  const loads = new Map<string, number>();
  for (const { userId, priority, count } of rows)
    loads.set(userId, (loads.get(userId) ?? 0) + weights[priority ?? 'normal'] * Number(count));
  return loads;
}

/** What waits and is not on offer; `passedBy` are those who were asked for it since `askedAfter` and did not take it. */
export async function waitingToRoute(tx: Tx, askedAfter: Date): Promise<Waiting[]> {
  const rows = await tx.$queryRaw<
    {
      conversationId: string;
      queue: Team;
      front: boolean;
      priority: Priority | null;
      waitingSince: Date;
      language: string;
      productLine: string | null;
      kind: TicketKind | null;
      passedBy: string[] | null;
    }[]
  >`
    SELECT c."id" AS "conversationId", c."queue"::text AS "queue", c."queueFront" AS "front",
           t."priority"::text AS "priority", COALESCE(c."waitingSince", c."lastMessageAt") AS "waitingSince",
           c."language", p."line" AS "productLine", t."kind"::text AS "kind",
           (SELECT array_agg(o."userId") FROM "Offer" o
             WHERE o."conversationId" = c."id" AND o."offeredAt" >= ${askedAfter}
               AND o."status" IN ('declined', 'expired')) AS "passedBy"
    FROM "Conversation" c
    LEFT JOIN "Ticket" t ON t."id" = c."openTicketId"
    LEFT JOIN "Product" p ON p."code" = t."productCode"
    WHERE c."holder" = 'waiting'
      AND NOT EXISTS (SELECT 1 FROM "Offer" o WHERE o."pendingFor" = c."id")`;
  return rows.map((row) => ({
    ...row,
    waitingSince: row.waitingSince.getTime(),
    priority: row.priority ?? 'normal',
    passedBy: row.passedBy ?? [],
  }));
}

/**
 * Writes the offer where the conversation still waits. One that somebody has locked is left to the next round, since
 * whoever takes it right now holds that lock.
 * @returns the offer's id, or null
 */
export async function insertOffer(
  tx: Tx,
  offer: { id: string; conversationId: string; userId: string; offeredAt: Date; expiresAt: Date },
): Promise<boolean> {
  const count = await tx.$executeRaw`
    INSERT INTO "Offer" ("id", "conversationId", "userId", "pendingFor", "pendingWith", "offeredAt", "expiresAt")
    SELECT ${offer.id}, c."id", ${offer.userId}, c."id", ${offer.userId}, ${offer.offeredAt}, ${offer.expiresAt}
    FROM (SELECT "id" FROM "Conversation" WHERE "id" = ${offer.conversationId} AND "holder" = 'waiting'
          FOR KEY SHARE SKIP LOCKED) c
    ON CONFLICT DO NOTHING`;
  return count === 1;
}

export const findOffer = (tx: Tx, id: string) => tx.offer.findUnique({ where: { id } });

export const pendingOfferWith = (tx: Tx, userId: string) =>
  tx.offer.findUnique({ where: { pendingWith: userId }, include: { conversation: { include: { contact: true } } } });

export const pendingOfferFor = (tx: Tx, conversationId: string) =>
  tx.offer.findUnique({ where: { pendingFor: conversationId } });

const settled = (status: 'accepted' | 'declined' | 'expired' | 'withdrawn', at: Date) => ({
  status,
  settledAt: at,
  pendingFor: null,
  pendingWith: null,
});

/** The claim of an offer: one of accepting, declining, expiring and withdrawing wins. @returns whether it was this one */
export async function settleOffer(tx: Tx, id: string, status: 'accepted' | 'declined', at: Date): Promise<boolean> {
  const inTime = status === 'accepted' ? { expiresAt: { gt: at } } : {};
  const { count } = await tx.offer.updateMany({
    where: { id, status: 'pending', ...inTime },
    data: settled(status, at),
  });
  return count === 1;
}

/** @returns whose offers ran out */
export async function expireOffers(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.offer.updateManyAndReturn({
    where: { status: 'pending', expiresAt: { lte: now } },
    data: settled('expired', now),
    select: { userId: true },
  });
  return rows.map((row) => row.userId);
}

/** The conversation is taken, cancelled or solved otherwise: its offer stands no longer. @returns with whom it stood */
export async function withdrawOffer(tx: Tx, conversationId: string, now: Date): Promise<string[]> {
  const rows = await tx.offer.updateManyAndReturn({
    where: { pendingFor: conversationId },
    data: settled('withdrawn', now),
    select: { userId: true },
  });
  return rows.map((row) => row.userId);
}

/** Somebody leaves the desk, or is no longer seen: what was offered to them goes on at once. @returns how many */
export async function withdrawOffersOf(tx: Tx, where: { userId: string } | { unseenSince: Date }, now: Date) {
  const user =
    'userId' in where ? { userId: where.userId } : { user: { presence: { seenAt: { lt: where.unseenSince } } } };
  const { count } = await tx.offer.updateMany({
    where: { status: 'pending', ...user },
    data: settled('withdrawn', now),
  });
  return count;
}

/**
 * Conversations whose clerk was at the desk and is gone, where the customer waits for words or the talk is alive.
 * Who works by the API alone has no presence and is never counted as gone.
 */
export const lostConversations = (tx: Tx, unseenSince: Date, aliveSince: Date) =>
  tx.$queryRaw<{ id: string; assigneeId: string }[]>`
    SELECT c."id", c."assigneeId" FROM "Conversation" c JOIN "Presence" p ON p."userId" = c."assigneeId"
    WHERE c."holder" = 'human' AND p."seenAt" < ${unseenSince}
      AND (c."lastMessageAt" >= ${aliveSince} OR (
        SELECT m."sender" FROM "Message" m
        WHERE m."conversationId" = c."id" AND m."visibility" = 'public' AND m."sender" IN ('customer', 'clerk')
        ORDER BY m."seq" DESC LIMIT 1) = 'customer')`;

/** @returns whether there is such a user */
export async function changeSkills(tx: Tx, userId: string, skills: SkillsBody): Promise<boolean> {
  return (await tx.user.updateMany({ where: { id: userId }, data: skills })).count === 1;
}

/** Everybody who may talk with customers, with how they stand. */
export const seatRows = (tx: Tx) =>
  tx.user.findMany({
    where: { active: true, role: { in: ['clerk', 'engineer', 'manager', 'administrator'] } },
    include: { presence: true },
    orderBy: { displayName: 'asc' },
  });

export const waitingByQueue = (tx: Tx) =>
  tx.conversation.groupBy({
    by: ['queue'],
    where: { holder: 'waiting' },
    _count: true,
    _min: { waitingSince: true },
  });

/** What the customer said last. */
export async function lastWordsOf(tx: Tx, conversationId: string): Promise<string> {
  const row = await tx.message.findFirst({
    where: { conversationId, sender: 'customer', visibility: 'public', text: { not: '' } },
    orderBy: { seq: 'desc' },
    select: { text: true },
  });
  return row?.text.slice(0, 300) ?? '';
}
