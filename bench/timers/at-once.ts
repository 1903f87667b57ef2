import { setTimeout as delay } from 'node:timers/promises';
import type { QueueBackend } from '#core/platform/queue.ts';
import { type Bench, type Figures, named, type Sized, secondsSince } from './figures.ts';
import { endBatch, idsOf, insertTickets, outcomeOf } from './rows.ts';
import { withWorker } from './site.ts';

const LEAD_MS = 40_000;
const GRACE_MS = 120_000;
const POLL_MS = 50;

/** So many due at one instant: seconds until another connection sees the last one's breach. */
export async function measureAtOnce(
  bench: Bench,
  backend: QueueBackend,
  { size, count }: Sized<{ count: number }>,
): Promise<Figures> {
  const { client } = bench;
  const floor = await floorAtOnce(bench, count);
  const name = `once${size}-${backend.kind}`;
  const dueAt = Date.now() + LEAD_MS;
  await insertTickets(client, bench.policies.always, { name, count, firstDueAt: dueAt, stepMs: 0 });
  await client.query('VACUUM ANALYZE "Ticket", "TicketEvent", "SlaTarget"');
  const isLeft = async (): Promise<boolean> =>
    (
      await client.query(`SELECT 1 FROM "SlaTarget" WHERE "status" = 'running' AND "dueAt" = $1 LIMIT 1`, [
        new Date(dueAt),
      ])
    ).rowCount !== 0;
  const seconds = await withWorker(bench.site, backend, async (_queue, start) => {
    await start();
    while (Date.now() < dueAt || ((await isLeft()) && Date.now() < dueAt + GRACE_MS)) await delay(POLL_MS);
    return Math.round((Date.now() - dueAt) / 10) / 100;
  });
  const { noted, wrong } = await outcomeOf(client, name);
  await endBatch(client, name);
  const figures = {
    AtOnceSeconds: seconds,
    AtOnceMissing: count - noted,
    AtOnceWrong: wrong,
    AtOnceFloorSeconds: floor,
    AtOnceFloorRatio: Math.round((seconds / floor) * 100) / 100,
  };
  bench.progress(`${backend.kind}: ${count} at once: ${JSON.stringify(figures)}`);
  return named(size, figures);
}

/** The floor: the same columns of as many rows set by one statement that nothing runs beside and nobody competes with. */
async function floorAtOnce({ client, policies }: Bench, count: number): Promise<number> {
  const name = 'floor';
  await insertTickets(client, policies.always, { name, count, firstDueAt: Date.now() + 3_600_000_000, stepMs: 0 });
  const begun = performance.now();
  await client.query(
    `UPDATE "SlaTarget" SET "status" = 'breached', "breachedAt" = "dueAt", "breachNotedAt" = now(), "nextStepAt" = "dueAt"
     WHERE "id" BETWEEN $1 AND $2`,
    idsOf(name),
  );
  const seconds = secondsSince(begun);
  await client.query(`DELETE FROM "Escalation" WHERE "targetId" BETWEEN $1 AND $2`, idsOf(name));
  await client.query(`DELETE FROM "SlaTarget" WHERE "id" BETWEEN $1 AND $2`, idsOf(name));
  await client.query(`DELETE FROM "TicketEvent" WHERE "ticketId" BETWEEN $1 AND $2`, idsOf(name));
  await client.query(`DELETE FROM "Ticket" WHERE "id" BETWEEN $1 AND $2`, idsOf(name));
  return seconds;
}
