import type { Citation } from '#core/contract/conversation.ts';

/** What a customer is asked once, before a promise: keys of the catalogue under `clarify.`. */
export type ClarifyQuestion = 'product' | 'concentration' | 'question' | 'anything';

/** Why a person answers later: keys of the catalogue under `promise.`. */
export type PromiseReason =
  | 'notInDocuments'
  | 'unknownProduct'
  | 'order'
  | 'quality'
  | 'return'
  | 'complaint'
  | 'document'
  | 'certificate'
  | 'identify'
  | 'request'
  | 'feedback'
  | 'files'
  | 'failed';

export type HandoffReason = 'asked' | 'anger' | 'complaint' | 'quality' | 'emergency';

/** Why the bot does not take something on: keys of the catalogue under `decline.`. */
export type DeclineReason = 'outOfScope' | 'injection' | 'misuse';

/** Passages that are shown with an outcome, word for word, with their source. */
export interface Quoted {
  text: string;
  citations: Citation[];
}

/** What the bot does about a message; the rest of the program switches on it. */
export type Outcome =
  | ({ kind: 'answer'; generated: boolean } & Quoted)
  | { kind: 'clarify'; question: ClarifyQuestion; params: Record<string, string>; suggestions: string[] }
  /** `basis`: what the documents do say, shown before the promise. `params` fill the promise's text. */
  | { kind: 'promise'; reason: PromiseReason; params: Record<string, string>; basis?: Quoted }
  | { kind: 'handoff'; reason: HandoffReason; basis?: Quoted }
  | { kind: 'decline'; reason: DeclineReason }
  | { kind: 'greeting' };

/** For the record of the turn: which model was asked, and whether its words passed the checks. */
export interface ModelUse {
  name: string;
  latencyMs: number;
  promptTokens: number | undefined;
  completionTokens: number | undefined;
  checked: 'passed' | string;
}

export interface Answered {
  outcome: Outcome;
  modelUse?: ModelUse;
}
