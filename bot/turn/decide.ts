import { CardSubmission } from '#core/contract/chat.ts';
import type { Triage } from '#core/contract/triage.ts';
import type { Holder } from '#core/contract/vocabulary.ts';
import { isConfirmation } from '#core/ticket/rules.ts';

/** What a turn does, before any answer is looked for. */
export type Step =
  | { step: 'emergency' }
  | { step: 'submission'; submission: CardSubmission }
  | { step: 'relay' }
  | { step: 'cancelHandoff' }
  | { step: 'handoff'; reason: string }
  | { step: 'courtesy' }
  | { step: 'files' }
  | { step: 'answer' };

/**
 * The order is the policy (DESIGN "A turn"): emergency before all else and whoever holds the conversation;
 * what a card posted; silence while a person holds it; the wish for a person; an answer. What asks nothing must
 * not become a ticket (zammad #5113).
 */
export function decideStep(turn: {
  triage: Triage;
  text: string;
  value: unknown;
  holder: Holder;
  /** How many came with it. */
  files?: number;
}): Step {
  const { triage, holder } = turn;
  if (triage.emergency !== null) return { step: 'emergency' };
  const submission = CardSubmission.safeParse(turn.value);
  if (submission.success) return { step: 'submission', submission: submission.data };
  if (holder === 'human') return { step: 'relay' };
  if (holder === 'waiting' && triage.cancelsHandoff) return { step: 'cancelHandoff' };
  if (triage.wantsPerson) return { step: 'handoff', reason: 'askedForPerson' };
  // A figure of speech that may be more is answered first (SEMANTICS, safety rule); the anger in it then gets a person.
  if (triage.anger && !triage.possibleEmergency) return { step: 'handoff', reason: 'anger' };
  const silent = turn.text === '' || asksNothing(turn);
  if (turn.files && silent && !triage.possibleEmergency) return { step: 'files' };
  if (asksNothing(turn) && !triage.possibleEmergency) return { step: 'courtesy' };
  return { step: 'answer' };
}

/** "Thanks", "all right", and "never mind" where nobody was called. */
const asksNothing = ({ text, triage }: { text: string; triage: Triage }): boolean =>
  isConfirmation(text) || (triage.cancelsHandoff && triage.intent === 'unclear');
