import type { Principal } from '#core/access/rules.ts';
import { findUser, userNames } from '#core/access/store.ts';
import { type NoticeList, NoticeView } from '#core/contract/notice.ts';
import type { Tx } from '#core/platform/db.ts';
import { noticesFor } from './store.ts';

type Row = Awaited<ReturnType<typeof noticesFor>>['open'][number];

/** What the reader's desk shows: their own notices, their team's, and those for everybody. */
export async function listNotices(tx: Tx, reader: Principal): Promise<NoticeList> {
  const user = await findUser(tx, reader.userId);
  const { open, seen } = await noticesFor(tx, { userId: reader.userId, team: user?.team ?? null });
  const names = await userNames(
    tx,
    seen.map((row) => row.acknowledgedById),
  );
  return { notices: [...open, ...seen].map((row) => viewNotice(row, names)), open: open.length };
}

export function viewNotice(row: Row, names: Map<string, string>): NoticeView {
  const data = row.data as Record<string, unknown>;
  return {
    id: row.id,
    kind: NoticeView.shape.kind.parse(row.kind),
    urgent: row.urgent,
    ticketId: row.ticketId,
    ticketNumber: typeof data.number === 'string' ? data.number : null,
    conversationId: row.conversationId,
    data,
    createdAt: row.createdAt.toISOString(),
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: names.get(row.acknowledgedById ?? '') ?? null,
  };
}
