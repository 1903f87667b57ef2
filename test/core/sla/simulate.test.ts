import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, simulate, simulateLines } from '#core/sla/simulate.ts';
import { answer, everyDay, OFFICE, tell, weekdays } from './support.ts';

const HOURS: [string, string][] = [
  ['09:00', '12:00'],
  ['13:30', '18:00'],
];
/** The worked example of the semantics, to the letter. */
const WORKED = {
  calendar: {
    timeZone: 'Asia/Shanghai',
    week: weekdays(HOURS),
    exceptions: [
      ...['01', '02', '05', '06', '07'].map((day) => ({ date: `2026-10-${day}`, hours: [] })),
      { date: '2026-10-10', hours: HOURS },
    ],
  },
  policy: { firstResponse: 'PT1H', nextResponse: 'PT2H', resolution: 'PT24H' },
  events: [
    { at: '2026-09-30T09:30:00Z', type: 'opened' },
    { at: '2026-09-30T09:30:00Z', type: 'customerMessage' },
  ],
  at: '2026-09-30T10:00:00Z',
};

describe('the worked example', () => {
  const got = answer(WORKED);

  it('has its three due times and the first of them as the next', () => {
    const running = {
      startedAt: '2026-09-30T09:30:00Z',
      metAt: null,
      breachedAt: null,
      status: 'running',
      elapsed: 'PT30M',
      explanation: expect.any(Array),
    };
    expect(got).toEqual({
      nextDueAt: '2026-10-08T01:30:00Z',
      targets: [
        { ...running, metric: 'firstResponse', dueAt: '2026-10-08T01:30:00Z', remaining: 'PT30M' },
        { ...running, metric: 'nextResponse', dueAt: '2026-10-08T02:30:00Z', remaining: 'PT1H30M' },
        { ...running, metric: 'resolution', dueAt: '2026-10-12T02:00:00Z', remaining: 'PT23H30M' },
      ],
    });
  });

  it('explains the first response from start to due', () => {
    const span = (from: string, to: string, kind: string, duration: string) => ({ from, to, kind, duration });
    expect(got.targets[0]?.explanation).toEqual([
      span('2026-09-30T09:30:00Z', '2026-09-30T10:00:00Z', 'worked', 'PT30M'),
      span('2026-09-30T10:00:00Z', '2026-09-30T16:00:00Z', 'closed', 'PT6H'),
      span('2026-09-30T16:00:00Z', '2026-10-02T16:00:00Z', 'exception', 'PT48H'),
      span('2026-10-02T16:00:00Z', '2026-10-04T16:00:00Z', 'closed', 'PT48H'),
      span('2026-10-04T16:00:00Z', '2026-10-07T16:00:00Z', 'exception', 'PT72H'),
      span('2026-10-07T16:00:00Z', '2026-10-08T01:00:00Z', 'closed', 'PT9H'),
      span('2026-10-08T01:00:00Z', '2026-10-08T01:30:00Z', 'worked', 'PT30M'),
    ]);
  });

  it('works seven and a half hours on each of the days in between', () => {
    const worked = got.targets[2]?.explanation.filter(({ kind }) => kind === 'worked').map(({ duration }) => duration);
    expect(worked).toEqual(['PT30M', 'PT3H', 'PT4H30M', 'PT3H', 'PT4H30M', 'PT3H', 'PT4H30M', 'PT1H']);
  });
});

describe('what a scenario may leave to us', () => {
  it('ignores events after the instant of asking', () => {
    const later = [...WORKED.events, { at: '2026-09-30T10:00:00.001Z', type: 'clerkReply' }];
    expect(simulate({ ...WORKED, events: later })).toEqual(simulate(WORKED));
  });

  it('takes an event at the instant of asking', () => {
    const now = [...WORKED.events, { at: WORKED.at, type: 'clerkReply' }];
    expect(answer({ ...WORKED, events: now }).targets.map(({ status }) => status)).toEqual(['met', 'met', 'running']);
  });

  it('has nothing to say before the opening, or without targets', () => {
    const nothing = { nextDueAt: null, targets: [] };
    expect(simulate({ ...WORKED, at: '2026-09-30T09:29:59Z' })).toEqual(nothing);
    expect(simulate({ ...WORKED, policy: {} })).toEqual(nothing);
  });

  it('reads instants of any offset, and answers in UTC', () => {
    const events = WORKED.events.map((event) => ({ ...event, at: '2026-09-30T17:30:00+08:00' }));
    expect(simulate({ ...WORKED, events })).toEqual(simulate(WORKED));
  });

  it('does not count paused and finished clocks as next due', () => {
    const paused = [...WORKED.events, { at: '2026-09-30T09:40:00Z', type: 'paused' }];
    expect(answer({ ...WORKED, events: paused }).nextDueAt).toBeNull();
  });
});

