import type { EscalationPlan, EscalationStep } from '#core/contract/escalation.ts';
import { parseDuration } from '../../shared/time.ts';

/** A key that no step of the chain has: a step is taken once for each clock, and its key is how that is known. */
export function newKey(chain: readonly EscalationStep[]): string {
  let number = chain.length + 1;
  while (chain.some(({ key }) => key === `step${number}`)) number++;
  return `step${number}`;
}

const BREACH = 1_000_000;

/** Where a step stands on the way: shares of the time first, then what follows the breach, by its delay. */
function placeOf({ at }: EscalationStep): number {
  if (at.kind === 'share') return at.share;
  return BREACH + (at.delay === undefined ? 0 : (parseDuration(at.delay) ?? 0));
}

/** A chain reads in the order in which its steps are taken. */
export const inOrder = (chain: readonly EscalationStep[]): EscalationStep[] =>
  chain.toSorted((a, b) => placeOf(a) - placeOf(b));

export const orderedPlan = (plan: EscalationPlan): EscalationPlan => ({
  critical: inOrder(plan.critical),
  high: inOrder(plan.high),
  normal: inOrder(plan.normal),
  low: inOrder(plan.low),
});
