import type { ReportQuery, ReportView } from '#core/contract/report.ts';
import { type OutcomeName, SlaMetricName } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { UNFINISHED } from '#core/ticket/store.ts';
import { type Period, within } from '#core/ticket/ticket-filter.ts';
import { durationFigures, mean, sum, withRate } from './metrics.ts';
import {
  answeredSurveys,
  countSurveysSent,
  countTargets,
  countTickets,
  days,
  firstResponses,
  isTimeZone,
  outcomesOf,
  periodOf,
} from './store.ts';

const MAX_DAYS = 1100;

/**
 * What happened in a period, in one time zone for every figure (EDGE-CASES 57, 58). Clocks count by the day on
 * which they were due, tickets by opening and solving, surveys by their answer.
 * @throws FrontlineError `unprocessable` for an unknown zone or a period that ends before it begins
 */
export async function readReport(tx: Tx, query: ReportQuery, now: Date): Promise<ReportView> {
  await check(tx, query);
  const period = await periodOf(tx, query);
  const sla = [];
  for (const metric of SlaMetricName.options)
    sla.push({ metric, ...withRate(await verdicts(tx, metric, period, now)) });
  const replies = await firstResponses(tx, period);
  return {
    from: period.from.toISOString(),
    to: period.to.toISOString(),
    timeZone: query.timeZone,
    generatedAt: now.toISOString(),
    tickets: {
      opened: await countTickets(tx, { openedAt: within(period) }),
      solved: await countTickets(tx, { solvedAt: within(period) }),
      open: await countTickets(tx, { status: { in: UNFINISHED } }),
    },
    sla,
    overall: withRate(sum(sla)),
    firstResponse: {
      wall: durationFigures(replies.map((reply) => Number(reply.wallMs))),
      working: durationFigures(replies.map((reply) => Number(reply.workingMs))),
    },
    satisfaction: await satisfaction(tx, period),
    bot: await botFigures(tx, period),
    days: await days(tx, period, query, now),
  };
}

async function check(tx: Tx, query: ReportQuery): Promise<void> {
  const spanDays = (Date.parse(query.to) - Date.parse(query.from)) / 86_400_000;
  if (spanDays < 0) throw new FrontlineError('unprocessable', 'the period ends before it begins', { path: 'to' });
  if (spanDays > MAX_DAYS)
    throw new FrontlineError('unprocessable', 'the period is longer than three years', { path: 'to' });
  if (!(await isTimeZone(tx, query.timeZone)))
    throw new FrontlineError('unprocessable', 'unknown time zone', { path: 'timeZone' });
}

async function verdicts(tx: Tx, metric: SlaMetricName, period: Period, now: Date) {
  const [met, breached, openPastDue, running] = await Promise.all([
    countTargets(tx, 'met', metric, period, now),
    countTargets(tx, 'breached', metric, period, now),
    countTargets(tx, 'openPastDue', metric, period, now),
    countTargets(tx, 'running', metric, period, now),
  ]);
  return { met, breached, openPastDue, running };
}

async function satisfaction(tx: Tx, period: Period): Promise<ReportView['satisfaction']> {
  const answers = await answeredSurveys(tx, period);
  const satisfied = answers.filter((answer) => answer.satisfied === true).length;
  return {
    sent: await countSurveysSent(tx, period),
    answered: answers.length,
    productQuality: mean(answers.map((answer) => answer.productQuality)),
    attitude: mean(answers.map((answer) => answer.attitude)),
    efficiency: mean(answers.map((answer) => answer.efficiency)),
    csat: answers.length === 0 ? null : satisfied / answers.length,
    satisfied,
    dissatisfied: answers.length - satisfied,
  };
}

async function botFigures(tx: Tx, period: Period): Promise<ReportView['bot']> {
  const rows = await outcomesOf(tx, period);
  const count = (outcome: OutcomeName) => rows.find((row) => row.outcome === outcome)?._count._all ?? 0;
  return {
    messages: rows.reduce((all, row) => all + row._count._all, 0),
    answered: count('answer'),
    promised: count('promise'),
    handedOff: count('handoff'),
    declined: count('decline'),
    emergencies: count('emergency'),
  };
}
