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
  /** Names a lack (no breath, no answer): a "not" inside is the harm itself. */
  lack?: true;
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

/** What surrounds a hazard and takes its alarm away, or gives it back. */
export interface ContextWords {
  /** Makes a topic an event: help is asked for, or somebody is there. */
  pressing: RegExp;
  /** It is going on: takes the force from `hypothetical` and `past`. */
  now: RegExp;
  /** Stands before the hazard in its sentence (or, `hypotheticalAfter`, right behind it). */
  hypothetical: RegExp;
  hypotheticalAfter: RegExp;
  /** Training, drill, exam, translation: the whole message is about words. `rehearsalIsReal` takes that back. */
  rehearsal: RegExp;
  rehearsalIsReal: RegExp;
  /** Asks what a document says; a topic beside it is only a topic. */
  document: RegExp;
  past: RegExp;
  recentPast: RegExp;
  resolved: RegExp;
  /** Ends right where the hazard begins. */
  negation: RegExp;
  modal: RegExp;
  /** Follows a hazard that a modal stands before, and makes it an event all the same. */
  happened: RegExp;
  /** Asks how to deal with it. */
  asksHow: RegExp;
  /** Figures of speech, cut out before any hazard is looked for. */
  figurative: RegExp;
  complaint: RegExp;
  /** In a complaint: cut out, yet worth one question. */
  exaggeration: RegExp;
}
