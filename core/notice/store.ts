import type { NoticeView } from '#core/contract/notice.ts';
import type { Team } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';

type NoticeKind = NoticeView['kind'];

export interface NewNotice {
  kind: NoticeKind;
  urgent: boolean;
  /** For a team, for one user, or (neither) for everybody on the desk. */
  team?: Team;
  userId?: string | null;
  ticketId: string | null;
  conversationId: string | null;
  data?: object;
  dedupeKey: string;
}

/** @returns the notice's id, or null when this notice is there already */
export async function insertNotice(tx: Tx, notice: NewNotice, createdAt: Date): Promise<string | null> {
  const { count } = await tx.notice.createMany({
    data: [{ ...notice, data: notice.data ?? {}, createdAt }],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  return (await tx.notice.findUniqueOrThrow({ where: { dedupeKey: notice.dedupeKey }, select: { id: true } })).id;
}

/** Many notices in one statement. @returns those that were not there already */
export const insertNotices = (tx: Tx, notices: NewNotice[], createdAt: Date) =>
  tx.notice.createManyAndReturn({
    data: notices.map((notice) => ({ ...notice, data: notice.data ?? {}, createdAt })),
    skipDuplicates: true,
    select: { id: true, urgent: true },
  });

const forReader = (reader: { userId: string; team: Team | null }) => ({
  OR: [
    { userId: reader.userId },
    { userId: null, team: null },
    ...(reader.team === null ? [] : [{ userId: null, team: reader.team }]),
  ],
});

const KEEP_ACKNOWLEDGED = 30;

/** Open notices first, then the last acknowledged ones. */
export async function noticesFor(tx: Tx, reader: { userId: string; team: Team | null }) {
  const open = await tx.notice.findMany({
    where: { ...forReader(reader), acknowledgedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 200,
  });
  const seen = await tx.notice.findMany({
    where: { ...forReader(reader), acknowledgedAt: { not: null } },
    orderBy: { createdAt: 'desc' },
    take: KEEP_ACKNOWLEDGED,
  });
  return { open, seen };
}

/** Whether the emergency of this ticket was ever paged. */
export const wasPaged = async (tx: Tx, ticketId: string): Promise<boolean> =>
  (await tx.notice.count({ where: { ticketId, kind: 'emergency' } })) > 0;

export const findNotice = (tx: Tx, id: string) => tx.notice.findUnique({ where: { id } });

/** The first acknowledgement stands. @returns whether this was it */
export async function acknowledge(tx: Tx, id: string, userId: string, at: Date): Promise<boolean> {
  const { count } = await tx.notice.updateMany({
    where: { id, acknowledgedAt: null },
    data: { acknowledgedAt: at, acknowledgedById: userId },
  });
  return count === 1;
}

/** Hand-off notices of a conversation are answered by whoever takes it over. */
export const acknowledgeHandoffs = (tx: Tx, conversationId: string, userId: string, at: Date) =>
  tx.notice.updateMany({
    where: { conversationId, kind: 'handoff', acknowledgedAt: null },
    data: { acknowledgedAt: at, acknowledgedById: userId },
  });

/** What was forwarded to a team is answered by its solution. */
export const acknowledgeForwards = (tx: Tx, ticketId: string, team: Team, userId: string, at: Date) =>
  tx.notice.updateMany({
    where: { ticketId, team, kind: 'forwarded', acknowledgedAt: null },
    data: { acknowledgedAt: at, acknowledgedById: userId },
  });
