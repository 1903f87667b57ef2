import type { ReportQuery } from '#core/contract/report.ts';
import type { SlaMetricName, TicketStatus } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';
import { type Period, surveyFilter, targetFilter, within } from '#core/ticket/ticket-filter.ts';

type Verdict = Parameters<typeof targetFilter>[0];

export const countTargets = (
  tx: Tx,
  verdict: Verdict,
  metric: SlaMetricName,
  period: Period,
  now: Date,
): Promise<number> => tx.slaTarget.count({ where: targetFilter(verdict, metric, period, now) });

export const countTickets = (
  tx: Tx,
  where: { openedAt?: object; solvedAt?: object; status?: { in: TicketStatus[] } },
) => tx.ticket.count({ where });

/** The first responses that came within the period: wall and working time, in milliseconds. */
export const firstResponses = (tx: Tx, period: Period) =>
  tx.slaTarget.findMany({
    where: { metric: 'firstResponse', metAt: { not: null, ...within(period) } },
    select: { wallMs: true, workingMs: true },
  });

export const answeredSurveys = (tx: Tx, period: Period) =>
  tx.survey.findMany({
    where: surveyFilter('all', period),
    select: { productQuality: true, attitude: true, efficiency: true, satisfied: true },
  });

export const countSurveysSent = (tx: Tx, period: Period) =>
  tx.survey.count({ where: { sentAt: { not: null, ...within(period) } } });

export const outcomesOf = (tx: Tx, period: Period) =>
  tx.turn.groupBy({
    by: ['outcome'],
    where: { createdAt: within(period), outcome: { not: null } },
    _count: { _all: true },
  });

export interface DayRow {
  day: string;
  opened: number;
  solved: number;
  met: number;
  breached: number;
}

/**
 * By day of the report's time zone. The instants are cut into local days in the database, with the zone's
 * rules of that day; the same half-open period and the same verdicts as everywhere (chatwoot #6003).
 */
export function days(tx: Tx, period: { from: Date; to: Date }, query: ReportQuery, now: Date): Promise<DayRow[]> {
  const { from, to } = period;
  const { timeZone } = query;
  return tx.$queryRaw<DayRow[]>`
    SELECT to_char(d, 'YYYY-MM-DD') AS day,
      (SELECT count(*)::int FROM "Ticket" t WHERE t."openedAt" >= ${from} AND t."openedAt" < ${to}
        AND (t."openedAt" AT TIME ZONE ${timeZone})::date = d::date) AS opened,
      (SELECT count(*)::int FROM "Ticket" t WHERE t."solvedAt" >= ${from} AND t."solvedAt" < ${to}
        AND (t."solvedAt" AT TIME ZONE ${timeZone})::date = d::date) AS solved,
      (SELECT count(*)::int FROM "SlaTarget" s WHERE s."status" = 'met' AND s."dueAt" >= ${from} AND s."dueAt" < ${to}
        AND (s."dueAt" AT TIME ZONE ${timeZone})::date = d::date) AS met,
      (SELECT count(*)::int FROM "SlaTarget" s WHERE s."dueAt" >= ${from} AND s."dueAt" < ${to}
        AND (s."breachedAt" IS NOT NULL OR (s."status" = 'running' AND s."dueAt" < ${now}))
        AND (s."dueAt" AT TIME ZONE ${timeZone})::date = d::date) AS breached
    FROM generate_series(${query.from}::date, ${query.to}::date, interval '1 day') AS d ORDER BY d`;
}

/** The instants at which local days begin: from the first day's start to the start of the day after the last. */
export async function periodOf(tx: Tx, query: ReportQuery): Promise<{ from: Date; to: Date }> {
  const rows = await tx.$queryRaw<{ from: Date; to: Date }[]>`
    SELECT (${query.from}::date)::timestamp AT TIME ZONE ${query.timeZone} AS "from",
           (${query.to}::date + 1)::timestamp AT TIME ZONE ${query.timeZone} AS "to"`;
  const period = rows[0];
  if (period === undefined) throw new Error('the database gave no period');
  return period;
}

export async function isTimeZone(tx: Tx, timeZone: string): Promise<boolean> {
  const rows = await tx.$queryRaw<
    { found: boolean }[]
  >`SELECT EXISTS (SELECT 1 FROM pg_timezone_names WHERE name = ${timeZone}) AS found`;
  return rows[0]?.found ?? false;
}