describe('what is wrong with an input comes back as a value', () => {
  const event = (more: object) => ({ ...WORKED, events: [...WORKED.events, { at: '2026-09-30T09:45:00Z', ...more }] });
  const calendar = (more: object) => ({ ...WORKED, calendar: { ...WORKED.calendar, ...more } });
  const policy = (firstResponse: unknown) => ({ ...WORKED, policy: { firstResponse } });
  const frames = (...mon: string[][]) => calendar({ week: { mon }, exceptions: [] });

  it.each<[string, unknown, string, string]>([
    ['no object', 'hello', 'invalid-type', ''],
    ['nothing', undefined, 'missing', ''],
    ['no calendar', { ...WORKED, calendar: undefined }, 'missing', 'calendar'],
    ['an unknown zone', calendar({ timeZone: 'Mars/Olympus' }), 'unknown-time-zone', 'calendar.timeZone'],
    ['an empty zone', calendar({ timeZone: '' }), 'unknown-time-zone', 'calendar.timeZone'],
    ['a weekday misspelt', calendar({ week: { monday: HOURS } }), 'unknown-key', 'calendar.week'],
    ['no working frame', calendar({ week: { mon: [] } }), 'no-working-frame', 'calendar.week'],
    ['an hour that does not exist', frames(['09:00', '25:00']), 'invalid-time', 'calendar.week.mon.0.1'],
    ['a frame from 24:00', frames(['24:00', '06:00']), 'invalid-time', 'calendar.week.mon.0.0'],
    ['overlap in a day', frames(['09:00', '12:00'], ['11:59', '18:00']), 'overlapping-frames', 'calendar.week.mon.1'],
    [
      'overlap past midnight',
      frames(['22:00', '06:00'], ['23:00', '24:00']),
      'overlapping-frames',
      'calendar.week.mon.1',
    ],
    [
      'overlap into the next day, over the weekend',
      calendar({ week: { sun: [['22:00', '06:00']], mon: [['05:59', '12:00']] }, exceptions: [] }),
      'overlapping-frames',
      'calendar.week.mon.0',
    ],
    [
      'an exception that overlaps the night before',
      calendar({
        week: { mon: [['22:00', '06:00']] },
        exceptions: [{ date: '2026-10-06', hours: [['05:00', '09:00']] }],
      }),
      'overlapping-frames',
      'calendar.exceptions.0.hours.0',
    ],
    [
      'an exception whose night overlaps the morning after',
      calendar({
        week: { mon: [['05:00', '09:00']] },
        exceptions: [{ date: '2026-10-04', hours: [['22:00', '06:00']] }],
      }),
      'overlapping-frames',
      'calendar.week.mon.0',
    ],
    [
      'a date twice',
      calendar({
        exceptions: [
          { date: '2026-10-01', hours: [] },
          { date: '2026-10-01', hours: HOURS },
        ],
      }),
      'duplicate-exception',
      'calendar.exceptions.1.date',
    ],
    [
      'a date that is none',
      calendar({ exceptions: [{ date: '2026-02-30', hours: [] }] }),
      'invalid-date',
      'calendar.exceptions.0.date',
    ],
    ['a metric misspelt', { ...WORKED, policy: { resolutoin: 'PT1H' } }, 'unknown-key', 'policy'],
    ['a duration in days', policy('P1D'), 'day-unit-refused', 'policy.firstResponse'],
    ['a duration of days and hours', policy('P1DT2H'), 'day-unit-refused', 'policy.firstResponse'],
    ['a duration of nothing', policy('PT0S'), 'zero-duration', 'policy.firstResponse'],
    ['a negative duration', policy('-PT1H'), 'negative-duration', 'policy.firstResponse'],
    ['no duration at all', policy('an hour'), 'invalid-duration', 'policy.firstResponse'],
    ['a duration beyond all bounds', policy('PT999999999H'), 'duration-too-long', 'policy.firstResponse'],
    ['a number for a duration', policy(60), 'invalid-type', 'policy.firstResponse'],
    ['no events', { ...WORKED, events: [] }, 'no-events', 'events'],
    [
      'an event before the opening',
      { ...WORKED, events: WORKED.events.slice(1) },
      'event-before-opening',
      'events.0.type',
    ],
    ['a second opening', event({ type: 'opened' }), 'opened-twice', 'events.2.type'],
    [
      'events out of order',
      event({ at: '2026-09-30T09:29:59.999Z', type: 'note' }),
      'events-out-of-order',
      'events.2.at',
    ],
    ['an unknown event', event({ type: 'celebrated' }), 'unknown-event', 'events.2.type'],
    ['a promise without a time', event({ type: 'promised' }), 'missing', 'events.2.dueAt'],
    [
      'a promise that is over',
      event({ type: 'promised', dueAt: '2026-09-30T09:44:59Z' }),
      'promise-in-the-past',
      'events.2.dueAt',
    ],
    ['a forward in days', event({ type: 'forwarded', duration: 'P2D' }), 'day-unit-refused', 'events.2.duration'],
    [
      'a bad calendar later on',
      event({ type: 'calendarChanged', calendar: { ...OFFICE, week: {} } }),
      'no-working-frame',
      'events.2.calendar.week',
    ],
    ['an instant without a zone', { ...WORKED, at: '2026-09-30T10:00:00' }, 'invalid-instant', 'at'],
    ['an instant that is none', { ...WORKED, at: 'soon' }, 'invalid-instant', 'at'],
  ])('%s', (_, input, code, path) => {
    expect(simulate(input)).toEqual({ error: { code, message: expect.stringMatching(/./), path } });
  });

  it('takes a promise for this very instant', () => {
    expect(simulate(event({ type: 'promised', dueAt: '2026-09-30T09:45:00Z' }))).not.toHaveProperty('error');
  });

  it('takes frames that touch, within a day, past midnight and at an exception', () => {
    const touching = {
      timeZone: 'Asia/Shanghai',
      week: {
        mon: [
          ['06:00', '12:00'],
          ['12:00', '24:00'],
        ],
        tue: [
          ['00:00', '22:00'],
          ['22:00', '06:00'],
        ],
        wed: [['06:00', '07:00']],
      },
      exceptions: [{ date: '2026-10-08', hours: [['00:00', '24:00']] }],
    };
    expect(simulate({ ...WORKED, calendar: touching })).not.toHaveProperty('error');
  });

  it('refuses to list millions of stretches', () => {
    const minute = { timeZone: 'Etc/UTC', week: { mon: [['09:00', '09:01']] } };
    expect(simulate({ ...WORKED, calendar: minute, policy: { resolution: 'PT10000H' } })).toMatchObject({
      error: { code: 'explanation-too-long' },
    });
  });

  it('survives whatever JSON it is given', () => {
    const keys = [
      'calendar',
      'policy',
      'events',
      'at',
      'timeZone',
      'week',
      'mon',
      'exceptions',
      'type',
      'dueAt',
      'firstResponse',
    ];
    const leaf = fc.oneof(
      fc.constantFrom('PT1H', 'P1D', '09:00', '24:00', '2026-10-01', WORKED.at, 'Etc/UTC', 'opened', '__proto__'),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value')),
        fc.dictionary(fc.constantFrom(...keys), tie('value')),
      ),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(WORKED)), value, (key, put) => {
        expect(Object.keys(simulate({ ...WORKED, [key]: put }))[0]).toMatch(/^(error|nextDueAt)$/);
      }),
      { seed: 21, numRuns: 500 },
    );
  });
});

