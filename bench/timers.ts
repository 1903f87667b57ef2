import pg from 'pg';
import type { BenchResult } from './bench.ts';
import { readSizes } from './options.ts';
import { type Bench, measureAtOnce, measureLateness, measureMemory } from './timers/phases.ts';
import { insertTickets, installBenchPolicy } from './timers/rows.ts';
import { openSite } from './timers/site.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const SIZES = { open: 100_000, horizon: 1000, rate: 200, seconds: 20, atOnce: 100_000 };

/**
 * Timers by the product's own worker process, on each queue backend: what the queue holds with so many open targets
 * and with ten times as many (and ten times the horizon's), how late breaches are noted at a steady rate, and how
 * long so many due at one instant take.
 */
export async function bench(progress: (line: string) => void, args: string[]): Promise<BenchResult> {
  const sizes = readSizes(args, SIZES);
  const site = await openSite(progress);
  const client = new pg.Client({ connectionString: site.databaseUrl });
  try {
    await client.connect();
    const policyId = await installBenchPolicy(site.databaseUrl);
    const figures = await run({ site, client, policyId, progress }, sizes);
    return { sizes: { ...sizes, openTenfold: sizes.open * 10, horizonTenfold: sizes.horizon * 10 }, figures };
  } finally {
    await client.end();
    await site.stop();
  }
}

async function run(bench: Bench, sizes: typeof SIZES): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  const memory = async (name: string, horizon: number): Promise<void> => {
    for (const backend of bench.site.backends) {
      const { entries, bytes, seconds } = await measureMemory(bench, backend, horizon);
      const prefix = `${backend.kind}${name}`;
      Object.assign(figures, {
        [`${prefix}Entries`]: entries,
        [`${prefix}Bytes`]: bytes,
        [`${prefix}ArmSeconds`]: seconds,
      });
    }
  };
  await addHorizon(bench, 'near', sizes.horizon);
  await addBacklog(bench, 'far', sizes.open - sizes.horizon);
  await memory('Queue', sizes.horizon);
  await addBacklog(bench, 'farther', sizes.open * 9);
  await memory('QueueOpenTenfold', sizes.horizon);
  await addHorizon(bench, 'nearer', sizes.horizon * 9);
  await memory('QueueHorizonTenfold', sizes.horizon * 10);
  for (const backend of bench.site.backends) {
    const late = await measureLateness(bench, backend, sizes.rate, sizes.seconds);
    const once = await measureAtOnce(bench, backend, sizes.atOnce);
    for (const [name, value] of Object.entries({ ...late, ...once })) figures[`${backend.kind}${name}`] = value;
  }
  return figures;
}

/** Due within the horizon, but not while the bench runs. */
const addHorizon = (bench: Bench, name: string, count: number): Promise<void> =>
  insertTickets(bench.client, bench.policyId, {
    name,
    count,
    firstDueAt: Date.now() + 45 * MINUTE,
    stepMs: (10 * MINUTE) / count,
  });

/** Due from two days on, over a month. */
async function addBacklog(bench: Bench, name: string, count: number): Promise<void> {
  const begun = performance.now();
  const firstDueAt = Date.now() + 2 * DAY;
  await insertTickets(bench.client, bench.policyId, { name, count, firstDueAt, stepMs: (30 * DAY) / count });
  bench.progress(`${count} open targets beyond the horizon, in ${Math.round((performance.now() - begun) / 1000)} s`);
}
