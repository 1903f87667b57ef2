import { describe, expect, test } from 'vitest';
import { readPeriod } from '#console/report/period.ts';

/** 00:30 on the 24th in Shanghai, still the 23rd in London. */
const NOW_MS = Date.parse('2026-11-23T16:30:00Z');
const read = (query: string, zone = 'Asia/Shanghai') => readPeriod(new URLSearchParams(query), zone, NOW_MS);

describe('the period in the address', () => {
  test('nothing said: thirty days, today included', () => {
    expect(read('')).toEqual({ preset: 'days30', from: '2026-10-26', to: '2026-11-24', timeZone: 'Asia/Shanghai' });
  });

  test('today is one day, of the report’s zone and not of the reader’s', () => {
    expect(read('period=today')).toMatchObject({ from: '2026-11-24', to: '2026-11-24' });
    expect(read('period=today', 'Europe/London')).toMatchObject({ from: '2026-11-23', to: '2026-11-23' });
    expect(read('period=today&timeZone=Europe/London')).toMatchObject({
      from: '2026-11-23',
      timeZone: 'Europe/London',
    });
  });

  test('days that are named stay those days', () => {
    expect(read('from=2026-10-01&to=2026-10-31')).toMatchObject({
      preset: 'custom',
      from: '2026-10-01',
      to: '2026-10-31',
    });
    expect(read('from=2026-10-01&to=2026-10-01')).toMatchObject({ preset: 'custom' });
  });

  test.each(['from=2026-10-02&to=2026-10-01', 'from=2026-02-30&to=2026-03-01', 'from=2026-10-01', 'period=always'])(
    '%s makes no sense, and falls back',
    (query) => {
      expect(read(query).preset).toBe('days30');
    },
  );

  test('an unknown zone falls back to the company’s', () => {
    expect(read('timeZone=Mars/Olympus').timeZone).toBe('Asia/Shanghai');
  });
});
