import type { EmergencyRoute } from '#core/contract/triage.ts';

/**
 * `event`: the words say that it happened, an alarm unless something in the message takes it back.
 * `topic`: the words name a hazard; an alarm only where the message presses (now, help, somebody, what do I do).
 */
export type HazardStrength = 'event' | 'topic';

/** What else the message must hold before the rule counts. */
export type Need = 'substance' | 'person' | 'body' | 'substanceOrPerson' | 'use';

export interface HazardRule {
  id: string;
  route: EmergencyRoute;
  strength: HazardStrength;
  pattern: RegExp;
  needs?: Need;
  /** Says that the harm is there to be seen: no "if" or "may" takes it back. */
  symptom?: true;
}

export interface NamedPattern {
  id: string;
  pattern: RegExp;
}

/** Joins alternatives; the parts may span lines in the tables. */
export function any(...parts: readonly string[]): string {
  return `(?:${parts.join('|')})`;
}

/** A global, Unicode-aware pattern from parts written one after another. */
export function rule(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(''), 'gu');
}
