import { z } from 'zod';
import type { MailList } from '#core/contract/escalation.ts';
import type { Tx } from '#core/platform/db.ts';

const Payload = z.object({ to: z.string(), subject: z.string(), text: z.string() });
const SHOWN = 200;

/** Mails are rows that the desk shows, sent or not: without a mail server they can still be read here. */
export async function listMails(tx: Tx): Promise<MailList> {
  const rows = await tx.delivery.findMany({
    where: { channel: 'mail' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  });
  return {
    mails: rows.map((row) => ({
      id: row.id,
      ...Payload.parse(row.payload),
      status: row.status,
      attempts: row.attempts,
      dueAt: row.dueAt.toISOString(),
      sentAt: row.sentAt?.toISOString() ?? null,
      lastError: row.lastError,
      createdAt: row.createdAt.toISOString(),
    })),
  };
}
