import { type Language, LocalizedText } from '#core/contract/language.ts';
import { CalendarSpec, PolicyCondition, PolicyTargets } from '#core/contract/sla.ts';
import type { SlaPolicyList, SlaPolicyPatch, SlaPolicyView } from '#core/contract/sla-policy.ts';
import type { Tx } from '#core/platform/db.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { chinaHolidays } from './china-holidays.ts';
import {
  currentCalendar,
  currentCalendars,
  currentPolicies,
  currentPolicy,
  insertPolicyRevision,
  type PolicyRow,
} from './store.ts';

export async function listPolicies(tx: Tx, language: Language, now: Date): Promise<SlaPolicyList> {
  const calendars = await currentCalendars(tx);
  return {
    policies: (await currentPolicies(tx)).map((policy) => viewPolicy(policy, language)),
    calendars: calendars.map((calendar) => ({
      key: calendar.key,
      revision: calendar.revision,
      name: LocalizedText.parse(calendar.name)[language],
      spec: CalendarSpec.parse(calendar.spec),
      holidaysMissing: keepsHolidays(CalendarSpec.parse(calendar.spec)) ? unpublishedYears(now) : [],
    })),
  };
}

/** Exceptions with a name are holidays; a calendar without any (24×7) misses none. */
const keepsHolidays = (spec: CalendarSpec): boolean => (spec.exceptions ?? []).some((day) => day.name !== undefined);

/** A year without published holidays is said aloud, since its days would silently count as working days. */
const unpublishedYears = (now: Date): number[] =>
  [now.getUTCFullYear(), now.getUTCFullYear() + 1].filter((year) => chinaHolidays(year, []).warnings.length > 0);

/**
 * Writes a new revision of a policy. Tickets keep the revision under which they opened; new ones get this.
 * @throws FrontlineError `notFound` for the policy, `unprocessable` for an unknown calendar
 */
export function revisePolicy(
  deps: Deps,
  key: string,
  patch: SlaPolicyPatch,
  language: Language,
): Promise<SlaPolicyView> {
  return inUnit(deps, async (unit) => {
    const policy = await currentPolicy(unit.tx, key);
    if (policy === null) throw notFound('SLA policy');
    const calendar =
      patch.calendarKey === undefined ? policy.calendar : await currentCalendar(unit.tx, patch.calendarKey);
    if (calendar === null) throw new FrontlineError('unprocessable', 'no such calendar', { path: 'calendarKey' });
    const revision = await insertPolicyRevision(unit.tx, {
      key,
      name: LocalizedText.parse(policy.name),
      isDefault: policy.isDefault,
      rank: policy.rank,
      condition: PolicyCondition.parse(policy.condition),
      targets: patch.targets ?? PolicyTargets.parse(policy.targets),
      calendarId: calendar.id,
    });
    return viewPolicy(revision, language);
  });
}

const viewPolicy = (row: PolicyRow, language: Language): SlaPolicyView => ({
  key: row.key,
  revision: row.revision,
  name: LocalizedText.parse(row.name)[language],
  isDefault: row.isDefault,
  condition: PolicyCondition.parse(row.condition),
  targets: PolicyTargets.parse(row.targets),
  calendarKey: row.calendar.key,
});
