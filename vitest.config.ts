import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/template-database.ts'],
    setupFiles: ['test/support/no-stray-warnings.ts'],
    pool: 'forks',
    // Each file has a database, and some a browser: more at a time only makes them wait for each other.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The order of files and tests is fixed: a failure can be seen again.
    sequence: { shuffle: false },
  },
});
