import { describe, expect, it } from 'vitest';
import type { CalendarSpec } from '#core/contract/sla.ts';
import { sumBetween, sumUntil, workingIntervals, zoneWindow } from './interval-oracle.ts';
import { oracleOf, slowAdd, slowBetween, wallClock } from './oracle.ts';
import { checkCase } from './random-cases.ts';
import { everyDay, ms } from './support.ts';

/** All hundred thousand: `npm run bench -- sla`. */
const SAMPLE = 2000;
const DAY = 86_400_000;

describe('the calendar and the simulation agree with sums of intervals', () => {
  it(`in ${SAMPLE} random cases: zones, clock changes, nights, exceptions, pauses, spans of up to two months`, {
    timeout: 120_000,
  }, () => {
    for (let number = 0; number < SAMPLE; number++) expect(checkCase(20_261_123, number)).toBeNull();
  });
});

describe('the sums of intervals agree with the walk, minute by minute', () => {
  it.each([
    ['Europe/Berlin', '2026-03-20T00:00:00Z'],
    ['Europe/Berlin', '2026-10-15T00:00:00Z'],
    ['Australia/Lord_Howe', '2026-09-25T00:00:00Z'],
    ['America/Havana', '2026-10-22T00:00:00Z'],
    ['Pacific/Apia', '2011-12-22T00:00:00Z'],
  ])('in %s from %s', (timeZone, from) => {
    const spec: CalendarSpec = {
      timeZone,
      week: everyDay([
        ['00:15', '02:10'],
        ['02:20', '03:05'],
        ['22:30', '00:10'],
      ]),
      exceptions: [{ date: new Date(ms(from) + 6 * DAY).toISOString().slice(0, 10), hours: [['23:00', '01:30']] }],
    };
    const [fromMs, days] = [ms(from), 20];
    const intervals = workingIntervals(spec, zoneWindow(timeZone, fromMs, fromMs + days * DAY));
    const minutes = oracleOf(spec, wallClock(timeZone, fromMs, days * 1440), fromMs);
    for (let hour = 5 * 24; hour < 14 * 24; hour += 1) {
      const start = fromMs + hour * 3_600_000 + 61_003;
      expect(sumBetween(intervals, start, start + DAY)).toBe(slowBetween(minutes, start, start + DAY));
      expect(sumUntil(intervals, start, 5_000_001)).toBe(slowAdd(minutes, start, 5_000_001));
    }
  });
});
