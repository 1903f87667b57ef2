import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CalendarFrame, CalendarSpec } from '#core/contract/sla.ts';
import { importNotice } from '#core/sla/holidays/import-notice.ts';
import { holidaysMissing } from '#core/sla/present-policy.ts';
import { currentCalendar, insertCalendarRevision } from '#core/sla/store.ts';
import { openWorld, type World } from '#test/support/world.ts';

const HOURS = [CalendarFrame.parse(['09:00', '12:00']), CalendarFrame.parse(['13:30', '18:00'])];
const name = { 'zh-Hans': '空', 'zh-Hant': '空', en: 'Bare' };

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await insertCalendarRevision(world.db, {
    key: 'bare',
    name,
    spec: { timeZone: 'Asia/Shanghai', week: { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS } },
  });
});
afterAll(() => world.close());

const notice = (days: [date: string, isOffDay: boolean][], year = 2026) =>
  JSON.stringify({ year, papers: [], days: days.map(([date, isOffDay]) => ({ name: '国庆节', date, isOffDay })) });
const take = (
  content: string,
  rest: { key?: string; format?: 'holiday-cn' | 'icalendar'; hours?: CalendarFrame[] } = {},
) =>
  importNotice(
    world.db,
    rest.key ?? 'bare',
    { format: rest.format ?? 'holiday-cn', content, hours: rest.hours ?? HOURS },
    'en',
  );
const ical = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const takeIcal = (...events: string[][]) => take(ical(...events), { format: 'icalendar' });
const closed = (spec: CalendarSpec) =>
  (spec.exceptions ?? []).filter((day) => day.hours.length === 0).map((day) => day.date);
const worked = (spec: CalendarSpec) =>
  (spec.exceptions ?? []).filter((day) => day.hours.length > 0).map((day) => day.date);

describe('a notice in the form of holiday-cn', () => {
  it('becomes holidays that are closed and make-up days with the hours given', async () => {
    const { spec, added, replaced, warnings } = await take(
      notice([
        ['2026-10-01', true],
        ['2026-10-10', false],
      ]),
    );
    expect({ added, replaced, warnings }).toEqual({ added: 2, replaced: 0, warnings: [] });
    expect(spec.exceptions).toEqual([
      { date: '2026-10-01', hours: [], name: '国庆节' },
      { date: '2026-10-10', hours: HOURS, name: '国庆节' },
    ]);
  });

  it('says that a year is not published, and changes nothing', async () => {
    const { added, warnings } = await take(notice([], 2027));
    expect(added).toBe(0);
    expect(warnings).toMatchObject([
      { code: 'holidays-not-published', path: 'year', message: expect.stringContaining('2027') },
    ]);
  });

  it('warns of a date that it says twice, and takes it once', async () => {
    const { added, warnings } = await take(
      notice([
        ['2026-10-01', true],
        ['2026-10-01', true],
      ]),
    );
    expect(added).toBe(1);
    expect(warnings).toMatchObject([{ code: 'date-twice', path: 'days.1' }]);
  });

  it('leaves a date that it both closes and opens as it was', async () => {
    const { added, warnings } = await take(
      notice([
        ['2026-10-01', true],
        ['2026-10-01', false],
      ]),
    );
    expect(added).toBe(0);
    expect(warnings).toMatchObject([{ code: 'date-contradictory', path: 'days.1' }]);
  });

  it('warns of an exception that it replaces, and not of one that is the same already', async () => {
    const before = CalendarSpec.parse((await currentCalendar(world.db, 'business'))?.spec);
    const [same] = closed(before).filter((date) => date.startsWith('2026-10'));
    const [shifted] = worked(before).filter((date) => date.startsWith('2026'));
    const { added, replaced, warnings } = await take(
      notice([
        [same ?? '', true],
        [shifted ?? '', true],
      ]),
      { key: 'business' },
    );
    expect({ added, replaced }).toEqual({ added: 0, replaced: 1 });
    expect(warnings).toMatchObject([{ code: 'exception-replaced', path: 'days.1' }]);
  });

  it.each([
    ['{', 'invalid-json', 'content'],
    ['[]', 'unknown-form', 'content'],
    ['{"holidays": []}', 'unknown-form', 'content'],
    ['{"year": 2026, "days": [{"name": "x", "date": "2026-02-30", "isOffDay": true}]}', 'invalid-date', 'days.0.date'],
    ['{"year": 2026, "days": [{"name": "x", "date": "2026-02-03"}]}', 'missing', 'days.0.isOffDay'],
  ])('%s is refused as %s', async (content, code, path) => {
    await expect(take(content)).rejects.toMatchObject({ problem: { code, path } });
  });

  it('with make-up days needs their hours, and these must not overlap', async () => {
    const content = notice([['2026-10-10', false]]);
    await expect(take(content, { hours: [] })).rejects.toMatchObject({ problem: { code: 'no-hours', path: 'hours' } });
    const hours = [CalendarFrame.parse(['09:00', '12:00']), CalendarFrame.parse(['11:00', '18:00'])];
    await expect(take(content, { hours })).rejects.toMatchObject({ problem: { code: 'overlapping-frames' } });
    expect((await take(notice([['2026-10-01', true]]), { hours: [] })).added).toBe(1);
  });
});

