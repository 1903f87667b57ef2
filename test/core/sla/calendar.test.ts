import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarSpec } from '#core/contract/sla.ts';
import { dayNumber } from '#core/contract/sla-calendar.ts';
import {
  addWorkingTime,
  compileCalendar,
  isOpen,
  nextClosing,
  nextOpening,
  workingTimeBetween,
} from '#core/sla/calendar.ts';
import { everyDay, HOUR, MINUTE, ms, weekdays } from './support.ts';

const SPLIT: CalendarSpec['week']['mon'] = [
  ['09:00', '12:00'],
  ['13:30', '18:00'],
];
const shanghai: CalendarSpec = {
  timeZone: 'Asia/Shanghai',
  week: weekdays(SPLIT),
  exceptions: [
    { date: '2026-10-01', hours: [] },
    { date: '2026-10-02', hours: [] },
    { date: '2026-10-10', hours: SPLIT },
    { date: '2026-10-13', hours: [['09:00', '12:00']] },
  ],
};
/** Nights: Monday to Friday 22:00 to 06:00. */
const nights: CalendarSpec = { timeZone: 'Asia/Shanghai', week: weekdays([['22:00', '06:00']]) };
const newYork: CalendarSpec = { timeZone: 'America/New_York', week: everyDay([['00:00', '24:00']]) };
const small = (timeZone: string, start: string, end: string): CalendarSpec => ({
  timeZone,
  week: everyDay([[start, end]]),
});

const due = (spec: CalendarSpec, start: string, amountMs: number): string =>
  new Date(addWorkingTime(compileCalendar(spec), ms(start), amountMs)).toISOString();

describe('adding working time', () => {
  it.each([
    ['inside a frame', '2026-09-30T09:00:00+08:00', HOUR, '2026-09-30T02:00:00.000Z'],
    ['exactly to the lunch break: due when it begins', '2026-09-30T11:00:00+08:00', HOUR, '2026-09-30T04:00:00.000Z'],
    ['a millisecond over the lunch break', '2026-09-30T11:00:00+08:00', HOUR + 1, '2026-09-30T05:30:00.001Z'],
    ['exactly to closing', '2026-09-30T17:00:00+08:00', HOUR, '2026-09-30T10:00:00.000Z'],
    ['a millisecond over a holiday and a weekend', '2026-09-30T17:00:00+08:00', HOUR + 1, '2026-10-05T01:00:00.001Z'],
    ['from outside: counts from the next opening', '2026-09-30T20:00:00+08:00', HOUR, '2026-10-05T02:00:00.000Z'],
    ['from closing itself', '2026-09-30T18:00:00+08:00', 1, '2026-10-05T01:00:00.001Z'],
    ['into a make-up Saturday', '2026-10-09T18:00:00+08:00', HOUR, '2026-10-10T02:00:00.000Z'],
    ['out of a day that an exception shortens', '2026-10-13T11:00:00+08:00', 2 * HOUR, '2026-10-14T02:00:00.000Z'],
    ['a week, over the make-up Saturday', '2026-10-05T09:00:00+08:00', 45 * HOUR, '2026-10-10T10:00:00.000Z'],
    ['nothing: the start', '2026-10-01T20:00:00+08:00', 0, '2026-10-01T12:00:00.000Z'],
  ])('%s', (_, start, amountMs, expected) => {
    expect(due(shanghai, start, amountMs)).toBe(expected);
  });

  it('runs a frame past midnight, on the day on which it begins (chatwoot #5254)', () => {
    expect(due(nights, '2026-03-06T23:00:00+08:00', 7 * HOUR)).toBe('2026-03-06T22:00:00.000Z');
    expect(due(nights, '2026-03-06T23:00:00+08:00', 7 * HOUR + 1)).toBe('2026-03-09T14:00:00.001Z');
    expect(due(nights, '2026-03-09T05:00:00+08:00', HOUR)).toBe('2026-03-09T15:00:00.000Z');
  });

  it('lets an exception take away the night that begins on its day, not the one that ends there', () => {
    const spec = { ...nights, exceptions: [{ date: '2026-03-04', hours: [] }] };
    expect(due(spec, '2026-03-04T05:00:00+08:00', 2 * HOUR)).toBe('2026-03-05T15:00:00.000Z');
  });

  it('takes a frame from an hour to the same hour as a whole day', () => {
    const spec: CalendarSpec = { timeZone: 'Etc/UTC', week: { mon: [['08:00', '08:00']] } };
    expect(due(spec, '2026-03-02T00:00:00Z', 24 * HOUR)).toBe('2026-03-03T08:00:00.000Z');
  });

  it('goes by the weekday of the calendar, not of the server (Rocket.Chat PR #32287)', () => {
    const auckland: CalendarSpec = { timeZone: 'Pacific/Auckland', week: { mon: [['08:00', '10:00']] } };
    expect(due(auckland, '2026-03-01T12:00:00Z', HOUR)).toBe('2026-03-01T20:00:00.000Z');
    const honolulu: CalendarSpec = { timeZone: 'Pacific/Honolulu', week: { mon: [['20:00', '22:00']] } };
    expect(due(honolulu, '2026-03-01T12:00:00Z', HOUR)).toBe('2026-03-03T07:00:00.000Z');
  });

  it('is due at the last closing of the year, not at midnight', () => {
    const spec: CalendarSpec = { timeZone: 'Etc/UTC', week: everyDay([['09:00', '17:00']]) };
    expect(due(spec, '2026-12-31T16:00:00Z', HOUR)).toBe('2026-12-31T17:00:00.000Z');
  });

  it('finds its way over a closed year', () => {
    const exceptions = Array.from({ length: 365 }, (_, day) => ({
      date: new Date(ms('2026-01-01T00:00:00Z') + day * 24 * HOUR).toISOString().slice(0, 10),
      hours: [],
    }));
    const spec: CalendarSpec = { timeZone: 'Etc/UTC', week: everyDay([['09:00', '10:00']]), exceptions };
    expect(due(spec, '2025-12-31T09:30:00Z', HOUR)).toBe('2027-01-01T09:30:00.000Z');
  });
});

