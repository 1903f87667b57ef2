import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A warning or an error that a test did not ask for is a fault of the code or of the test. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const stray = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  vi.restoreAllMocks();
  expect(stray, 'nothing is written to the console').toEqual([]);
});
