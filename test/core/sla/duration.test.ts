import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationMs, formatDuration, readDuration, readPositiveDuration } from '#core/sla/duration.ts';

describe('durations on the wire', () => {
  it.each([
    ['PT24H', 86_400_000],
    ['PT1H30M', 5_400_000],
    ['PT90S', 90_000],
    ['PT0.001S', 1],
    ['PT1,5S', 1500],
    ['PT1H0M0.250S', 3_600_250],
    ['PT0S', 0],
    ['PT1.5H', 5_400_000],
    ['PT1H0,5M', 3_630_000],
    ['PT100000H', 360_000_000_000],
  ])('%s', (text, expected) => {
    expect(readDuration(text)).toEqual({ ms: expected });
    expect(durationMs(text)).toBe(expected);
  });

  it.each([
    ['P1D', 'day-unit-refused'],
    ['P1W', 'day-unit-refused'],
    ['P1M', 'day-unit-refused'],
    ['P1Y2M3DT4H', 'day-unit-refused'],
    ['-PT1H', 'negative-duration'],
    ['PT-1H', 'negative-duration'],
    ['PT100000H0.001S', 'duration-too-long'],
    ['PT', 'invalid-duration'],
    ['P', 'invalid-duration'],
    ['', 'invalid-duration'],
    ['PT1', 'invalid-duration'],
    ['PT1M1H', 'invalid-duration'],
    // Only the smallest unit that is given may have a fraction (ISO 8601).
    ['PT1.5H30M', 'invalid-duration'],
    ['PT1.H', 'invalid-duration'],
    ['pt1h', 'invalid-duration'],
    [' PT1H', 'invalid-duration'],
    ['1h', 'invalid-duration'],
  ])('%s is refused: %s', (text, fault) => {
    expect(readDuration(text)).toEqual({ fault });
    expect(() => durationMs(text)).toThrow(RangeError);
  });

  it('zero is no target, a millisecond is', () => {
    expect(readPositiveDuration('PT0S')).toEqual({ fault: 'zero-duration' });
    expect(readPositiveDuration('PT0.0004S')).toEqual({ fault: 'zero-duration' });
    expect(readPositiveDuration('PT0.001S')).toEqual({ ms: 1 });
  });

  it.each([
    [0, 'PT0S'],
    [1, 'PT0.001S'],
    [86_400_000, 'PT24H'],
    [5_400_000, 'PT1H30M'],
    [-61_050, '-PT1M1.05S'],
    [-0.2, 'PT0S'],
  ])('%d ms is written %s', (length, text) => {
    expect(formatDuration(length)).toBe(text);
  });

  it('what is written is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360_000_000_000 }), (length) => {
        expect(durationMs(formatDuration(length))).toBe(length);
      }),
      { seed: 31 },
    );
  });
});
