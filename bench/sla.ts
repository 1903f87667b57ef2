import type { BenchResult } from './bench.ts';
import { readSizes } from './options.ts';
import { checkRandomCases } from './sla/random-cases.ts';
import { sideBySide } from './sla/side-by-side.ts';
import { timeSimulation } from './sla/simulation.ts';

/**
 * Working time: quicker than the peers, equal to a slow oracle, and ten thousand simulated tickets.
 * `--cases` and `--seed` of the random cases, `--lines` of the simulation.
 */
export async function bench(progress: (line: string) => void, args: string[]): Promise<BenchResult> {
  const sizes = readSizes(args, { cases: 100_000, seed: 20_261_123, lines: 10_000 });
  const speed = sideBySide(progress);
  const simulation = await timeSimulation(sizes.lines, progress);
  const random = await checkRandomCases(sizes.seed, sizes.cases, progress);
  return { sizes, figures: { ...speed, ...simulation, ...random } };
}
