import type { ReportView } from '#core/contract/report.ts';
import { SlaMetricName as Metrics, type SlaMetricName } from '#core/contract/vocabulary.ts';
import { replayedClocks } from '#test/core/ticket/replay.ts';
import type { World } from '#test/support/world.ts';

type Counts = { met: number; breached: number; openPastDue: number; running: number };

/** The local day on which an instant falls, such as `2026-11-24`. */
export const dayIn = (timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

interface Counted {
  opened: number;
  solved: number;
  open: number;
  sla: Map<SlaMetricName, Counts>;
  days: Map<string, { opened: number; solved: number; met: number; breached: number }>;
  replies: { wall: number[] };
}

/**
 * The report's figures counted once more, slowly: tickets from their ledgers, clocks as the simulation tells them
 * `now`, days by the formatting of dates.
 */
export async function recount(
  world: World,
  period: { from: string; to: string; timeZone: string },
  now: Date,
): Promise<Counted> {
  const inPeriod = (at: Date) => {
    const day = dayIn(period.timeZone, at);
    return day >= period.from && day <= period.to ? day : null;
  };
  const counted: Counted = {
    opened: 0,
    solved: 0,
    open: 0,
    sla: new Map(Metrics.options.map((metric) => [metric, { met: 0, breached: 0, openPastDue: 0, running: 0 }])),
    days: new Map(),
    replies: { wall: [] },
  };
  const count = (at: Date, what: 'opened' | 'solved' | 'met' | 'breached'): boolean => {
    const day = inPeriod(at);
    if (day === null) return false;
    const row = counted.days.get(day) ?? { opened: 0, solved: 0, met: 0, breached: 0 };
    row[what] += 1;
    counted.days.set(day, row);
    return true;
  };
  for (const ticket of await world.db.ticket.findMany({ include: { events: { orderBy: { seq: 'asc' } } } })) {
    const { events } = ticket;
    const solving = events.findLast((event) => event.type === 'solved');
    const reopening = events.findLast((event) => event.type === 'reopened');
    const closing = events.findLast((event) => event.type === 'closed');
    const isSolved = solving !== undefined && (reopening === undefined || reopening.seq < solving.seq);
    const isDone = isSolved || closing !== undefined;
    if (events[0] !== undefined && count(events[0].at, 'opened')) counted.opened += 1;
    if (isSolved && count(solving.at, 'solved')) counted.solved += 1;
    if (!isDone) counted.open += 1;
    for (const clock of await replayedClocks(world, ticket.id, now)) {
      const row = counted.sla.get(clock.metric as SlaMetricName);
      const dueAt = new Date(clock.dueAt);
      if (clock.metric === 'firstResponse' && clock.metAt !== null && inPeriod(new Date(clock.metAt)) !== null)
        counted.replies.wall.push(Date.parse(clock.metAt) - Date.parse(clock.startedAt));
      if (row === undefined || inPeriod(dueAt) === null) continue;
      if (clock.status === 'met') {
        row.met += 1;
        count(dueAt, 'met');
      } else if (clock.status === 'breached') {
        row[clock.metAt !== null || isDone ? 'breached' : 'openPastDue'] += 1;
        count(dueAt, 'breached');
      } else if (clock.status === 'running') row.running += 1;
    }
  }
  return counted;
}

/** The same shape out of a report, for comparison. */
export const slaOf = (report: ReportView): Map<string, Counts> =>
  new Map(
    report.sla.map(({ metric, met, breached, openPastDue, running }) => [
      metric,
      { met, breached, openPastDue, running },
    ]),
  );
