import type { AttachmentFact } from '#core/contract/attachment.ts';
import type { Tx } from '#core/platform/db.ts';
import { FrontlineError } from '#core/platform/errors.ts';

const FACT = { id: true, name: true, type: true, size: true } as const;

export const insertAttachment = (
  tx: Tx,
  data: { conversationId: string; name: string; key: string; createdAt: Date },
): Promise<{ id: string }> => tx.attachment.create({ data, select: { id: true } });

/** The file is there: what it is, and how much of it. */
export const settleAttachment = (
  tx: Tx,
  id: string,
  data: { type: string; size: number; sha256: string },
): Promise<AttachmentFact> => tx.attachment.update({ where: { id }, data, select: FACT });

/**
 * Gives the files to the message, all or none. The facts go into the message's payload too, so that whoever reads
 * the transcript needs no second query.
 * @throws FrontlineError `conflict` where one is gone, another message's or another conversation's
 */
export async function takeAttachments(
  tx: Tx,
  files: readonly AttachmentFact[],
  message: { id: string; conversationId: string },
): Promise<void> {
  if (files.length === 0) return;
  const { count } = await tx.attachment.updateMany({
    where: { id: { in: files.map((file) => file.id) }, messageId: null, conversationId: message.conversationId },
    data: { messageId: message.id },
  });
  if (count !== files.length) throw new FrontlineError('conflict', 'a file is no longer free for this message');
}

/**
 * Files that were stored for this conversation and wait for their message, in the order asked for.
 * @throws FrontlineError `unprocessable` where one is not among them
 */
export async function waitingAttachments(tx: Tx, conversationId: string, ids: readonly string[]) {
  const rows = await tx.attachment.findMany({
    where: { id: { in: [...ids] }, conversationId, messageId: null, size: { gt: 0 } },
    select: FACT,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (row === undefined) throw new FrontlineError('unprocessable', 'no such file waits', { path: 'attachments' });
    return row;
  });
}

/** A file of a stored message, with what decides who may see it. */
export const findSentAttachment = (tx: Tx, id: string) =>
  tx.attachment.findFirst({
    where: { id, messageId: { not: null }, conversationId: { not: null } },
    select: {
      ...FACT,
      key: true,
      sha256: true,
      conversationId: true,
      conversation: { select: { visitorId: true } },
      message: { select: { visibility: true } },
    },
  });
export type SentAttachment = NonNullable<Awaited<ReturnType<typeof findSentAttachment>>>;

/** Rows that no message holds and that are free to go, the oldest first. */
export const strayAttachments = (tx: Tx, filter: { ids: readonly string[] } | { before: Date }, limit: number) =>
  tx.attachment.findMany({
    where: {
      messageId: null,
      ...('ids' in filter ? { id: { in: [...filter.ids] } } : { createdAt: { lt: filter.before } }),
    },
    orderBy: { createdAt: 'asc' },
    take: limit,
    select: { id: true, key: true },
  });

/** Out of every message's reach: only then may the file go. @returns false where a message has taken it meanwhile */
export const claimStray = async (tx: Tx, id: string): Promise<boolean> => {
  const { count } = await tx.attachment.updateMany({ where: { id, messageId: null }, data: { conversationId: null } });
  return count === 1;
};

export const deleteStray = (tx: Tx, id: string) => tx.attachment.deleteMany({ where: { id, messageId: null } });