describe('scenarios as lines', () => {
  const lines = (input: string[]): unknown[] =>
    simulateLines(input).map((line) => {
      expect(line).not.toContain('\n');
      return JSON.parse(line);
    });

  it('answers a line each, in order, broken and empty ones included', () => {
    const other = tell({ events: [['02 10:00', 'opened']], at: '02 10:30' });
    const got = lines([JSON.stringify(WORKED), '{', '', '[1]', JSON.stringify(other)]);
    expect(got).toEqual([
      simulate(WORKED),
      { error: { code: 'invalid-json', message: expect.any(String), path: '' } },
      { error: { code: 'invalid-json', message: expect.any(String), path: '' } },
      { error: { code: 'invalid-type', message: expect.any(String), path: '' } },
      simulate(other),
    ]);
  });

  it('refuses a line that is too long unread, and goes on', () => {
    const input = [JSON.stringify(WORKED), `${JSON.stringify(WORKED)}${' '.repeat(5000)}`, JSON.stringify(WORKED)];
    const got = simulateLines(input, 5000).map((line) => JSON.parse(line));
    const error = { code: 'line-too-long', message: expect.stringContaining('5000'), path: '' };
    expect(got).toEqual([simulate(WORKED), { error }, simulate(WORKED)]);
  });

  it('takes ten thousand lines in their order', () => {
    const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Sydney'];
    const input = Array.from({ length: 10_000 }, (_, index) =>
      JSON.stringify({ ...WORKED, calendar: { ...WORKED.calendar, timeZone: zones[index % zones.length] } }),
    );
    const answered = simulateLines(input).filter((line) => line.startsWith('{"nextDueAt":"2026-'));
    expect(answered).toHaveLength(10_000);
  });
});

