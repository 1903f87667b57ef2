import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/template-database.ts'],
    setupFiles: ['test/support/no-stray-warnings.ts'],
    pool: 'forks',
    // Each file has a database, and some a browser: more at a time only makes them wait for each other.
    maxWorkers: 2,
    // Limits against tests that hang, not measures: a slow machine with two browsers is no fault.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // The order of files and tests is fixed: a failure can be seen again.
    sequence: { shuffle: false },
  },
});
