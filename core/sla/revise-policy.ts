import { type Language, LocalizedText } from '#core/contract/language.ts';
import { PolicyCondition, PolicyTargets } from '#core/contract/sla.ts';
import type { PolicyBody, PolicyMatch, PolicyMatchQuery } from '#core/contract/sla-editing.ts';
import type { SlaPolicyList, SlaPolicyPatch, SlaPolicyView } from '#core/contract/sla-policy.ts';
import type { Tx } from '#core/platform/db.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { viewCalendar, viewPolicy } from './present-policy.ts';
import { refuse } from './refusal.ts';
import { selectPolicy } from './rules.ts';
import {
  currentCalendar,
  currentCalendars,
  currentPolicies,
  currentPolicy,
  insertPolicyRevision,
  lockSlaEditing,
  retirePolicy,
} from './store.ts';

export async function listPolicies(tx: Tx, language: Language, now: Date): Promise<SlaPolicyList> {
  const calendars = await currentCalendars(tx);
  return {
    policies: (await currentPolicies(tx)).map((policy) => viewPolicy(policy, language)),
    calendars: calendars.map((calendar) => viewCalendar(calendar, language, now)),
  };
}

async function calendarNamed(tx: Tx, key: string) {
  const calendar = await currentCalendar(tx, key);
  if (calendar === null) throw refuse('unknown-calendar', 'calendarKey', 'no calendar of this key');
  return calendar;
}

/** A policy that asks nothing matches only where it is the default: any other would never be chosen. */
function mustAsk(condition: PolicyCondition, isDefault: boolean): void {
  const asks = Object.values(condition).some((values) => values !== undefined && values.length > 0);
  if (!asks && !isDefault) throw refuse('empty-condition', 'condition', 'a policy that asks nothing is never chosen');
  if (asks && isDefault) throw refuse('default-asks', 'condition', 'the default policy must ask nothing');
}

/**
 * Writes a new revision of a policy. Tickets keep the revision under which they opened; new ones get this.
 * @throws FrontlineError `notFound` for the policy; SlaRefusal for an unknown calendar or a condition that asks nothing
 */
export function revisePolicy(
  deps: Deps,
  key: string,
  patch: SlaPolicyPatch,
  language: Language,
): Promise<SlaPolicyView> {
  return inUnit(deps, async ({ tx }) => {
    await lockSlaEditing(tx);
    const policy = await currentPolicy(tx, key);
    if (policy === null) throw notFound('SLA policy');
    const calendar = patch.calendarKey === undefined ? policy.calendar : await calendarNamed(tx, patch.calendarKey);
    if (patch.condition !== undefined) mustAsk(patch.condition, policy.isDefault);
    const revision = await insertPolicyRevision(tx, {
      key,
      name: patch.name ?? LocalizedText.parse(policy.name),
      isDefault: policy.isDefault,
      rank: patch.rank ?? policy.rank,
      condition: patch.condition ?? PolicyCondition.parse(policy.condition),
      targets: patch.targets ?? PolicyTargets.parse(policy.targets),
      pauseOnThirdParty: patch.pauseOnThirdParty ?? policy.pauseOnThirdParty,
      calendarId: calendar.id,
    });
    return viewPolicy(revision, language);
  });
}

/**
 * A policy of its own key, for tickets that open from then on. The key of a retired one may be used again.
 * @throws FrontlineError `conflict` where the key is in use; SlaRefusal as in `revisePolicy`
 */
export function createPolicy(deps: Deps, body: PolicyBody, language: Language): Promise<SlaPolicyView> {
  return inUnit(deps, async ({ tx }) => {
    await lockSlaEditing(tx);
    const { calendarKey, ...policy } = body;
    if ((await currentPolicy(tx, body.key)) !== null)
      throw new FrontlineError('conflict', 'the policy key is in use', { path: 'key' });
    mustAsk(body.condition, false);
    const { id: calendarId } = await calendarNamed(tx, calendarKey);
    return viewPolicy(await insertPolicyRevision(tx, { ...policy, isDefault: false, calendarId }), language);
  });
}

/**
 * Takes a policy out of the choice. The tickets that run by it keep it.
 * @throws FrontlineError `notFound`; SlaRefusal for the default, without which a ticket might have no policy
 */
export function dropPolicy(deps: Deps, key: string): Promise<void> {
  return inUnit(deps, async ({ tx }) => {
    await lockSlaEditing(tx);
    const policy = await currentPolicy(tx, key);
    if (policy === null) throw notFound('SLA policy');
    if (policy.isDefault) throw refuse('default-policy', 'key', 'the default policy cannot be retired');
    await retirePolicy(tx, key);
  });
}

/**
 * Which policy a ticket with these properties would get now, and why.
 * @throws FrontlineError `unavailable` when none matches and there is no default
 */
export async function matchPolicy(tx: Tx, facts: PolicyMatchQuery, language: Language): Promise<PolicyMatch> {
  const chosen = selectPolicy(await currentPolicies(tx), facts);
  if (chosen === null) throw new FrontlineError('unavailable', 'no SLA policy matches, and none is the default');
  return { policy: viewPolicy(chosen.policy, language), why: chosen.why };
}
