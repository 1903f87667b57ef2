import { runFaults } from '#test/worker/faults/run-faults.ts';
import { findRedis } from '#test/worker/faults/servers.ts';
import type { BenchResult } from './bench.ts';
import { readSizes } from './options.ts';

/**
 * The fault test of the timers, long: on each queue backend tickets live while the queue is emptied, its server and
 * the database are killed, workers are killed at random commits, and the clock jumps. Figures: what was wrong in the
 * end (to be 0), and how often something was killed.
 */
export async function bench(progress: (line: string) => void, args: string[]): Promise<BenchResult> {
  const sizes = readSizes(args, { seed: 3, tickets: 300, rounds: 8, pauseMs: 2500 });
  const hasRedis = findRedis() !== undefined;
  if (!hasRedis) progress('No redis-server or valkey-server on the PATH: REDIS IS NOT TRIED.');
  const figures: Record<string, number> = {};
  for (const backend of hasRedis ? (['postgres', 'redis'] as const) : (['postgres'] as const)) {
    const report = await runFaults({ backend, ...sizes, progress });
    for (const fault of report.faults) progress(fault);
    Object.assign(figures, {
      [`${backend}Faults`]: report.faults.length,
      [`${backend}Tickets`]: report.tickets,
      [`${backend}Breaches`]: report.breaches,
      [`${backend}WorkersKilled`]: report.killed,
      [`${backend}WorkersCrashed`]: report.crashed,
    });
  }
  return { sizes, figures };
}
