import { expect, test } from 'vitest';
import { backOffMs } from '#console/shared/live-socket.ts';

test('the wait doubles from half a second, half of it by chance', () => {
  expect([0, 1, 2, 3].map((attempt) => backOffMs(attempt, 1))).toEqual([500, 1_000, 2_000, 4_000]);
  expect(backOffMs(0, 0)).toBe(250);
});

test('the wait never exceeds fifteen seconds, however long the server is away', () => {
  expect(backOffMs(5, 1)).toBe(15_000);
  expect(backOffMs(500, 1)).toBe(15_000);
});
