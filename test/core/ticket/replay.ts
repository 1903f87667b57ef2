import { formatDuration } from '#core/contract/duration.ts';
import { CalendarSpec, PolicyTargets } from '#core/contract/sla.ts';
import { simulate } from '#core/sla/simulate.ts';
import { eventsOf, targetsOf } from '#core/ticket/store.ts';
import type { World } from '#test/support/world.ts';

type Data = Record<string, unknown>;

/** What a clock says, in the words of the simulation. */
export interface Told {
  metric: string;
  startedAt: string;
  dueAt: string;
  metAt: string | null;
  breachedAt: string | null;
  status: string;
  elapsed: string;
}

const short = (at: Date): string => at.toISOString().replace('.000Z', 'Z');
const shortOrNull = (at: Date | null): string | null => (at === null ? null : short(at));
const order = (a: Told, b: Told): number =>
  a.metric.localeCompare(b.metric) || a.startedAt.localeCompare(b.startedAt) || a.status.localeCompare(b.status);

/** The stored clocks of a ticket. `elapsed` of one that has not ended is as of the ledger's last event. */
export async function storedClocks(world: World, ticketId: string): Promise<Told[]> {
  const rows = await targetsOf(world.db, ticketId);
  return rows
    .map((row) => ({
      metric: row.metric,
      startedAt: short(row.startedAt),
      dueAt: short(row.dueAt),
      metAt: shortOrNull(row.metAt),
      breachedAt: shortOrNull(row.breachedAt),
      status: row.status,
      elapsed: formatDuration(Number(row.workingMs)),
    }))
    .sort(order);
}

/** The clocks as the simulation tells them from the ledger's rows, asked at the ledger's last event or at `asked`. */
export async function replayedClocks(world: World, ticketId: string, asked?: Date): Promise<Told[]> {
  const events = await eventsOf(world.db, ticketId);
  const policies = await world.db.slaPolicy.findMany({ include: { calendar: true } });
  const termsOf = (data: Data) => {
    const policy = policies.find((row) => row.id === data.policyId);
    if (policy === undefined) return {};
    return { policy: PolicyTargets.parse(policy.targets), calendar: CalendarSpec.parse(policy.calendar.spec) };
  };
  const opening = termsOf((events[0]?.data ?? {}) as Data);
  const last = events.at(-1);
  const answer = simulate({
    ...opening,
    events: events.map((event) => {
      const data = event.data as Data;
      const { dueAt, duration, team, reason } = data;
      const terms = event.type === 'priorityChanged' || event.type === 'calendarChanged' ? termsOf(data) : {};
      return {
        at: event.at.toISOString(),
        type: event.type,
        ...terms,
        ...(event.type === 'promised' ? { dueAt } : {}),
        ...(event.type === 'forwarded' ? { duration, team } : {}),
        ...(event.type === 'returned' ? { team } : {}),
        ...(event.type === 'paused' ? { reason } : {}),
      };
    }),
    at: (asked ?? last?.at)?.toISOString(),
  });
  if ('error' in answer) throw new Error(`${answer.error.code} ${answer.error.path}`);
  return answer.targets
    .map(({ metric, startedAt, dueAt, metAt, breachedAt, status, elapsed }) => ({
      metric,
      startedAt,
      dueAt,
      metAt,
      breachedAt,
      status,
      elapsed,
    }))
    .sort(order);
}
