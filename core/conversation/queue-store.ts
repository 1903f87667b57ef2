import type { Tx } from '#core/platform/db.ts';

/** The customer's place among those who wait (1 = next). */
export async function placeInQueue(tx: Tx, waitingSince: Date): Promise<number> {
  return (await tx.conversation.count({ where: { holder: 'waiting', waitingSince: { lt: waitingSince } } })) + 1;
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
