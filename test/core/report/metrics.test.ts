import { describe, expect, it } from 'vitest';
import { durationFigures, mean, sum, withRate } from '#core/report/metrics.ts';

describe('the on-time rate', () => {
  const counts = { met: 0, breached: 0, openPastDue: 0, running: 0 };

  it('is the share of clocks met among all that were due, late open ones included', () => {
    expect(withRate({ met: 6, breached: 2, openPastDue: 2, running: 90 }).onTimeRate).toBe(0.6);
  });

  it('is nothing where no clock was due', () => {
    expect(withRate({ ...counts, running: 5 }).onTimeRate).toBeNull();
  });

  it('is nought and not nothing where all were late', () => {
    expect(withRate({ ...counts, openPastDue: 1 }).onTimeRate).toBe(0);
  });

  it('of several metrics is that of their sum, not the mean of their rates', () => {
    const total = sum([
      { ...counts, met: 1 },
      { ...counts, met: 1, breached: 8 },
    ]);
    expect(withRate(total)).toEqual({ met: 2, breached: 8, openPastDue: 0, running: 0, onTimeRate: 0.2 });
  });
});

describe('durations', () => {
  it.each([
    [[], { count: 0, medianMs: null, p90Ms: null, meanMs: null }],
    [[7], { count: 1, medianMs: 7, p90Ms: 7, meanMs: 7 }],
    [[3, 1], { count: 2, medianMs: 1, p90Ms: 3, meanMs: 2 }],
    [[5, 1, 3], { count: 3, medianMs: 3, p90Ms: 5, meanMs: 3 }],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], { count: 10, medianMs: 5, p90Ms: 9, meanMs: 5.5 }],
    [[11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], { count: 11, medianMs: 6, p90Ms: 10, meanMs: 6 }],
  ])('%j', (values, figures) => expect(durationFigures(values)).toEqual(figures));
});

describe('a mean', () => {
  it('leaves out what was not given, and is nothing without any', () => {
    expect(mean([4, null, 5])).toBe(4.5);
    expect(mean([null])).toBeNull();
    expect(mean([])).toBeNull();
  });
});