describe('hours round the clock', () => {
  it('have one stretch of work', () => {
    const calendar = { timeZone: 'America/New_York', week: everyDay([['00:00', '24:00']]) };
    const got = answer({ ...WORKED, calendar, policy: { resolution: 'PT2000H' } });
    expect(got.targets[0]?.explanation).toEqual([
      { from: '2026-09-30T09:30:00Z', to: '2026-12-22T17:30:00Z', kind: 'worked', duration: 'PT2000H' },
    ]);
  });
});

describe('instants as they are written', () => {
  it.each([
    ['2026-10-08T01:30:00Z', '2026-10-08T01:30:00Z'],
    ['2026-10-08T23:59:59.999Z', '2026-10-08T23:59:59.999Z'],
    ['2024-02-29T00:00:00.000Z', '2024-02-29T00:00:00Z'],
    ['2026-10-08T01:30:00.005Z', '2026-10-08T01:30:00.005Z'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
    ['+012026-01-01T00:00:00.000Z', '+012026-01-01T00:00:00Z'],
  ])('%s is %s', (iso, written) => expect(formatInstant(Date.parse(iso))).toBe(written));
});

describe('a calendar that was seen before', () => {
  it('is told from another of the same zone, and what is wrong beside it is still found', () => {
    const shorter = {
      ...WORKED,
      calendar: { ...WORKED.calendar, week: weekdays([['09:00', '10:00']]), exceptions: [] },
    };
    const first = [answer(WORKED), answer(shorter)];
    expect([answer(WORKED), answer(shorter)]).toEqual(first);
    expect(first[0]).not.toEqual(first[1]);
    expect(simulate({ ...WORKED, at: 'soon' })).toMatchObject({ error: { code: 'invalid-instant', path: 'at' } });
    expect(simulate({ ...WORKED, calendar: { ...WORKED.calendar, week: {} } })).toMatchObject({
      error: { code: 'no-working-frame' },
    });
  });

  it('is told from one that differs in a single exception in the middle, however often either comes', () => {
    const closed = (middle: string) => ({
      ...WORKED,
      calendar: {
        ...WORKED.calendar,
        exceptions: ['2026-10-01', middle, '2026-12-31'].map((date) => ({ date, hours: [] })),
      },
    });
    const due = (middle: string) => answer(closed(middle)).targets[0]?.dueAt;
    for (let round = 0; round < 4; round++) {
      expect(due('2026-10-02')).toBe('2026-10-05T01:30:00Z');
      expect(due('2026-10-05')).toBe('2026-10-02T01:30:00Z');
    }
  });
});
