import { describe, expect, test } from 'vitest';
import { runningTone, targetTone } from '#console/shared/sla-state.ts';

const due = Date.parse('2026-11-23T10:00:00Z');
const MINUTE_MS = 60_000;

describe('the tone of a running clock', () => {
  test.each([
    ['a millisecond more than a quarter of an hour before is good', -15 * MINUTE_MS - 1, 'good'],
    ['a quarter of an hour before is soon', -15 * MINUTE_MS, 'soon'],
    ['exactly at the due instant is still on time', 0, 'soon'],
    ['a millisecond after is overdue', 1, 'overdue'],
  ])('%s', (_, offset, tone) => {
    expect(runningTone(due, due + offset)).toBe(tone);
  });
});

describe('the tone of a target', () => {
  const dueAt = new Date(due).toISOString();
  const breached = { status: 'breached', dueAt, metAt: null } as const;

  test('breached and not made up for counts on while the ticket is open', () => {
    expect(targetTone(breached, due + 1, true)).toBe('overdue');
  });

  test('breached stays breached once met late, and once the ticket is solved', () => {
    expect(targetTone({ ...breached, metAt: '2026-11-23T11:00:00Z' }, due + 1, true)).toBe('breached');
    expect(targetTone(breached, due + 1, false)).toBe('breached');
  });

  test.each(['met', 'paused', 'cancelled'] as const)('%s is shown as it is, whatever the hour', (status) => {
    expect(targetTone({ status, dueAt, metAt: null }, due + 1, true)).toBe(status);
  });
});