describe('clocks that change', () => {
  it.each([
    ['a day of 23 hours', newYork, '2026-03-08T00:00:00-05:00', '2026-03-09T00:00:00-04:00', 23 * HOUR],
    ['a day of 25 hours', newYork, '2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00', 25 * HOUR],
    [
      'a skipped opening moves forward: 02:30 is 03:30',
      small('America/New_York', '02:30', '04:00'),
      '2026-03-08T05:00:00Z',
      '2026-03-08T20:00:00Z',
      30 * MINUTE,
    ],
    [
      'a skipped closing moves forward too',
      small('America/New_York', '01:00', '02:30'),
      '2026-03-08T05:00:00Z',
      '2026-03-08T20:00:00Z',
      90 * MINUTE,
    ],
    [
      'of a repeated opening the first counts',
      small('America/New_York', '01:30', '03:00'),
      '2026-11-01T04:00:00Z',
      '2026-11-01T20:00:00Z',
      150 * MINUTE,
    ],
    [
      'of a repeated closing the last counts',
      small('America/New_York', '00:00', '01:30'),
      '2026-11-01T04:00:00Z',
      '2026-11-01T20:00:00Z',
      150 * MINUTE,
    ],
    [
      'half an hour, on Lord Howe',
      small('Australia/Lord_Howe', '00:00', '06:00'),
      '2026-04-04T12:00:00Z',
      '2026-04-05T00:00:00Z',
      6.5 * HOUR,
    ],
    [
      'a whole day that Samoa left out',
      small('Pacific/Apia', '00:00', '24:00'),
      '2011-12-29T10:00:00Z',
      '2011-12-31T10:00:00Z',
      48 * HOUR,
    ],
  ] as const)('%s', (_, spec, from, to, expected) => {
    expect(workingTimeBetween(compileCalendar(spec), ms(from), ms(to))).toBe(expected);
  });

  it('counts the time that two frames share at a repeated hour once', () => {
    const spec: CalendarSpec = {
      timeZone: 'America/New_York',
      week: everyDay([
        ['00:00', '01:30'],
        ['01:30', '03:00'],
      ]),
    };
    expect(workingTimeBetween(compileCalendar(spec), ms('2026-11-01T04:00:00Z'), ms('2026-11-01T20:00:00Z'))).toBe(
      4 * HOUR,
    );
  });

  it('is due at the last of a repeated closing', () => {
    const spec = small('America/New_York', '00:00', '01:30');
    expect(due(spec, '2026-11-01T00:00:00-04:00', 2.5 * HOUR)).toBe('2026-11-01T06:30:00.000Z');
    expect(due(spec, '2026-11-01T00:00:00-04:00', 2.5 * HOUR + 1)).toBe('2026-11-02T05:00:00.001Z');
  });

  it('uses the offset of the instant, not today’s: the same local hours in winter and summer (dbt_zendesk #25)', () => {
    const berlin: CalendarSpec = { timeZone: 'Europe/Berlin', week: weekdays([['09:00', '17:00']]) };
    expect(due(berlin, '2026-01-15T00:00:00Z', HOUR)).toBe('2026-01-15T09:00:00.000Z');
    expect(due(berlin, '2026-07-15T00:00:00Z', HOUR)).toBe('2026-07-15T08:00:00.000Z');
    expect(due(berlin, '2026-03-27T15:00:00Z', 2 * HOUR)).toBe('2026-03-30T08:00:00.000Z');
  });
});