describe('an iCalendar file', () => {
  it('gives ranges of whole days, the day of their end not among them', async () => {
    const { spec } = await takeIcal(['DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261004', 'SUMMARY:国庆节']);
    expect(closed(spec)).toEqual(['2026-10-01', '2026-10-02', '2026-10-03']);
  });

  it('of one date without an end is one day', async () => {
    expect(closed((await takeIcal(['DTSTART;VALUE=DATE:20261001', 'SUMMARY:National Day'])).spec)).toEqual([
      '2026-10-01',
    ]);
  });

  it.each(['国庆节 班', '国庆节（补班）', '調休上班', '中秋節補班', 'Make-up workday', 'Working day'])(
    'opens a day called %s',
    async (summary) => {
      expect(worked((await takeIcal(['DTSTART;VALUE=DATE:20261010', `SUMMARY:${summary}`])).spec)).toEqual([
        '2026-10-10',
      ]);
    },
  );

  it.each(['国庆节', '国庆节 休', '不上班', "International Workers' Day"])(
    'closes a day called %s',
    async (summary) => {
      expect(closed((await takeIcal(['DTSTART;VALUE=DATE:20261010', `SUMMARY:${summary}`])).spec)).toEqual([
        '2026-10-10',
      ]);
    },
  );

  it('believes the mark of Apple’s calendar more than the name', async () => {
    const mark = 'X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY';
    expect(worked((await takeIcal(['DTSTART;VALUE=DATE:20261010', 'SUMMARY:国庆节', mark])).spec)).toEqual([
      '2026-10-10',
    ]);
  });

  it.each([
    ['event-not-all-day', ['DTSTART:20261001T090000Z', 'DTEND:20261001T100000Z', 'SUMMARY:x']],
    ['event-recurs', ['DTSTART;VALUE=DATE:20261001', 'RRULE:FREQ=YEARLY', 'SUMMARY:x']],
    ['event-without-date', ['SUMMARY:x']],
    ['event-cancelled', ['DTSTART;VALUE=DATE:20261001', 'STATUS:CANCELLED', 'SUMMARY:x']],
    ['event-too-long', ['DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20271001', 'SUMMARY:x']],
  ])('warns of %s, and passes it over', async (code, event) => {
    const { added, warnings } = await takeIcal(event);
    expect(added).toBe(0);
    expect(warnings).toMatchObject([{ code, path: 'events.0' }, { code: 'no-dates' }]);
  });

  it('warns of a day that two events name', async () => {
    const { warnings } = await takeIcal(
      ['DTSTART;VALUE=DATE:20261001', 'DTEND;VALUE=DATE:20261004', 'SUMMARY:国庆节'],
      ['DTSTART;VALUE=DATE:20261003', 'SUMMARY:中秋节'],
    );
    expect(warnings).toMatchObject([{ code: 'date-twice', path: 'events.1' }]);
  });

  it.each(['', 'not a calendar', 'BEGIN:VCARD\r\nEND:VCARD'])(
    '%j is refused as of an unknown form',
    async (content) => {
      await expect(take(content, { format: 'icalendar' })).rejects.toMatchObject({
        problem: { code: 'unknown-form', path: 'content' },
      });
    },
  );
});

describe('years of which a calendar knows no holidays', () => {
  const now = new Date('2026-11-24T02:00:00Z');
  it('are named until a notice is imported', async () => {
    const spec = CalendarSpec.parse((await currentCalendar(world.db, 'business'))?.spec);
    expect(holidaysMissing(spec, now)).toEqual([2027]);
    const imported = await take(notice([['2027-10-01', true]], 2027), { key: 'business' });
    expect(holidaysMissing(imported.spec, now)).toEqual([]);
  });
});
