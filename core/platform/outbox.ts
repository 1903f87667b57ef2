import { z } from 'zod';
import { JOBS } from '#core/contract/jobs.ts';
import { LiveEvent } from '#core/contract/live.ts';
import type { Db } from './db.ts';
import type { Live } from './live.ts';
import type { Log } from './log.ts';
import type { Queue } from './queue.ts';

const Entry = z.discriminatedUnion('topic', [
  z.object({ topic: z.literal('live'), event: LiveEvent }),
  z.object({
    topic: z.literal('alarm'),
    job: z.discriminatedUnion('name', [
      z.object({ name: z.literal('sla-due'), data: JOBS['sla-due'], id: z.string(), at: z.iso.datetime() }),
      z.object({ name: z.literal('step-due'), data: JOBS['step-due'], id: z.string(), at: z.iso.datetime() }),
      z.object({ name: z.literal('survey-due'), data: JOBS['survey-due'], id: z.string(), at: z.iso.datetime() }),
      z.object({ name: z.literal('page-due'), data: JOBS['page-due'], id: z.string(), at: z.iso.datetime() }),
      z.object({ name: z.literal('delivery'), data: JOBS.delivery, id: z.string(), at: z.iso.datetime() }),
      z.object({ name: z.literal('route'), data: JOBS.route, id: z.string(), at: z.iso.datetime() }),
    ]),
  }),
]);

const BATCH = 500;
/** A live event is told by the process that committed it; what is still here after this was not. */
const LIVE_GRACE_MS = 2_000;

/**
 * Passes on what committed changes still have to cause, then deletes it. Killed in between, it does it again:
 * alarms have ids, and live events only say "look". An entry of a form that is no longer known is dropped, since it
 * would hold up all others; the sweep arms what it was for.
 * @param horizonMs alarms further away stay rows; the sweep arms them when their time comes
 * @returns how many entries were passed on
 */
export async function relayOutbox(
  deps: { db: Db; live: Live; queue: Queue; log: Log },
  now: Date,
  horizonMs: number,
): Promise<number> {
  return deps.db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: bigint; payload: unknown }[]>`
      SELECT "id", "payload" FROM "Outbox"
      WHERE "topic" = 'alarm' OR "createdAt" < ${new Date(now.getTime() - LIVE_GRACE_MS)}
      ORDER BY "id" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
    const entries = rows.flatMap((row) => {
      const { data: entry, error } = Entry.safeParse(row.payload);
      if (entry === undefined) deps.log.error({ err: error, entry: String(row.id) }, 'an outbox entry is dropped');
      return entry ?? [];
    });
    const jobs = entries.flatMap((entry) => {
      if (entry.topic !== 'alarm') return [];
      const { at, ...job } = entry.job;
      const delayMs = Date.parse(at) - now.getTime();
      return delayMs <= horizonMs ? [{ ...job, delayMs }] : [];
    });
    if (jobs.length > 0) await deps.queue.add(jobs);
    await Promise.all(entries.map((entry) => entry.topic === 'live' && deps.live.publish(entry.event)));
    await tx.outbox.deleteMany({ where: { id: { in: rows.map((row) => row.id) } } });
    return rows.length;
  });
}