describe('opening and closing', () => {
  const calendar = compileCalendar(shanghai);

  it.each([
    ['a millisecond before opening', '2026-09-30T08:59:59.999+08:00', false],
    ['at opening', '2026-09-30T09:00:00+08:00', true],
    ['a millisecond before closing', '2026-09-30T17:59:59.999+08:00', true],
    ['at closing', '2026-09-30T18:00:00+08:00', false],
    ['on a holiday', '2026-10-01T10:00:00+08:00', false],
    ['on a make-up Saturday', '2026-10-10T10:00:00+08:00', true],
  ])('%s', (_, at, open) => {
    expect(isOpen(calendar, ms(at))).toBe(open);
  });

  it('tells the next opening, or now when open', () => {
    expect(nextOpening(calendar, ms('2026-09-30T12:00:00+08:00'))).toBe(ms('2026-09-30T13:30:00+08:00'));
    expect(nextOpening(calendar, ms('2026-09-30T18:00:00+08:00'))).toBe(ms('2026-10-05T09:00:00+08:00'));
    expect(nextOpening(calendar, ms('2026-09-30T10:00:00+08:00'))).toBe(ms('2026-09-30T10:00:00+08:00'));
  });

  it('tells the closing of frames that follow each other without a gap, up to a limit', () => {
    const round = compileCalendar(newYork);
    expect(nextClosing(round, ms('2026-03-07T00:00:00Z'), ms('2026-03-20T00:00:00Z'))).toBe(ms('2026-03-20T00:00:00Z'));
    expect(nextClosing(calendar, ms('2026-09-30T10:00:00+08:00'), ms('2026-12-01T00:00:00Z'))).toBe(
      ms('2026-09-30T12:00:00+08:00'),
    );
  });
});

describe('laws of the two primitives', () => {
  const calendars = [
    shanghai,
    nights,
    newYork,
    small('Europe/Berlin', '01:15', '03:45'),
    small('Australia/Lord_Howe', '23:00', '02:10'),
    small('Africa/Casablanca', '22:00', '05:00'),
  ].map(compileCalendar);
  const calendar = fc.constantFrom(...calendars);
  const instant = fc.integer({ min: ms('1995-01-01T00:00:00Z'), max: ms('2060-01-01T00:00:00Z') });
  const amount = fc.integer({ min: 1, max: 2000 * HOUR });

  it('what is added is measured', () => {
    fc.assert(
      fc.property(calendar, instant, amount, (zoned, start, added) => {
        const end = addWorkingTime(zoned, start, added);
        expect(workingTimeBetween(zoned, start, end)).toBe(added);
        // The first such instant: a millisecond earlier it is not yet used up.
        expect(workingTimeBetween(zoned, start, end - 1)).toBe(added - 1);
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it('adding in two steps is adding at once, and later never means sooner', () => {
    fc.assert(
      fc.property(calendar, instant, amount, amount, (zoned, start, first, second) => {
        const middle = addWorkingTime(zoned, start, first);
        expect(addWorkingTime(zoned, middle, second)).toBe(addWorkingTime(zoned, start, first + second));
        expect(addWorkingTime(zoned, start + second, first)).toBeGreaterThanOrEqual(middle);
      }),
      { seed: 12, numRuns: 400 },
    );
  });

  it('a span is the sum of its parts, and never longer than the wall clock', () => {
    fc.assert(
      fc.property(calendar, instant, instant, instant, (zoned, ...three) => {
        const [a = 0, b = 0, c = 0] = three.sort((x, y) => x - y);
        const whole = workingTimeBetween(zoned, a, c);
        expect(workingTimeBetween(zoned, a, b) + workingTimeBetween(zoned, b, c)).toBe(whole);
        expect(whole).toBeLessThanOrEqual(c - a);
        expect(workingTimeBetween(zoned, c, a)).toBe(0);
      }),
      { seed: 13, numRuns: 400 },
    );
  });
});

describe('the number of a day', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2024-02-29', 19_782],
    ['0099-12-31', -683_004],
    ['0100-01-01', -683_003],
  ])('%s', (date, expected) => expect(dayNumber(date)).toBe(expected));
});
