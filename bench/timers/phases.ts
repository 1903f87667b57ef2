import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { QueueBackend } from '#core/platform/queue.ts';
import { queueBytes } from './memory.ts';
import { countNoted, endBatch, insertTickets, latenessOf } from './rows.ts';
import { type Site, withWorker } from './site.ts';

export interface Bench {
  site: Site;
  client: pg.Client;
  policyId: string;
  progress: (line: string) => void;
}

type Figures = Record<string, number>;

const POLL_MS = 250;
const ARM_WITHIN_MS = 120_000;
const percentile = (ascending: number[], share: number): number =>
  Math.round(ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? -1);

/** Starts a worker on an empty queue and waits until the horizon's clocks are in it: how many, and how many bytes. */
export async function measureMemory(
  { site, client, progress }: Bench,
  backend: QueueBackend,
  horizon: number,
): Promise<{ entries: number; bytes: number; seconds: number }> {
  return withWorker(site, backend, async (queue) => {
    const empty = await queueBytes(client, backend);
    const begun = performance.now();
    let entries = 0;
    while (entries < horizon && performance.now() - begun < ARM_WITHIN_MS) {
      await delay(POLL_MS);
      entries = await queue.waiting();
    }
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    const bytes = (await queueBytes(client, backend)) - empty;
    progress(`${backend.kind}: ${entries} entries, ${bytes} bytes, set within ${seconds} s`);
    return { entries, bytes, seconds };
  });
}

/** So many due a second, for some seconds: how late each breach is noted, and how late it is committed. */
export async function measureLateness(
  bench: Bench,
  backend: QueueBackend,
  rate: number,
  seconds: number,
): Promise<Figures> {
  const name = `rate-${backend.kind}`;
  const leadMs = 20_000;
  const batch = { name, count: rate * seconds, firstDueAt: Date.now() + leadMs, stepMs: 1000 / rate };
  await insertTickets(bench.client, bench.policyId, batch);
  const withinMs = leadMs + seconds * 1000 + 60_000;
  const noted = await runUntilNoted(bench, backend, name, batch.count, withinMs);
  const late = await latenessOf(bench.client, name);
  await endBatch(bench.client, name);
  const figures = {
    LatenessP50Ms: percentile(late.noted, 0.5),
    LatenessP99Ms: percentile(late.noted, 0.99),
    CommitLatenessP50Ms: percentile(late.committed, 0.5),
    CommitLatenessP99Ms: percentile(late.committed, 0.99),
    LatenessMaxMs: percentile(late.committed, 1),
    LatenessMissing: batch.count - noted,
    LatenessWrong: late.wrong,
  };
  bench.progress(`${backend.kind}: ${rate} a second: ${JSON.stringify(figures)}`);
  return figures;
}

/** So many due at one instant: seconds until the last breach is committed. */
export async function measureAtOnce(bench: Bench, backend: QueueBackend, count: number): Promise<Figures> {
  const name = `once-${backend.kind}`;
  const leadMs = 30_000;
  await insertTickets(bench.client, bench.policyId, { name, count, firstDueAt: Date.now() + leadMs, stepMs: 0 });
  const noted = await runUntilNoted(bench, backend, name, count, leadMs + 240_000);
  const late = await latenessOf(bench.client, name);
  await endBatch(bench.client, name);
  const figures = {
    AtOnceSeconds: Math.round(percentile(late.committed, 1) / 100) / 10,
    AtOnceMissing: count - noted,
    AtOnceWrong: late.wrong,
  };
  bench.progress(`${backend.kind}: ${count} at once: ${JSON.stringify(figures)}`);
  return figures;
}

async function runUntilNoted(
  { site, client, progress }: Bench,
  backend: QueueBackend,
  name: string,
  count: number,
  withinMs: number,
): Promise<number> {
  // What was inserted is in service long since: the planner knows it.
  await client.query('ANALYZE "Ticket", "TicketEvent", "SlaTarget"');
  return withWorker(site, backend, async () => {
    const begun = performance.now();
    let noted = 0;
    let told = begun;
    while (noted < count && performance.now() - begun < withinMs) {
      await delay(POLL_MS);
      noted = await countNoted(client, name);
      if (performance.now() - told < 10_000) continue;
      told = performance.now();
      progress(`${name}: ${noted} of ${count} noted`);
    }
    return noted;
  });
}
