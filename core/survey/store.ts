import type { Tx } from '#core/platform/db.ts';

export const insertSurvey = (
  tx: Tx,
  survey: {
    ticketId: string;
    conversationId: string;
    solvedSeq: number;
    clerkId: string | null;
    language: string;
    dueAt: Date;
  },
) => tx.survey.create({ data: survey });

export async function lockSurvey(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Survey" WHERE "id" = ${id} FOR UPDATE`;
  return tx.survey.findUnique({ where: { id }, include: { ticket: true } });
}

export const findSurvey = (tx: Tx, id: string) => tx.survey.findUnique({ where: { id }, include: { ticket: true } });

/** @returns whether this caller sends it: the claim tests the column that it sets */
export async function claimSending(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.survey.updateMany({
    where: { id, status: 'scheduled', dueAt: { lte: at } },
    data: { status: 'sent', sentAt: at },
  });
  return count === 1;
}

/** The new version makes a new job id, since the queue ignores one that it has seen. */
export const redate = (tx: Tx, id: string, dueAt: Date) =>
  tx.survey.update({ where: { id }, data: { dueAt, version: { increment: 1 } } });

export const cancelScheduled = (tx: Tx, id: string) =>
  tx.survey.updateMany({ where: { id, status: 'scheduled' }, data: { status: 'cancelled' } });

export async function claimAnswer(
  tx: Tx,
  id: string,
  answer: { productQuality: number; attitude: number; efficiency: number; satisfied: boolean; comment: string },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.survey.updateMany({
    where: { id, status: 'sent' },
    data: { ...answer, status: 'answered', answeredAt: at },
  });
  return count === 1;
}

export const dueSurveys = (tx: Tx, until: Date, limit: number) =>
  tx.survey.findMany({ where: { status: 'scheduled', dueAt: { lte: until } }, orderBy: { dueAt: 'asc' }, take: limit });

export async function expireSurveys(tx: Tx, sentBefore: Date): Promise<number> {
  const { count } = await tx.survey.updateMany({
    where: { status: 'sent', sentAt: { lt: sentBefore } },
    data: { status: 'expired' },
  });
  return count;
}

export const latestSurveyOf = (tx: Tx, ticketId: string) =>
  tx.survey.findFirst({ where: { ticketId }, orderBy: { solvedSeq: 'desc' } });
