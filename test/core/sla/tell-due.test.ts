import { describe, expect, it } from 'vitest';
import type { Language } from '#core/contract/language.ts';
import type { CalendarFrame, CalendarSpec } from '#core/contract/sla.ts';
import { compileCalendar } from '#core/sla/calendar.ts';
import { type ClockEvent, evaluateClocks, policyBudgets } from '#core/sla/clock.ts';
import { explainTarget } from '#core/sla/explain.ts';
import { tellDue } from '#core/sla/tell-due.ts';
import { weekdays } from './support.ts';

const HOURS: CalendarFrame[] = [
  ['09:00', '12:00'],
  ['13:30', '18:00'],
];
/** The worked example of docs/SEMANTICS.md. */
const OCTOBER: CalendarSpec = {
  timeZone: 'Asia/Shanghai',
  week: weekdays(HOURS),
  exceptions: [
    ...['01', '02', '05', '06', '07'].map((day) => ({ date: `2026-10-${day}`, hours: [], name: '国庆节' })),
    { date: '2026-10-10', hours: HOURS, name: '国庆节' },
  ],
};

function told(
  given: { opened: string; target: string; spec?: CalendarSpec; at?: string; events?: ClockEvent[] },
  language: Language = 'zh-Hans',
): string {
  const { spec = OCTOBER, events = [] } = given;
  const openedAt = Date.parse(given.opened);
  const at = given.at === undefined ? openedAt : Date.parse(given.at);
  const [target] = evaluateClocks({
    calendar: compileCalendar(spec),
    policy: policyBudgets({ resolution: given.target }),
    events: [{ at: openedAt, type: 'opened' }, ...events],
    at,
  });
  if (target === undefined) throw new Error('no clock');
  return tellDue(target, explainTarget(target, at) ?? [], spec, language).join('');
}

const OPENED = '2026-09-30T09:30:00Z';

describe('a due time over the National Day holiday', () => {
  it.each([
    [
      'zh-Hans',
      '从 9月30日 17:30 起计，当日计 30 分钟。10月1日至7日放假（国庆节）。10月8日 09:00 起再计 30 分钟，到期 09:30。',
    ],
    [
      'zh-Hant',
      '從 9月30日 17:30 起計，當日計 30 分鐘。10月1日至7日放假（国庆节）。10月8日 09:00 起再計 30 分鐘，到期 09:30。',
    ],
    [
      'en',
      'Counted from 30 Sep 17:30: 30 min on that day.1–7 Oct: holiday (国庆节).From 8 Oct 09:00: 30 min more, due 09:30.',
    ],
  ] as const)('is told in %s', (language, text) => {
    expect(told({ opened: OPENED, target: 'PT1H' }, language)).toBe(text);
  });

  it('tells several days as one stretch, with the make-up day in it, and the Sunday that is off', () => {
    expect(told({ opened: OPENED, target: 'PT24H' })).toBe(
      '从 9月30日 17:30 起计，当日计 30 分钟。10月1日至7日放假（国庆节）。' +
        '10月8日 09:00 起，至 10月10日 18:00 止按工作时间再计 22 小时 30 分钟（其中 10月10日为调休上班日）。' +
        '10月11日不上班。10月12日 09:00 起再计 1 小时，到期 10:00。',
    );
  });
});

describe('a due time', () => {
  it('within the day is one sentence', () => {
    expect(told({ opened: '2026-09-29T01:15:00Z', target: 'PT30M' })).toBe(
      '从 9月29日 09:15 起计 30 分钟，到期 09:45。',
    );
  });

  it('from a start outside hours says so', () => {
    expect(told({ opened: '2026-09-29T12:00:00Z', target: 'PT1H' })).toBe(
      '9月29日 20:00 开始，当时不在工作时间。从 9月30日 09:00 起计 1 小时，到期 10:00。',
    );
  });

  it('tells a pause, and of one that lasts what it stands on', () => {
    const opened = Date.parse('2026-09-29T01:00:00Z');
    const paused: ClockEvent = { at: opened + 3_600_000, type: 'paused' };
    expect(
      told({
        opened: '2026-09-29T01:00:00Z',
        target: 'PT2H',
        at: '2026-09-30T02:00:00Z',
        events: [paused, { at: Date.parse('2026-09-29T06:00:00Z'), type: 'resumed' }],
      }),
    ).toBe(
      '从 9月29日 09:00 起计，当日计 1 小时。9月29日 10:00 至 9月29日 14:00 暂停计时。9月29日 14:00 起再计 1 小时，到期 15:00。',
    );
    expect(
      told({ opened: '2026-09-29T01:00:00Z', target: 'PT2H', at: '2026-09-29T06:00:00Z', events: [paused] }),
    ).toMatch(/目前仍在暂停；以上按现在恢复计算。$/);
  });

  it('names the year where it is another', () => {
    const spec = { ...OCTOBER, exceptions: [{ date: '2027-01-01', hours: [], name: '元旦' }] };
    expect(told({ opened: '2026-12-31T09:00:00Z', target: 'PT2H', spec })).toBe(
      '从 12月31日 17:00 起计，当日计 1 小时。2027年1月1日至3日放假（元旦）。2027年1月4日 09:00 起再计 1 小时，到期 10:00。',
    );
  });

  it('tells what an exception takes of a day', () => {
    const spec = { ...OCTOBER, exceptions: [{ date: '2026-09-29', hours: [HOURS[0] as CalendarFrame], name: '检修' }] };
    expect(told({ opened: '2026-09-29T03:00:00Z', target: 'PT2H', spec })).toBe(
      '从 9月29日 11:00 起计，当日计 1 小时。9月29日 13:30 至 9月29日 18:00 不上班（检修）。9月30日 09:00 起再计 1 小时，到期 10:00。',
    );
  });

  it('of many weeks is told in few sentences, and still names start and due', () => {
    const text = told({ opened: OPENED, target: 'PT2000H' });
    expect(text.split('。').length).toBeLessThan(16);
    expect(text).toMatch(/^从 9月30日 17:30 起计，.*到期 .*。$/);
    const worked = [...text.matchAll(/计 (\d+) 小时/g)].reduce((sum, [, hours]) => sum + Number(hours), 0);
    expect(worked).toBeGreaterThanOrEqual(1998);
  });

  it('around the clock needs no days', () => {
    const always = {
      timeZone: 'Asia/Shanghai',
      week: { ...weekdays([['00:00', '24:00']]), sat: [['00:00', '24:00']], sun: [['00:00', '24:00']] },
    };
    expect(told({ opened: '2026-09-29T12:00:00Z', target: 'PT4H', spec: always as CalendarSpec })).toBe(
      '从 9月29日 20:00 起，至 9月30日 00:00 止按工作时间计 4 小时，到期 9月30日 00:00。',
    );
  });
});
