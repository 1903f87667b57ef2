import type { CalendarSpec } from '#core/contract/sla.ts';
import { systemClock } from '#core/platform/clock.ts';
import { openDb } from '#core/platform/db.ts';
import { openLive } from '#core/platform/live.ts';
import { createLog } from '#core/platform/log.ts';
import type { QueueBackend } from '#core/platform/queue.ts';
import { currentCalendar } from '#core/sla/store.ts';
import { changeCalendar } from '#core/ticket/change-calendar.ts';
import { type Bench, type Figures, named, type Sized, secondsSince } from './figures.ts';
import { endBatch, idsOf, insertTickets, MOVED_CALENDAR } from './rows.ts';
import { withWorker } from './site.ts';

const DAY = 24 * 3_600_000;

/** A calendar that so many open targets run by is edited: seconds until each of them is dated by it, as the API does it. */
export async function measureRedating(
  bench: Bench,
  backend: QueueBackend,
  { size, count }: Sized<{ count: number }>,
): Promise<Figures> {
  const { client, site } = bench;
  const name = `moved${size}-${backend.kind}`;
  const firstDueAt = Date.now() + 2 * DAY;
  await insertTickets(client, await bench.policies.moved(), { name, count, firstDueAt, stepMs: (5 * DAY) / count });
  await client.query('VACUUM ANALYZE "Ticket", "TicketEvent", "SlaTarget"');
  const log = createLog('bench', 'error');
  const db = openDb(site.databaseUrl, 10);
  const redisUrl = backend.kind === 'redis' ? backend.url : undefined;
  const live = await openLive({ databaseUrl: site.databaseUrl, redisUrl, log });
  const seconds = await withWorker(site, backend, async (_queue, start) => {
    await start();
    const before = await currentCalendar(db, MOVED_CALENDAR);
    const spec = shutTomorrow(before?.spec as CalendarSpec);
    const begun = performance.now();
    await changeCalendar({ db, clock: systemClock, live, log }, MOVED_CALENDAR, { spec }, 'en');
    return secondsSince(begun);
  });
  const moved = await movedOf(bench, name);
  const floor = await floorOf(bench, name);
  await live.close();
  await db.$disconnect();
  await endBatch(client, name);
  const figures = {
    RedatedSeconds: seconds,
    RedatedMissing: count - moved,
    RedatedFloorSeconds: floor,
    RedatedFloorRatio: Math.round((seconds / floor) * 100) / 100,
  };
  bench.progress(`${backend.kind}: ${count} re-dated: ${JSON.stringify(figures)}`);
  return named(size, figures);
}

/** Three days from tomorrow on that were open all day are shut, or the other way round: every clock is due elsewhere. */
function shutTomorrow(spec: CalendarSpec): CalendarSpec {
  const days = [1, 2, 3].map((n) => new Date(Date.now() + n * DAY).toISOString().slice(0, 10));
  const others = (spec.exceptions ?? []).filter(({ date }) => !days.includes(date));
  const wereShut = (spec.exceptions ?? []).some(({ date, hours }) => days.includes(date) && hours.length === 0);
  const hours: [string, string][] = wereShut ? [['00:00', '24:00']] : [];
  return { ...spec, exceptions: [...others, ...days.map((date) => ({ date, hours }))] };
}

/** Targets of the batch whose ledger has the change and whose version says that they were dated anew. */
async function movedOf({ client }: Bench, name: string): Promise<number> {
  const { rows } = await client.query<{ moved: number }>(
    `SELECT count(*)::int AS moved FROM "SlaTarget" s JOIN "TicketEvent" e ON e."ticketId" = s."ticketId"
     WHERE s."id" BETWEEN $1 AND $2 AND e."type" = 'calendarChanged' AND s."version" > 1`,
    idsOf(name),
  );
  return rows[0]?.moved ?? 0;
}

/** The floor: as many rows moved by one statement, without ledger, evaluation or alarms. */
async function floorOf({ client }: Bench, name: string): Promise<number> {
  const begun = performance.now();
  await client.query(
    `UPDATE "SlaTarget" SET "dueAt" = "dueAt" + interval '1 day', "version" = "version" + 1 WHERE "id" BETWEEN $1 AND $2`,
    idsOf(name),
  );
  return secondsSince(begun);
}
