import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Language } from '#core/contract/language.ts';
import { CalendarSpec } from '#core/contract/sla.ts';
import type { CalendarImportBody, CalendarImportResult } from '#core/contract/sla-editing.ts';
import type { Tx } from '#core/platform/db.ts';
import { notFound } from '#core/platform/errors.ts';
import { parseSla, refuse } from '../refusal.ts';
import { currentCalendar } from '../store.ts';
import { SLA_TEXTS } from '../texts/index.ts';
import type { Notice, NoticeDay, NoticeWarning } from './notice.ts';
import { readHolidayCn } from './read-holiday-cn.ts';
import { readICalendar } from './read-icalendar.ts';

type Body = z.infer<typeof CalendarImportBody>;
type Exception = NonNullable<CalendarSpec['exceptions']>[number];

/**
 * A year's notice as exceptions of a calendar that is only proposed: nothing is saved. What it says twice, or what
 * replaces a day that is there, is warned of; a day that it both closes and opens is left as it was.
 * @throws FrontlineError `notFound`; SlaRefusal for a form that cannot be read
 */
export async function importNotice(tx: Tx, key: string, body: Body, language: Language): Promise<CalendarImportResult> {
  const calendar = await currentCalendar(tx, key);
  if (calendar === null) throw notFound('calendar');
  const notice = body.format === 'holiday-cn' ? readHolidayCn(body.content) : readICalendar(body.content);
  const warnings = [...notice.warnings];
  const days = onceEach(notice, warnings);
  if (body.hours.length === 0 && days.some((day) => !day.off))
    throw refuse('no-hours', 'hours', 'the notice has make-up days, and no hours were given for them');
  const merged = mergeDays(CalendarSpec.parse(calendar.spec), days, body.hours, warnings);
  return {
    ...merged,
    spec: parseSla(CalendarSpec, merged.spec),
    warnings: warnings.map(({ code, path, params }) => ({
      code,
      path,
      message: SLA_TEXTS[language].warning(code, params),
    })),
  };
}

/** Each date once. Said twice alike, the first stands; said both off and working, neither does. */
function onceEach(notice: Notice, warnings: NoticeWarning[]): NoticeDay[] {
  const kept: NoticeDay[] = [];
  for (const [date, days] of Map.groupBy(notice.days, (day) => day.date)) {
    const [first, second] = days;
    if (first === undefined) continue;
    const contradictory = days.some((day) => day.off !== first.off);
    if (!contradictory) kept.push(first);
    if (second !== undefined) {
      const code = contradictory ? 'date-contradictory' : 'date-twice';
      warnings.push({ code, path: second.path, params: { date } });
    }
  }
  return kept;
}

function mergeDays(spec: CalendarSpec, days: NoticeDay[], hours: Body['hours'], warnings: NoticeWarning[]) {
  const exceptions = new Map((spec.exceptions ?? []).map((exception) => [exception.date, exception]));
  let added = 0;
  let replaced = 0;
  for (const { date, off, name, path } of days) {
    const before = exceptions.get(date);
    const next: Exception = { date, hours: off ? [] : hours, ...(name === '' ? {} : { name }) };
    // The same hours under another name (清明 for 清明节) are the same day, as somebody has named it.
    const isNamed = before?.name !== undefined || name === '';
    if (before !== undefined && isNamed && isDeepStrictEqual(before.hours, next.hours)) continue;
    exceptions.set(date, next);
    if (before === undefined) added++;
    else {
      replaced++;
      warnings.push({ code: 'exception-replaced', path, params: { date, name: before.name ?? '' } });
    }
  }
  const sorted = [...exceptions.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { spec: { ...spec, exceptions: sorted }, added, replaced };
}
