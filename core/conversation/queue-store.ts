import type { Priority } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';
import { byTurn } from '#core/routing/rules.ts';

/** The customer's place among those who wait in the same queue (1 = next), in the order in which routing serves them. */
export async function placeInQueue(tx: Tx, conversationId: string): Promise<number> {
  const rows = await tx.$queryRaw<
    { id: string; front: boolean; priority: Priority | null; waitingSince: Date | null }[]
  >`
    SELECT c."id", c."queueFront" AS "front", t."priority"::text AS "priority", c."waitingSince"
    FROM "Conversation" c LEFT JOIN "Ticket" t ON t."id" = c."openTicketId"
    WHERE c."holder" = 'waiting'
      AND c."queue" = (SELECT "queue" FROM "Conversation" WHERE "id" = ${conversationId})`;
  const inTurn = rows
    .map(({ id, front, priority, waitingSince }) => ({
      id,
      front,
      priority: priority ?? ('normal' as const),
      waitingSince: waitingSince?.getTime() ?? 0,
    }))
    .sort(byTurn);
  return Math.max(1, inTurn.findIndex((row) => row.id === conversationId) + 1);
}

/** How long the last pickups took, in milliseconds of wall time. */
export async function recentPickups(tx: Tx, limit: number): Promise<number[]> {
  const rows = await tx.slaTarget.findMany({
    where: { metric: 'pickup', metAt: { not: null } },
    orderBy: { metAt: 'desc' },
    take: limit,
    select: { wallMs: true },
  });
  return rows.map((row) => Number(row.wallMs));
}
