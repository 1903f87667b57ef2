import { describe, expect, it } from 'vitest';
import type { CalendarSpec } from '#core/contract/sla.ts';
import { durationMs } from '#core/sla/duration.ts';
import { answer, march, OFFICE, type Telling, tell, weekdays } from './support.ts';

/** `from to kind` of each stretch, days and times of March 2026 in UTC. */
const story = (telling: Telling, metric = 'firstResponse'): string[] =>
  (answer(tell(telling)).targets.find((target) => target.metric === metric)?.explanation ?? []).map(
    ({ from, to, kind }) => `${from.slice(8, 16)} ${to.slice(8, 16)} ${kind}`.replaceAll('T', ' '),
  );

describe('a deadline explains itself', () => {
  it('by work and closed hours, a night and a weekend in one', () => {
    expect(story({ events: [['06 16:30', 'opened']], at: '06 16:30' })).toEqual([
      '06 16:30 06 17:00 worked',
      '06 17:00 09 09:00 closed',
      '09 09:00 09 09:30 worked',
    ]);
  });

  it('from a start outside the frames', () => {
    expect(story({ events: [['02 08:00', 'opened']], at: '02 08:00' })).toEqual([
      '02 08:00 02 09:00 closed',
      '02 09:00 02 10:00 worked',
    ]);
  });

  it('by pauses, in and out of hours alike', () => {
    const events: Telling['events'] = [
      ['02 10:00', 'opened'],
      ['02 10:30', 'paused'],
      ['03 08:00', 'resumed'],
    ];
    expect(story({ events, at: '04 10:00' })).toEqual([
      '02 10:00 02 10:30 worked',
      '02 10:30 03 08:00 paused',
      '03 08:00 03 09:00 closed',
      '03 09:00 03 09:30 worked',
    ]);
  });

  it('by a pause that lasts, as if it ended at the instant of asking', () => {
    const events: Telling['events'] = [
      ['02 10:00', 'opened'],
      ['02 10:30', 'paused'],
    ];
    expect(story({ events, at: '02 12:00' })).toEqual([
      '02 10:00 02 10:30 worked',
      '02 10:30 02 12:00 paused',
      '02 12:00 02 12:30 worked',
    ]);
  });

  it('by the time as solved, as a pause', () => {
    const events: Telling['events'] = [
      ['02 10:00', 'opened'],
      ['02 11:00', 'solved'],
      ['02 12:00', 'reopened'],
    ];
    expect(story({ policy: { resolution: 'PT2H' }, events, at: '02 12:10' }, 'resolution')).toEqual([
      '02 10:00 02 11:00 worked',
      '02 11:00 02 12:00 paused',
      '02 12:00 02 13:00 worked',
    ]);
  });

  it('by what an exception took from a day, and from the night after it', () => {
    const half: CalendarSpec = { ...OFFICE, exceptions: [{ date: '2026-03-02', hours: [['09:00', '12:00']] }] };
    expect(story({ calendar: half, events: [['02 11:30', 'opened']], at: '02 11:30' })).toEqual([
      '02 11:30 02 12:00 worked',
      '02 12:00 02 17:00 exception',
      '02 17:00 03 09:00 closed',
      '03 09:00 03 09:30 worked',
    ]);
    const nights: CalendarSpec = {
      timeZone: 'Etc/UTC',
      week: weekdays([['22:00', '06:00']]),
      exceptions: [{ date: '2026-03-03', hours: [] }],
    };
    expect(story({ calendar: nights, events: [['03 05:30', 'opened']], at: '03 05:30' })).toEqual([
      '03 05:30 03 06:00 worked',
      '03 06:00 04 06:00 exception',
      '04 06:00 04 22:00 closed',
      '04 22:00 04 22:30 worked',
    ]);
  });

  it('to a promise that was told for the evening', () => {
    const events: Telling['events'] = [
      ['02 16:00', 'opened'],
      ['02 16:00', 'promised', { dueAt: march('02 20:00') }],
    ];
    expect(story({ events, at: '02 16:00' }, 'promise')).toEqual([
      '02 16:00 02 17:00 worked',
      '02 17:00 02 20:00 closed',
    ]);
  });

  it('without a gap, and its work is the target', () => {
    const berlin: CalendarSpec = {
      timeZone: 'Europe/Berlin',
      week: {
        ...weekdays([
          ['00:30', '03:15'],
          ['22:00', '00:30'],
        ]),
        sun: [['01:00', '02:30']],
      },
      exceptions: [
        { date: '2026-03-25', hours: [] },
        { date: '2026-03-29', hours: [['02:15', '05:00']] },
      ],
    };
    const events: Telling['events'] = [
      ['20 12:00', 'opened'],
      ['23 22:00', 'paused'],
      ['24 01:00', 'resumed'],
    ];
    const [target] = answer(
      tell({ calendar: berlin, policy: { resolution: 'PT40H' }, events, at: '24 02:00' }),
    ).targets;
    const spans = target?.explanation ?? [];
    expect(spans[0]?.from).toBe(target?.startedAt);
    expect(spans.at(-1)?.to).toBe(target?.dueAt);
    for (const [index, span] of spans.entries()) {
      expect(durationMs(span.duration)).toBe(Date.parse(span.to) - Date.parse(span.from));
      if (index > 0)
        expect(spans[index - 1]).toMatchObject({ to: span.from, kind: expect.not.stringMatching(span.kind) });
    }
    const worked = spans.filter(({ kind }) => kind === 'worked').map(({ duration }) => durationMs(duration));
    expect(worked.reduce((sum, length) => sum + length, 0)).toBe(durationMs('PT40H'));
  });
});
