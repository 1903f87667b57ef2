import { describe, expect, it } from 'vitest';
import { runCrowd } from './crowd/run-crowd.ts';
import { findRedis } from './faults/servers.ts';

/** A small crowd; the large one: `npm run bench -- routing`. */
const SMALL = { seed: 5, customers: 24, clerks: 5, lastsMs: 4_000 };

const hasRedis = findRedis() !== undefined;

describe.each([
  { backend: 'postgres', name: 'the queue on PostgreSQL', skip: false },
  {
    backend: 'redis',
    name: hasRedis ? 'the queue on Redis' : 'the queue on Redis (SKIPPED: no redis-server on the PATH)',
    skip: !hasRedis,
  },
] as const)('$name', ({ backend, skip }) => {
  it.skipIf(skip)(
    'a crowd and its clerks: nobody is stranded, nobody holds more than they can',
    {
      timeout: 240_000,
    },
    async () => {
      const report = await runCrowd({ backend, ...SMALL });
      expect(report.faults).toEqual([]);
      expect(report.accepted).toBeGreaterThanOrEqual(SMALL.customers);
      expect(report.crashed).toBe(0);
    },
  );
});
