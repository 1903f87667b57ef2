import { type Language, LocalizedText } from '#core/contract/language.ts';
import { CalendarSpec, PolicyCondition, PolicyTargets } from '#core/contract/sla.ts';
import type { CalendarView, SlaPolicyView } from '#core/contract/sla-policy.ts';
import type { currentCalendars, PolicyRow } from './store.ts';

type CalendarRow = Awaited<ReturnType<typeof currentCalendars>>[number];

export function viewPolicy(row: PolicyRow, language: Language): SlaPolicyView {
  const names = LocalizedText.parse(row.name);
  return {
    key: row.key,
    revision: row.revision,
    name: names[language],
    names,
    rank: row.rank,
    isDefault: row.isDefault,
    condition: PolicyCondition.parse(row.condition),
    targets: PolicyTargets.parse(row.targets),
    pauseOnThirdParty: row.pauseOnThirdParty,
    calendarKey: row.calendar.key,
  };
}

export function viewCalendar(row: CalendarRow, language: Language, now: Date): CalendarView {
  const names = LocalizedText.parse(row.name);
  const spec = CalendarSpec.parse(row.spec);
  const { key, revision } = row;
  return { key, revision, name: names[language], names, spec, holidaysMissing: holidaysMissing(spec, now) };
}

/**
 * Years, this one and the next, of which a calendar that keeps holidays knows none: said aloud, since their days
 * would silently count as working days. Holidays have names; a calendar without any (24×7) misses none.
 */
export function holidaysMissing(spec: CalendarSpec, now: Date): number[] {
  const years = new Set(
    (spec.exceptions ?? []).flatMap(({ date, name }) => (name === undefined ? [] : [yearOf(date)])),
  );
  if (years.size === 0) return [];
  return [now.getUTCFullYear(), now.getUTCFullYear() + 1].filter((year) => !years.has(year));
}

const yearOf = (date: string): number => Number(date.slice(0, 4));
