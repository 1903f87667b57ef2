import { describe, expect, test } from 'vitest';
import { addDays, dayOf, durationParts, formatDuration, parseDuration } from '#console/shared/time.ts';

const said = (ms: number): string =>
  durationParts(ms)
    .map(({ unit, amount }) => `${amount} ${unit}`)
    .join(', ');

describe('durations at the edge', () => {
  test.each([
    ['PT1M', 60_000],
    ['PT1H30M', 5_400_000],
    ['PT24H', 86_400_000],
    ['PT0.5S', 500],
    ['PT1H0.001S', 3_600_001],
  ])('%s is %d ms, and back', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
    expect(formatDuration(ms)).toBe(text);
  });

  test.each(['P1D', 'PT', '1H', 'PT1.5H', '-PT1H', ''])('%j is no duration', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});

describe('durations in words', () => {
  test.each([
    [0, '0 second'],
    [59_999, '59 second'],
    [60_000, '1 minute'],
    [3_599_999, '59 minute'],
    [3_600_000, '1 hour'],
    [3_660_000, '1 hour, 1 minute'],
    [86_400_000, '1 day'],
    [90_060_000, '1 day, 1 hour'],
    [86_460_000, '1 day'],
    [-61_000, '1 minute'],
  ])('%d ms reads "%s"', (ms, words) => {
    expect(said(ms)).toBe(words);
  });
});

describe('calendar days', () => {
  test('an instant has its day in each zone', () => {
    const late = Date.parse('2026-11-23T16:30:00Z');
    expect(dayOf(late, 'Asia/Shanghai')).toBe('2026-11-24');
    expect(dayOf(late, 'Europe/London')).toBe('2026-11-23');
  });

  test('days are counted over month ends, leap days and clock changes', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
  });
});
