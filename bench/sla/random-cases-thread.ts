import { parentPort, workerData } from 'node:worker_threads';
import { checkCase } from '#test/core/sla/random-cases.ts';
import type { Report, Share } from './random-cases.ts';

const EVERY = 500;

/** One thread's share of the random cases. */
function run({ seed, from, to }: Share): void {
  for (let start = from; start < to; start += EVERY) {
    const end = Math.min(to, start + EVERY);
    const report: Report = { checked: end - start, differences: [] };
    for (let number = start; number < end; number++) {
      const difference = checkCase(seed, number);
      if (difference !== null) report.differences.push(difference);
    }
    parentPort?.postMessage(report);
  }
}

run(workerData as Share);
