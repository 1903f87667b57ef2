import type { Principal } from '#core/access/rules.ts';
import type { Tx } from '#core/platform/db.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';

/**
 * Somebody has seen the transcript up to a number. It never goes back, and never beyond what there is. Nothing else
 * hangs on it: no clock, no event of a ticket.
 */
export async function noteRead(
  deps: Deps,
  read: { conversationId: string; reader: 'customer' | 'clerk'; seq: number },
): Promise<void> {
  const { conversationId, reader, seq } = read;
  const column = reader === 'customer' ? 'customerReadSeq' : 'clerkReadSeq';
  const { count } = await deps.db.conversation.updateMany({
    where: { id: conversationId, lastSeq: { gte: seq }, [column]: { lt: seq } },
    data: { [column]: seq },
  });
  if (count === 1) await deps.live.publish({ kind: 'read', conversationId, reader, seq });
}

/** The conversation's id, where the clerk holds it. @throws FrontlineError `notFound`, `conflict` */
export async function heldBy(tx: Tx, clerk: Principal, conversationId: string): Promise<string> {
  const row = await tx.conversation.findUnique({
    where: { id: conversationId },
    select: { id: true, holder: true, assigneeId: true },
  });
  if (row === null) throw notFound('conversation');
  if (row.holder !== 'human' || row.assigneeId !== clerk.userId)
    throw new FrontlineError('conflict', 'the conversation is not in the clerk’s hands');
  return row.id;
}
