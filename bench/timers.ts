import pg from 'pg';
import type { BenchResult } from './bench.ts';
import { readOptions } from './options.ts';
import { measureAtOnce } from './timers/at-once.ts';
import type { Bench, Figures } from './timers/figures.ts';
import { measureLateness } from './timers/lateness.ts';
import { measureMemory } from './timers/memory.ts';
import { measureRedating } from './timers/redating.ts';
import { insertPeople, insertTickets, installBenchPolicies } from './timers/rows.ts';
import { openSite } from './timers/site.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The larger of two sizes each; the smaller is a tenth of it. */
const SIZES = { open: 1_000_000, horizon: 10_000, rate: 200, seconds: 20, atOnce: 100_000, redated: 100_000 };
const PARTS = ['memory', 'lateness', 'atOnce', 'redating'] as const;
type Part = (typeof PARTS)[number];

/**
 * Timers by the product's own worker process, on each queue backend: what the queue holds with so many open targets,
 * how late breaches are durable at a steady rate, how long so many due at one instant take, and how long a calendar's
 * edit takes to re-date so many. Each beside a floor that is measured in the same run.
 */
export async function bench(progress: (line: string) => void, args: string[]): Promise<BenchResult> {
  const { sizes, parts } = readOptions(args, SIZES, PARTS);
  const site = await openSite(progress);
  const client = new pg.Client({ connectionString: site.databaseUrl });
  try {
    await client.connect();
    const policies = await installBenchPolicies(site.databaseUrl);
    await insertPeople(client);
    const figures = await run({ site, client, policies, progress }, sizes, parts);
    return { sizes, figures };
  } finally {
    await client.end();
    await site.stop();
  }
}

const tenth = (size: number): number => Math.max(1, Math.round(size / 10));

async function run(bench: Bench, sizes: typeof SIZES, parts: readonly Part[]): Promise<Figures> {
  const figures: Figures = {};
  const each = async (measure: (backend: Bench['site']['backends'][number]) => Promise<Figures>): Promise<void> => {
    for (const backend of bench.site.backends)
      for (const [name, value] of Object.entries(await measure(backend))) figures[`${backend.kind}${name}`] = value;
  };
  const memory = (name: string, horizon: number): Promise<void> =>
    each((backend) => measureMemory(bench, backend, name, horizon));
  const near = tenth(sizes.horizon);
  await addBacklog(bench, 'far', tenth(sizes.open) - near);
  await addHorizon(bench, 'near', near);
  if (parts.includes('memory')) await memory('QueueOpenTenth', near);
  await addBacklog(bench, 'farther', sizes.open - tenth(sizes.open));
  if (parts.includes('memory')) {
    await memory('Queue', near);
    await addHorizon(bench, 'nearer', sizes.horizon - near);
    await memory('QueueHorizonTenfold', sizes.horizon);
  }
  if (parts.includes('lateness'))
    for (const [size, rate] of tenthAndWhole(sizes.rate))
      await each((backend) => measureLateness(bench, backend, { size, rate, seconds: sizes.seconds }));
  if (parts.includes('atOnce'))
    for (const [size, count] of tenthAndWhole(sizes.atOnce))
      await each((backend) => measureAtOnce(bench, backend, { size, count }));
  if (parts.includes('redating'))
    for (const [size, count] of tenthAndWhole(sizes.redated))
      await each((backend) => measureRedating(bench, backend, { size, count }));
  return figures;
}

const tenthAndWhole = (size: number): [string, number][] => [
  ['Tenth', tenth(size)],
  ['', size],
];

/** Due within the horizon, but not while the bench runs. */
const addHorizon = (bench: Bench, name: string, count: number): Promise<void> =>
  insertTickets(bench.client, bench.policies.always, {
    name,
    count,
    firstDueAt: Date.now() + 45 * MINUTE,
    stepMs: (10 * MINUTE) / count,
  });

/** Due from two days on, over a month; in parts, so that there is something to see. */
async function addBacklog(bench: Bench, name: string, count: number): Promise<void> {
  const begun = performance.now();
  const stepMs = (30 * DAY) / count;
  const partSize = 100_000;
  for (let done = 0; done < count; done += partSize) {
    const firstDueAt = Date.now() + 2 * DAY + done * stepMs;
    const part = { name: `${name}-${done}`, count: Math.min(partSize, count - done), firstDueAt, stepMs };
    await insertTickets(bench.client, bench.policies.always, part);
    bench.progress(`${done + part.count} of ${count} open targets beyond the horizon`);
  }
  // They are in service long since: the planner knows them.
  await bench.client.query('VACUUM ANALYZE "Ticket", "TicketEvent", "SlaTarget", "Escalation"');
  bench.progress(`${count} open targets in ${Math.round((performance.now() - begun) / 1000)} s`);
}
