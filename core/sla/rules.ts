import { PolicyCondition } from '#core/contract/sla.ts';

/** Which policy a ticket runs by (SEMANTICS "Clocks", frappe/helpdesk: an empty condition must not match by accident). */

export type ConditionField = keyof PolicyCondition;

const FIELDS = Object.keys(PolicyCondition.shape) as ConditionField[];

export interface PolicyRule {
  key: string;
  /** Decides between equally good matches; the smaller comes first. */
  rank: number;
  isDefault: boolean;
  /** A `PolicyCondition`; as stored, so checked here. */
  condition: unknown;
}

export type PolicyFacts = Partial<Record<ConditionField, string | null>>;

export interface ChosenPolicy<P> {
  policy: P;
  /** The fields that matched; `default` alone for the policy that asks nothing. */
  why: (ConditionField | 'default')[];
}

/** The fields that a condition asks and the facts satisfy; null when it does not match. */
function matchedFields(rule: PolicyRule, facts: PolicyFacts): ConditionField[] | null {
  const condition = PolicyCondition.safeParse(rule.condition);
  // A condition that cannot be read would match too much or too little: the default is the safe side.
  if (!condition.success) return null;
  const matched: ConditionField[] = [];
  for (const field of FIELDS) {
    const accepted = condition.data[field] ?? [];
    if (accepted.length === 0) continue;
    const fact = facts[field];
    if (fact == null || !accepted.includes(fact)) return null;
    matched.push(field);
  }
  return matched.length > 0 || rule.isDefault ? matched : null;
}

/**
 * Best match wins: most fields satisfied, then the smaller rank, then the key. A policy that asks nothing matches
 * only where it is declared the default.
 * @returns null when nothing matches and there is no default: to be refused, not guessed
 */
export function selectPolicy<P extends PolicyRule>(policies: readonly P[], facts: PolicyFacts): ChosenPolicy<P> | null {
  const candidates = policies.flatMap((policy) => {
    const fields = matchedFields(policy, facts);
    return fields === null ? [] : [{ policy, fields }];
  });
  candidates.sort(
    (a, b) =>
      b.fields.length - a.fields.length ||
      a.policy.rank - b.policy.rank ||
      (a.policy.key < b.policy.key ? -1 : Number(a.policy.key > b.policy.key)),
  );
  const [best] = candidates;
  if (best === undefined) return null;
  return { policy: best.policy, why: best.fields.length > 0 ? best.fields : ['default'] };
}
