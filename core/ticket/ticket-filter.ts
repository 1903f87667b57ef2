import type { TicketListQuery } from '#core/contract/ticket.ts';
import type { SlaMetricName } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';
import { UNFINISHED } from './store.ts';

type TicketWhere = NonNullable<NonNullable<Parameters<Tx['ticket']['count']>[0]>['where']>;
type TargetWhere = NonNullable<NonNullable<Parameters<Tx['slaTarget']['count']>[0]>['where']>;

/** The instants of a period: half-open, [from, to). */
export interface Period {
  from?: Date | undefined;
  to?: Date | undefined;
}

export const within = (period: Period) => ({
  ...(period.from === undefined ? {} : { gte: period.from }),
  ...(period.to === undefined ? {} : { lt: period.to }),
});

/** No user's id: who asks without being anybody has no tickets of their own. */
const NOBODY = '';

const DONE: TicketWhere = { status: { in: ['solved', 'closed'] } };

/**
 * Which clocks a verdict of the SLA report counts. One definition for the report's figures and for the list
 * behind each of them, so that the two are equal. A clock belongs to the period in which it was due.
 */
export function targetFilter(
  verdict: NonNullable<TicketListQuery['verdict']>,
  metric: SlaMetricName | undefined,
  period: Period,
  now: Date,
): TargetWhere {
  const base: TargetWhere = { dueAt: within(period), ...(metric === undefined ? {} : { metric }) };
  switch (verdict) {
    case 'met':
      return { ...base, status: 'met' };
    case 'breached':
      return {
        AND: [
          base,
          {
            OR: [
              { breachedAt: { not: null }, metAt: { not: null } },
              { breachedAt: { not: null }, ticket: DONE },
              // Late whether a worker has noted it by now or not; a promise outlasts the solving.
              { status: 'running', dueAt: { lt: now }, ticket: DONE },
            ],
          },
        ],
      };
    case 'openPastDue':
      return {
        AND: [
          base,
          { metAt: null, ticket: { NOT: DONE } },
          { OR: [{ status: 'breached' }, { status: 'running', dueAt: { lt: now } }] },
        ],
      };
    case 'running':
      return { AND: [base, { OR: [{ status: 'running', dueAt: { gte: now } }, { status: 'paused' }] }] };
  }
}

/** Which answered surveys a satisfaction figure counts; by the day of the answer. */
export function surveyFilter(rated: NonNullable<TicketListQuery['rated']>, period: Period) {
  return {
    status: 'answered' as const,
    answeredAt: within(period),
    ...(rated === 'all' ? {} : { satisfied: rated === 'satisfied' }),
  };
}

export const periodOf = (query: TicketListQuery): Period => ({
  from: query.from === undefined ? undefined : new Date(query.from),
  to: query.to === undefined ? undefined : new Date(query.to),
});

/** What somebody asked of the ticket itself, apart from its clocks and surveys. */
export function ownFilter(query: TicketListQuery, readerId?: string): TicketWhere {
  const where: TicketWhere = {};
  if (query.status === 'unfinished') where.status = { in: UNFINISHED };
  else if (query.status !== undefined) where.status = query.status;
  if (query.priority !== undefined) where.priority = query.priority;
  if (query.team !== undefined) where.team = query.team;
  if (query.assignee === 'me') where.assigneeId = readerId ?? NOBODY;
  return where;
}

export function ticketFilter(query: TicketListQuery, now: Date, readerId?: string): TicketWhere {
  const period = periodOf(query);
  const where = ownFilter(query, readerId);
  if (query.verdict !== undefined) where.targets = { some: targetFilter(query.verdict, query.metric, period, now) };
  else if (query.metric !== undefined) where.targets = { some: { metric: query.metric, dueAt: within(period) } };
  if (query.rated !== undefined) where.surveys = { some: surveyFilter(query.rated, period) };
  const dated = query.verdict !== undefined || query.metric !== undefined || query.rated !== undefined;
  if (!dated && (period.from !== undefined || period.to !== undefined))
    where[query.dated ?? 'openedAt'] = within(period);
  return where;
}
