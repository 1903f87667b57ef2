import { describe, expect, it } from 'vitest';
import { CalendarSpec } from '#core/contract/sla.ts';
import { chinaHolidays } from '#core/sla/china-holidays.ts';
import { weekdays } from './support.ts';

const HOURS: [string, string][] = [['09:00', '18:00']];
/** The State Council's notice for 2026, November 2025. */
const CLOSED_2026 = [
  ...['01-01', '01-02', '01-03'],
  ...['02-15', '02-16', '02-17', '02-18', '02-19', '02-20', '02-21', '02-22', '02-23'],
  ...['04-04', '04-05', '04-06'],
  ...['05-01', '05-02', '05-03', '05-04', '05-05'],
  ...['06-19', '06-20', '06-21'],
  ...['09-25', '09-26', '09-27'],
  ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
];
const MADE_UP_2026 = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'];

describe('the holidays of mainland China', () => {
  const { exceptions, warnings } = chinaHolidays(2026, HOURS);
  const dates = (open: boolean): string[] =>
    exceptions.filter(({ hours }) => hours.length > 0 === open).map(({ date }) => date);

  it('close the days of the 2026 notice and open its make-up days', () => {
    expect(dates(false)).toEqual(CLOSED_2026.map((day) => `2026-${day}`));
    expect(dates(true)).toEqual(MADE_UP_2026.map((day) => `2026-${day}`));
    expect(warnings).toEqual([]);
  });

  it('carry their names and the hours given', () => {
    expect(exceptions.find(({ date }) => date === '2026-10-10')).toEqual({
      date: '2026-10-10',
      hours: HOURS,
      name: '国庆节',
    });
    expect(exceptions.find(({ date }) => date === '2026-10-01')).toEqual({
      date: '2026-10-01',
      hours: [],
      name: '国庆节',
    });
  });

  it('make a valid calendar', () => {
    const spec = { timeZone: 'Asia/Shanghai', week: weekdays(HOURS), exceptions };
    expect(CalendarSpec.safeParse(spec).success).toBe(true);
  });

  it.each([2024, 2025, 2026])('are known for %i', (year) => {
    expect(chinaHolidays(year, HOURS).warnings).toEqual([]);
    expect(chinaHolidays(year, HOURS).exceptions.length).toBeGreaterThan(25);
  });

  it.each([2023, 2040, 2026.5])('are a visible warning, never silent weekdays, for %d', (year) => {
    expect(chinaHolidays(year, HOURS)).toEqual({
      exceptions: [],
      warnings: [{ code: 'holidays-not-published', year }],
    });
  });
});
