import { describe, expect, it } from 'vitest';
import type { CalendarSpec } from '#core/contract/sla.ts';
import { simulate } from '#core/sla/simulate.ts';
import { DESKS, type Step, type TicketFact } from './facts/desks.ts';
import { instant, NINE_TO_FIVE } from './facts/fact.ts';
import { LIBRARIES } from './facts/libraries.ts';
import { answer, everyDay, weekdays } from './support.ts';

/** Cases of the kinds that other help desks document, worked out by hand. 2026-03-02 is a Monday. */
const LONDON: CalendarSpec = { timeZone: 'Europe/London', week: weekdays([['09:00', '17:00']]) };
const BERLIN: CalendarSpec = { timeZone: 'Europe/Berlin', week: weekdays([['09:00', '17:00']]) };
const NEW_YORK: CalendarSpec = { timeZone: 'America/New_York', week: weekdays([['09:00', '17:00']]) };
const LUNCH: CalendarSpec = {
  timeZone: 'Asia/Shanghai',
  week: weekdays([
    ['09:00', '12:00'],
    ['13:30', '18:00'],
  ]),
};
const NIGHTS: CalendarSpec = { timeZone: 'Etc/UTC', week: weekdays([['22:00', '06:00']]) };
const SEVEN_DAYS: CalendarSpec = { timeZone: 'Europe/Berlin', week: everyDay([['00:00', '24:00']]) };
const SATURDAYS: CalendarSpec = { ...LONDON, week: { ...LONDON.week, sat: [['10:00', '14:00']] } };
const CHRISTMAS: CalendarSpec = {
  ...LONDON,
  exceptions: [
    { date: '2026-12-25', hours: [] },
    { date: '2026-12-28', hours: [] },
  ],
};
const SHORT_EVE: CalendarSpec = { ...LONDON, exceptions: [{ date: '2026-12-24', hours: [['09:00', '12:00']] }] };
const SINGLE_FRAME_A_WEEK: CalendarSpec = { timeZone: 'Etc/UTC', week: { wed: [['08:00', '10:00']] } };

type Fact = [sentence: string, calendar: CalendarSpec, budget: string, from: string, due: string];

const FACTS: Fact[] = [
  ['inside the hours, time simply passes', LONDON, 'PT4H', '2026-03-02T09:00:00Z', '2026-03-02T13:00:00Z'],
  ['before the opening, it counts from the opening', LONDON, 'PT1H', '2026-03-02T06:15:00Z', '2026-03-02T10:00:00Z'],
  ['after the closing, from the next morning', LONDON, 'PT1H', '2026-03-02T18:30:00Z', '2026-03-03T10:00:00Z'],
  ['exactly at closing, from the next morning', LONDON, 'PT30M', '2026-03-02T17:00:00Z', '2026-03-03T09:30:00Z'],
  ['used up exactly at closing, it is due at closing', LONDON, 'PT8H', '2026-03-02T09:00:00Z', '2026-03-02T17:00:00Z'],
  ['what is left at closing goes on in the morning', LONDON, 'PT2H', '2026-03-02T16:00:00Z', '2026-03-03T10:00:00Z'],
  ['on a Friday afternoon, it goes on on Monday', LONDON, 'PT4H', '2026-03-06T15:00:00Z', '2026-03-09T11:00:00Z'],
  ['on a Saturday, it counts from Monday', LONDON, 'PT4H', '2026-03-07T11:00:00Z', '2026-03-09T13:00:00Z'],
  ['twenty-four hours of eight a day are three days', LONDON, 'PT24H', '2026-03-05T13:00:00Z', '2026-03-10T13:00:00Z'],
  ['open on Saturday mornings, Saturday counts', SATURDAYS, 'PT5H', '2026-03-06T16:00:00Z', '2026-03-07T14:00:00Z'],
  ['holidays around a weekend are passed over', CHRISTMAS, 'PT4H', '2026-12-24T15:00:00Z', '2026-12-29T11:00:00Z'],
  ['a start on a holiday counts from the day after', CHRISTMAS, 'PT1H', '2026-12-25T12:00:00Z', '2026-12-29T10:00:00Z'],
  ['a short day ends at its own closing', SHORT_EVE, 'PT2H', '2026-12-24T11:00:00Z', '2026-12-25T10:00:00Z'],
  ['the lunch break does not count', LUNCH, 'PT2H', '2026-03-02T03:00:00Z', '2026-03-02T06:30:00Z'],
  ['a start during lunch counts from its end', LUNCH, 'PT1H', '2026-03-02T04:45:00Z', '2026-03-02T06:30:00Z'],
  ['a night shift runs on past midnight', NIGHTS, 'PT4H', '2026-03-02T23:00:00Z', '2026-03-03T03:00:00Z'],
  ['Friday night belongs to Friday', NIGHTS, 'PT6H', '2026-03-07T03:00:00Z', '2026-03-10T01:00:00Z'],
  [
    'in summer the same opening is an hour earlier in UTC',
    LONDON,
    'PT1H',
    '2026-03-27T17:30:00Z',
    '2026-03-30T09:00:00Z',
  ],
  ['the clocks go forward on a Sunday', BERLIN, 'PT9H', '2026-03-27T15:00:00Z', '2026-03-30T15:00:00Z'],
  ['the clocks go back on a Sunday', NEW_YORK, 'PT2H', '2026-10-30T20:00:00Z', '2026-11-02T15:00:00Z'],
  ['round the clock, a spring day has 23 hours', SEVEN_DAYS, 'PT24H', '2026-03-28T11:00:00Z', '2026-03-29T11:00:00Z'],
  ['two hours a week take as many weeks', SINGLE_FRAME_A_WEEK, 'PT5H', '2026-03-02T12:00:00Z', '2026-03-18T09:00:00Z'],
];

