import { describe, expect, it } from 'vitest';
import { runFaults } from './faults/run-faults.ts';
import { findRedis } from './faults/servers.ts';

/** A short run of each; the long one: `npm run bench -- faults`. */
const SHORT = { tickets: 15, rounds: 1, pauseMs: 600 };

const BACKENDS = [
  { backend: 'postgres', skip: false, name: 'the queue on PostgreSQL' },
  {
    backend: 'redis',
    skip: findRedis() === undefined,
    name:
      findRedis() === undefined ? 'the queue on Redis (SKIPPED: no redis-server on the PATH)' : 'the queue on Redis',
  },
] as const;

describe.each(BACKENDS.filter(({ skip }) => !skip))('$name', ({ backend }) => {
  it('emptied and killed, workers killed at commits, the database killed, the clock put on: every verdict is right', async () => {
    const report = await runFaults({ backend, seed: 3, ...SHORT });
    expect(report.faults).toEqual([]);
    expect(report.tickets).toBe(SHORT.tickets);
    expect(report.breaches).toBeGreaterThan(0);
    expect(report.killed).toBeGreaterThan(0);
    expect(report.crashed).toBe(0);
  }, 240_000);
});

for (const { name } of BACKENDS.filter(({ skip }) => skip)) describe(name, () => it.skip('is not tested', () => {}));
