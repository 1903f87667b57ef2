import type { Db, Tx } from './db.ts';
import type { Unit } from './unit.ts';

/** `oncall`: the out-of-hours webhook of the environment; `webhook`: one of the settings' list. */
export type DeliveryChannel = 'teams' | 'oncall' | 'webhook' | 'mail';

export interface NewDelivery {
  channel: DeliveryChannel;
  messageId: string | null;
  payload: object;
  /** What makes this sending the same sending again; a second one with the key is not made. */
  dedupeKey: string;
  /** Left out: at once. */
  dueAt?: Date;
}

/** A sending to a channel outside: a row, and an alarm that wakes its consumer. */
export const insertDelivery = (unit: Unit, delivery: NewDelivery): Promise<void> => insertDeliveries(unit, [delivery]);

/** Sendings in one statement. Whoever is woken sends whatever is due, so that one alarm for each instant will do. */
export async function insertDeliveries(unit: Unit, deliveries: NewDelivery[]): Promise<void> {
  if (deliveries.length === 0) return;
  const made = await unit.tx.delivery.createManyAndReturn({
    data: deliveries.map((delivery) => ({ ...delivery, dueAt: delivery.dueAt ?? unit.now, createdAt: unit.now })),
    skipDuplicates: true,
    select: { id: true, channel: true, dueAt: true },
  });
  const alarms = new Map(made.map((row) => [row.dueAt.getTime(), row]));
  for (const { id, dueAt } of alarms.values())
    unit.alarm({ name: 'delivery', data: { deliveryId: id }, id: `delivery-${id}-1`, at: dueAt.toISOString() });
  for (const channel of new Set(made.map((row) => row.channel))) unit.tell({ kind: 'delivery', channel });
}

/** How long one try may take before another process may take the delivery. */
const LEASE_MS = 60_000;
/** About four minutes of trying; a customer in Teams has nowhere else to read the reply, so there it is over an hour. */
const MAX_ATTEMPTS: Record<string, number> = { teams: 20 };
const MAX_ATTEMPTS_ELSEWHERE = 8;

/** `abandoned`: an earlier claim ran out unsettled, so what it sent may or may not have arrived. */
export type ClaimedDelivery = NonNullable<Awaited<ReturnType<typeof readDelivery>>> & { abandoned: boolean };
const readDelivery = (tx: Tx, id: string) =>
  tx.delivery.findUnique({ where: { id }, include: { message: { include: { conversation: true } } } });

/**
 * Claims the oldest due delivery of a channel. Of one conversation the older message goes first: a later one
 * waits until the earlier is sent or given up.
 */
export async function claimDelivery(
  db: Db,
  channel: NewDelivery['channel'],
  now: Date,
): Promise<ClaimedDelivery | null> {
  const leaseUntil = new Date(now.getTime() + LEASE_MS);
  const rows = await db.$queryRaw<{ id: string; abandoned: boolean }[]>`
    WITH "free" AS MATERIALIZED (
      SELECT d."id", d."leaseUntil" IS NOT NULL AS "abandoned" FROM "Delivery" d LEFT JOIN "Message" m ON m."id" = d."messageId"
      WHERE d."status" = 'pending' AND d."channel" = ${channel} AND d."dueAt" <= ${now}
        AND (d."leaseUntil" IS NULL OR d."leaseUntil" < ${now})
        AND NOT EXISTS (
          SELECT 1 FROM "Delivery" e JOIN "Message" em ON em."id" = e."messageId"
          WHERE e."status" = 'pending' AND e."channel" = d."channel"
            AND em."conversationId" = m."conversationId" AND em."seq" < m."seq")
      ORDER BY d."dueAt", d."createdAt" LIMIT 1 FOR UPDATE OF d SKIP LOCKED
    )
    UPDATE "Delivery" SET "leaseUntil" = ${leaseUntil}, "attempts" = "attempts" + 1
    FROM "free" WHERE "Delivery"."id" = "free"."id"
    RETURNING "Delivery"."id", "free"."abandoned"`;
  const [claimed] = rows;
  if (claimed === undefined) return null;
  const delivery = await readDelivery(db, claimed.id);
  return delivery && { ...delivery, abandoned: claimed.abandoned };
}

/**
 * `sent`, perhaps with the id that the channel gave it; or why not: a try that may be repeated, or one whose fate is
 * unknown and must not be.
 */
export type DeliveryResult =
  | { sent: true; externalId?: string | undefined }
  | { sent: false; retry: boolean; unsure?: boolean; reason: string; retryAfterMs?: number };

/** @returns how it stands now */
export async function settleDelivery(
  db: Tx,
  delivery: ClaimedDelivery,
  result: DeliveryResult,
  now: Date,
): Promise<'sent' | 'pending' | 'failed' | 'unsure' | 'elsewhere'> {
  const where = { id: delivery.id, status: 'pending' as const, attempts: delivery.attempts };
  if (result.sent) {
    const { externalId } = result;
    const done = { status: 'sent' as const, sentAt: now, leaseUntil: null, lastError: null, externalId };
    const { count } = await db.delivery.updateMany({ where, data: done });
    return count === 1 ? 'sent' : 'elsewhere';
  }
  const again = result.retry && delivery.attempts < (MAX_ATTEMPTS[delivery.channel] ?? MAX_ATTEMPTS_ELSEWHERE);
  const backOffMs = result.retryAfterMs ?? Math.min(300_000, 1000 * 2 ** delivery.attempts);
  const status = again ? 'pending' : result.unsure ? 'unsure' : 'failed';
  const { count } = await db.delivery.updateMany({
    where,
    data: {
      status,
      dueAt: again ? new Date(now.getTime() + backOffMs) : undefined,
      leaseUntil: null,
      lastError: result.reason,
    },
  });
  return count === 1 ? status : 'elsewhere';
}
