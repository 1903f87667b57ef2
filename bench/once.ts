import { runOnce } from '#test/bot/once/run-once.ts';
import type { BenchResult } from './bench.ts';
import { openSite } from './channel/site.ts';
import { readSizes } from './options.ts';

/**
 * The fault test of deliveries, long: messages of Direct Line and Teams arrive many times and in any order at several
 * bot processes. Figures: what was wrong in the end, by kind (all to be 0), and how much there was of everything.
 */
export async function bench(progress: (line: string) => void, args: string[]): Promise<BenchResult> {
  const sizes = readSizes(args, { seed: 11, deliveries: 10_000, processes: 2, watched: 10 });
  const site = await openSite(progress);
  try {
    const { faults, examples, figures, seconds } = await runOnce({ databaseUrl: site.databaseUrl, ...sizes, progress });
    for (const example of examples) progress(example);
    const wrong = Object.values(faults).reduce((sum, count) => sum + count, figures.refused);
    const rate = Math.round(figures.deliveries / seconds);
    return { sizes, figures: { wrong, ...faults, ...figures, deliveriesPerSecond: rate } };
  } finally {
    await site.stop();
  }
}
