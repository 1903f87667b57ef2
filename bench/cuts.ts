import { runCuts } from '#test/bot/direct-line/cuts/run-cuts.ts';
import type { BenchResult } from './bench.ts';
import { openSite } from './channel/site.ts';
import { readSizes } from './options.ts';

/**
 * The fault test of the channel, long: customers with the official client and a clerk write at the same time, on two
 * bot processes, while their sockets are cut at random. Figures: what was wrong in the end (to be 0), and how much
 * there was of everything.
 */
export async function bench(progress: (line: string) => void, args: string[]): Promise<BenchResult> {
  const sizes = readSizes(args, { seed: 5, conversations: 30, cuts: 200, lines: 40 });
  const site = await openSite(progress);
  try {
    const { faults, ...counts } = await runCuts({ databaseUrl: site.databaseUrl, ...sizes, progress });
    for (const fault of faults) progress(fault);
    return { sizes, figures: { faults: faults.length, ...counts } };
  } finally {
    await site.stop();
  }
}
