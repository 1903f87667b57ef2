import { describe, expect, test } from 'vitest';
import {
  importedDays,
  mondayOnWeekdays,
  pastMidnight,
  readTime,
  roundTheClock,
  withDay,
  withException,
  withImported,
  withoutException,
} from '#console/settings/calendar/edit-spec.ts';
import { CalendarSpec } from '#core/contract/sla.ts';

const SPEC: CalendarSpec = {
  timeZone: 'Asia/Shanghai',
  week: { mon: [['09:00', '12:00']] },
  exceptions: [{ date: '2026-10-01', hours: [] }],
};

describe('editing a calendar', () => {
  test('an exception takes its place by date, and replaces the one of its day', () => {
    const two = withException(SPEC, { date: '2026-01-01', hours: [] });
    expect(two.exceptions?.map(({ date }) => date)).toEqual(['2026-01-01', '2026-10-01']);
    const named = withException(two, { date: '2026-10-01', hours: [], name: '国庆节' });
    expect(named.exceptions).toHaveLength(2);
    expect(named.exceptions?.[1]?.name).toBe('国庆节');
    expect(withoutException(named, '2026-10-01').exceptions).toEqual([{ date: '2026-01-01', hours: [] }]);
  });

  test('a day without frames is left out of the week', () => {
    expect(withDay(SPEC, 'mon', []).week).toEqual({});
    expect(mondayOnWeekdays(SPEC).week.fri).toEqual([['09:00', '12:00']]);
    expect(mondayOnWeekdays(SPEC).week.sat).toBeUndefined();
  });

  test('round the clock is one that the contract accepts', () => {
    expect(CalendarSpec.safeParse(roundTheClock(SPEC)).success).toBe(true);
    expect(roundTheClock(SPEC).week.sun).toEqual([['00:00', '24:00']]);
  });

  test('an import brings what is new or another, and leaves other edits alone', () => {
    const after = withException(withException(SPEC, { date: '2027-01-01', hours: [] }), {
      date: '2026-10-01',
      hours: [],
      name: '国庆节',
    });
    const days = importedDays(SPEC, after);
    expect(days.map(({ date }) => date)).toEqual(['2026-10-01', '2027-01-01']);
    const draft = withException(SPEC, { date: '2026-11-25', hours: [] });
    expect(withImported(draft, days).exceptions?.map(({ date }) => date)).toEqual([
      '2026-10-01',
      '2026-11-25',
      '2027-01-01',
    ]);
  });

  test.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9：30', '09:30'],
    [' 18:00 ', '18:00'],
    ['2400', '24:00'],
    ['soon', 'soon'],
    ['', ''],
  ])('a time typed as %j is read as %j', (typed, read) => {
    expect(readTime(typed)).toBe(read);
  });

  test('a frame whose end is not after its start runs past midnight; an empty one does not run yet', () => {
    expect(pastMidnight(['22:00', '06:00'])).toBe(true);
    expect(pastMidnight(['09:00', '09:00'])).toBe(true);
    expect(pastMidnight(['09:00', '24:00'])).toBe(false);
    expect(pastMidnight(['18:00', ''])).toBe(false);
  });
});
