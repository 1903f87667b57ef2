import type { Citation } from '#core/contract/conversation.ts';
import type { OutcomeName } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';

/** How long a turn may take before another process picks it up. */
export const LEASE_MS = 45_000;

/**
 * Claims the conversation's oldest pending turn, unless it is being worked on: one turn at a time, in order,
 * across processes. The returned `attempts` is the claim's fence.
 */
export async function claimTurn(
  tx: Tx,
  conversationId: string,
  now: Date,
): Promise<{ id: string; attempts: number } | null> {
  const leaseUntil = new Date(now.getTime() + LEASE_MS);
  const rows = await tx.$queryRaw<{ id: string; attempts: number }[]>`
    UPDATE "Turn" SET "leaseUntil" = ${leaseUntil}, "attempts" = "attempts" + 1
    WHERE "id" = (
      SELECT "id" FROM "Turn" WHERE "conversationId" = ${conversationId} AND "status" = 'pending'
      ORDER BY "seq" LIMIT 1 FOR UPDATE
    ) AND ("leaseUntil" IS NULL OR "leaseUntil" < ${now})
    RETURNING "id", "attempts"`;
  return rows[0] ?? null;
}

/** Conversations with a turn that nobody is working on: its process died, or the kick was lost. */
export async function conversationsWithIdleTurns(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.turn.findMany({
    where: { status: 'pending', OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
    select: { conversationId: true },
    distinct: ['conversationId'],
    take: limit,
  });
  return rows.map((row) => row.conversationId);
}

export const readTurn = (tx: Tx, id: string) =>
  tx.turn.findUniqueOrThrow({ where: { id }, include: { message: true } });

/** Ends a turn if the claim still holds. @returns false when another process has taken it over */
export async function finishTurn(
  tx: Tx,
  claim: { id: string; attempts: number },
  result: {
    status: 'done' | 'dropped' | 'failed';
    outcome: OutcomeName;
    citations?: Citation[];
    ticketId?: string | null;
    handoff?: boolean;
    model?: object | undefined;
    at: Date;
  },
): Promise<boolean> {
  const { at, citations, model, ...rest } = result;
  const { count } = await tx.turn.updateMany({
    where: { id: claim.id, status: 'pending', attempts: claim.attempts },
    data: { ...rest, citations: citations ?? [], model, finishedAt: at, leaseUntil: null },
  });
  return count === 1;
}

export const turnsOf = (tx: Tx, conversationId: string) =>
  tx.turn.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } });
