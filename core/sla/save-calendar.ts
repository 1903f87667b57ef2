import { isDeepStrictEqual } from 'node:util';
import { type Language, LocalizedText } from '#core/contract/language.ts';
import { CalendarSpec, PolicyCondition, PolicyTargets } from '#core/contract/sla.ts';
import type { CalendarBody } from '#core/contract/sla-editing.ts';
import type { CalendarView } from '#core/contract/sla-policy.ts';
import type { Tx } from '#core/platform/db.ts';
import type { Deps } from '#core/platform/deps.ts';
import { notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { viewCalendar } from './present-policy.ts';
import { refuse } from './refusal.ts';
import {
  currentCalendar,
  currentPolicies,
  insertCalendarRevision,
  insertPolicyRevision,
  lockSlaEditing,
} from './store.ts';

const KEY = /^[a-z][a-z0-9-]{0,39}$/;

/**
 * Writes a new revision of a calendar, and of each policy that runs by it, in one transaction; from its commit on new
 * tickets run by them. The open tickets follow by `redateTickets`. Saving what is there already writes nothing. A key
 * that is not in use makes a calendar, where a name comes with it.
 * @throws FrontlineError `notFound` for an unknown key without a name; SlaRefusal for a key of another form
 */
export function saveCalendar(deps: Deps, key: string, body: CalendarBody, language: Language): Promise<CalendarView> {
  return inUnit(deps, async ({ tx, now }) => {
    await lockSlaEditing(tx);
    const before = await currentCalendar(tx, key);
    if (before === null && body.name === undefined) throw notFound('calendar');
    if (!KEY.test(key)) throw refuse('invalid-key', 'key', 'lower-case letters, digits and hyphens, a letter first');
    const name = body.name ?? LocalizedText.parse(before?.name);
    if (before !== null && isDeepStrictEqual([before.spec, before.name], [body.spec, name]))
      return viewCalendar(before, language, now);
    const calendar = await insertCalendarRevision(tx, { key, name, spec: CalendarSpec.parse(body.spec) });
    await movePolicies(tx, key, calendar.id);
    return viewCalendar(calendar, language, now);
  });
}

async function movePolicies(tx: Tx, calendarKey: string, calendarId: string): Promise<void> {
  for (const policy of await currentPolicies(tx)) {
    if (policy.calendar.key !== calendarKey) continue;
    await insertPolicyRevision(tx, {
      key: policy.key,
      name: LocalizedText.parse(policy.name),
      isDefault: policy.isDefault,
      rank: policy.rank,
      condition: PolicyCondition.parse(policy.condition),
      targets: PolicyTargets.parse(policy.targets),
      pauseOnThirdParty: policy.pauseOnThirdParty,
      calendarId,
      followsId: policy.id,
    });
  }
}