describe('cases that other help desks document', () => {
  it.each(FACTS)('%s', (_sentence, calendar, firstResponse, from, due) => {
    const events = [{ at: from, type: 'opened' }];
    expect(answer({ calendar, policy: { firstResponse }, events, at: from }).targets[0]?.dueAt).toBe(due);
  });

  const late = (at: string) =>
    answer({
      calendar: LONDON,
      policy: { firstResponse: 'PT1H' },
      events: [
        { at: '2026-03-02T16:30:00Z', type: 'opened' },
        { at, type: 'clerkReply' },
      ],
      at,
    }).targets[0];

  it('a reply over night, before the half hour of the morning is used up, is in time', () => {
    expect(late('2026-03-03T09:30:00Z')).toMatchObject({ status: 'met', elapsed: 'PT1H', remaining: 'PT0S' });
    expect(late('2026-03-02T23:00:00Z')).toMatchObject({ status: 'met', elapsed: 'PT30M', remaining: 'PT30M' });
  });

  it('a reply a millisecond later is late', () => {
    expect(late('2026-03-03T09:30:00.001Z')).toMatchObject({ status: 'breached', remaining: '-PT0.001S' });
  });
});

/** Longer than any span of the facts, so that the clock still runs. */
const LONG = { resolution: 'PT10000H' };

describe.each(LIBRARIES)('$source: $hours', ({ calendar, due = [], worked = [] }) => {
  it.each(due)('%s and %s make %s', (from, amount, expected) => {
    const at = instant(from);
    const got = answer({ calendar, policy: { resolution: amount }, events: [{ at, type: 'opened' }], at });
    expect(got.targets[0]?.dueAt).toBe(instant(expected));
  });

  it.each(worked)('from %s to %s it is %s', (from, to, expected) => {
    const events = [{ at: instant(from), type: 'opened' }];
    expect(answer({ calendar, policy: LONG, events, at: instant(to) }).targets[0]?.elapsed).toBe(expected);
  });
});

const isTime = (value: unknown): value is string => typeof value === 'string' && /^\d\d:\d\d(:\d\d)?$/.test(value);
const onDay = (day: string, value: string): string => (isTime(value) ? instant(`${day} ${value}`) : value);

function askDesk({ calendar, policy, day, events, at }: TicketFact) {
  const told = events.map(([time, type, more]: Step) => ({ at: onDay(day, time), type, ...more }));
  return answer({ calendar, policy, events: told, at: onDay(day, at) });
}

