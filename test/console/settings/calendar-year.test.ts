import { describe, expect, test } from 'vitest';
import { blanksBefore, weekHours, yearOf } from '#console/settings/calendar/year.ts';
import type { CalendarSpec } from '#core/contract/sla.ts';

const HOURS: CalendarSpec['week']['mon'] = [['09:00', '18:00']];
const SPEC: CalendarSpec = {
  timeZone: 'Asia/Shanghai',
  week: { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS },
  exceptions: [
    { date: '2026-10-01', hours: [], name: '国庆节' },
    { date: '2026-10-10', hours: HOURS },
    { date: '2026-12-31', hours: [['09:00', '12:00']] },
    { date: '2026-10-03', hours: [] },
  ],
};

const kindsOf = (spec: CalendarSpec, saved = spec) =>
  new Map(
    yearOf(spec, saved, 2026)
      .flat()
      .map((day) => [day.date, day]),
  );

describe('the picture of a year', () => {
  test.each([
    ['2026-10-08', 'working', 'a Thursday'],
    ['2026-10-11', 'closed', 'a Sunday'],
    ['2026-10-01', 'holiday', 'a Thursday that an exception closes'],
    ['2026-10-03', 'holiday', 'a Saturday that an exception closes: named, though closed anyway'],
    ['2026-10-10', 'makeUp', 'a Saturday with hours'],
    ['2026-12-31', 'special', 'a Thursday with other hours'],
  ])('%s is %s: %s', (date, kind) => {
    expect(kindsOf(SPEC).get(date)?.kind).toBe(kind);
  });

  test('has every day of the year once, leap years too', () => {
    expect(yearOf(SPEC, SPEC, 2026).flat()).toHaveLength(365);
    expect(yearOf(SPEC, SPEC, 2028).flat()).toHaveLength(366);
    expect(yearOf(SPEC, SPEC, 2028)[1]?.at(-1)?.date).toBe('2028-02-29');
  });

  test('marks what differs from the saved calendar: one day by its exception, all Mondays by the week', () => {
    const oneDay = { ...SPEC, exceptions: [...(SPEC.exceptions ?? []), { date: '2026-11-25', hours: [] }] };
    const edited = (spec: CalendarSpec) => [...kindsOf(spec, SPEC).values()].filter((day) => day.edited);
    expect(edited(SPEC)).toEqual([]);
    expect(edited(oneDay).map(({ date }) => date)).toEqual(['2026-11-25']);
    expect(edited({ ...SPEC, week: { ...SPEC.week, mon: [['10:00', '18:00']] } })).toHaveLength(52);
  });

  test('a month begins under its weekday, Monday first', () => {
    expect(blanksBefore('2026-06-01')).toBe(0);
    expect(blanksBefore('2026-11-01')).toBe(6);
    expect(weekHours(SPEC, '2026-11-01')).toEqual([]);
  });
});
