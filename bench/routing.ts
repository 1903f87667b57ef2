import { runCrowd } from '#test/worker/crowd/run-crowd.ts';
import { findRedis } from '#test/worker/faults/servers.ts';
import type { BenchResult } from './bench.ts';
import { readSizes } from './options.ts';

/**
 * A crowd asks for people: on each queue backend customers wait while clerks come and go, offers run out, workers are
 * killed at random commits, and the queue is emptied. Figures: what was wrong in the end (to be 0), how long the
 * customers waited, and how many who came later were taken before one.
 */
export async function bench(progress: (line: string) => void, args: string[]): Promise<BenchResult> {
  const sizes = readSizes(args, { seed: 5, customers: 500, clerks: 20, lastsMs: 60_000 });
  const hasRedis = findRedis() !== undefined;
  if (!hasRedis) progress('No redis-server or valkey-server on the PATH: REDIS IS NOT TRIED.');
  const figures: Record<string, number> = {};
  for (const backend of hasRedis ? (['postgres', 'redis'] as const) : (['postgres'] as const)) {
    const { faults, waitsMs, ...counts } = await runCrowd({ backend, ...sizes, progress });
    for (const fault of faults) progress(fault);
    const all = { faults: faults.length, ...counts, ...namedWaits(waitsMs) };
    for (const [name, value] of Object.entries(all))
      figures[`${backend}${name[0]?.toUpperCase()}${name.slice(1)}`] = value;
  }
  return { sizes, figures };
}

const namedWaits = ({ median, p95, longest }: { median: number; p95: number; longest: number }) => ({
  waitMedianMs: median,
  waitP95Ms: p95,
  waitLongestMs: longest,
});