describe.each(DESKS)('$source: $sentence', (fact) => {
  const got = askDesk(fact);
  it.each(Object.entries(fact.expected))('%s', (name, expected) => {
    const [metric, ordinal = '1'] = name.split(' ');
    const target = got.targets.filter((candidate) => candidate.metric === metric)[Number(ordinal) - 1];
    if (expected.absent === true) return expect(target).toBeUndefined();
    const times = Object.entries(expected).map(([key, value]) => [key, isTime(value) ? onDay(fact.day, value) : value]);
    expect(target).toMatchObject(Object.fromEntries(times));
  });

  const { nextDueAt } = fact;
  if (nextDueAt === undefined) return;
  it('and what is due next', () => {
    expect(got.nextDueAt).toBe(nextDueAt === null ? null : onDay(fact.day, nextDueAt));
  });
});

/** Looked at one by one; in each the semantics say otherwise, and why. */
describe('where we answer otherwise than another system', () => {
  const events = (...told: [string, string][]) => told.map(([at, type]) => ({ at: instant(at), type }));

  it('a due time is exact, and not rounded up to the minute (zammad: 09:27:00)', () => {
    const calendar: CalendarSpec = { timeZone: 'Europe/Berlin', week: weekdays([['08:00', '20:00']]) };
    const told = events(['2016-11-07 13:26:36', 'opened'], ['2016-11-07 13:26:36', 'customerMessage']);
    const got = answer({
      calendar,
      policy: { nextResponse: 'PT1200M' },
      events: told,
      at: instant('2016-11-07 14:00'),
    });
    expect(got.nextDueAt).toBe('2016-11-09T09:26:36Z');
  });

  it('what is solved waits for no first response, and reopened it has none (zammad goes on counting)', () => {
    const calendar: CalendarSpec = { timeZone: 'Europe/Berlin', week: everyDay([['09:00', '18:00']]) };
    const told = events(
      ['2013-06-04 09:00', 'opened'],
      ['2013-06-04 09:30', 'paused'],
      ['2013-06-04 09:45', 'resumed'],
      ['2013-06-04 10:00', 'solved'],
      ['2013-06-04 10:30', 'reopened'],
    );
    const policy = { firstResponse: 'PT120M', resolution: 'PT250M' };
    expect(answer({ calendar, policy, events: told, at: instant('2013-06-04 10:30') })).toMatchObject({
      nextDueAt: '2013-06-04T13:55:00Z',
      targets: [{ status: 'cancelled' }, { status: 'running', dueAt: '2013-06-04T13:55:00Z' }],
    });
  });

  it('an end that the clocks repeat is the last of both: the counter stays open (biz: the first)', () => {
    const calendar: CalendarSpec = { timeZone: 'America/Los_Angeles', week: { sun: [['00:00', '01:30']] } };
    const told = events(['2014-11-02 00:00 -07:00', 'opened']);
    const got = answer({ calendar, policy: LONG, events: told, at: instant('2014-11-03 00:00 -08:00') });
    expect(got.targets[0]?.elapsed).toBe('PT2H30M');
  });

  it('a target of nothing is refused (php-business-time: due at once)', () => {
    const told = events(['2018-05-14 09:00', 'opened']);
    const input = { calendar: NINE_TO_FIVE, policy: { resolution: 'PT0H' }, events: told, at: told[0]?.at };
    expect(simulate(input)).toMatchObject({ error: { code: 'zero-duration' } });
  });

  it('hours by exception alone are refused: they would end one day (dayjs-business-time takes them)', () => {
    const hours: [string, string][] = [['08:00', '17:00']];
    const calendar = { timeZone: 'Etc/UTC', week: {}, exceptions: [{ date: '2024-03-19', hours }] };
    const told = events(['2024-03-19 12:00', 'opened']);
    expect(simulate({ calendar, policy: LONG, events: told, at: told[0]?.at })).toMatchObject({
      error: { code: 'no-working-frame' },
    });
  });

  it('frames that overlap are refused (dayjs-business-time joins them)', () => {
    const hours: [string, string][] = [
      ['00:00', '18:00'],
      ['16:00', '24:00'],
    ];
    const told = events(['2024-03-19 12:00', 'opened']);
    const calendar = { timeZone: 'Etc/UTC', week: { sat: hours } };
    expect(simulate({ calendar, policy: LONG, events: told, at: told[0]?.at })).toMatchObject({
      error: { code: 'overlapping-frames' },
    });
  });
});
