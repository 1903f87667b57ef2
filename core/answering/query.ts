import type { DocumentLinks } from '#core/access/document-links.ts';
import type { Language } from '#core/contract/language.ts';
import type { Settings } from '#core/contract/settings.ts';
import type { Triage } from '#core/contract/triage.ts';
import type { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import type { Log } from '#core/platform/log.ts';
import type { Model } from '#core/platform/model.ts';
import type { Region } from './region.ts';
import type { CatalogueProduct } from './substances.ts';

export interface AnswerDeps {
  knowledge: KnowledgeIndex;
  catalogue: readonly CatalogueProduct[];
  model?: Model | undefined;
  log: Log;
  modelTimeoutMs?: number;
  /** Where documents are read; left out, on the pages of this server. */
  links?: DocumentLinks | undefined;
  /** Shows the customer what of a model's answer has passed the checks while the rest is still being written. */
  draft?: DraftSink | undefined;
}

export interface DraftSink {
  /** A model is asked; what it says will take a moment. */
  begin(): void;
  /** The answer's beginning: all of it may be shown, and none of it will change unless the whole is withdrawn. */
  show(text: string): void;
}

export interface Query {
  text: string;
  language: Language;
  triage: Triage;
  /** Earlier messages of the conversation, oldest first, without this one. */
  history: readonly { from: 'customer' | 'bot' | 'clerk'; text: string }[];
  /** What came of the customer's last message: after a question of ours, no second one is asked. */
  previousOutcome?: string | null;
  /** Of the batches named, those that were sent to this vouched-for contact: their certificates are theirs. */
  ownBatches?: readonly string[];
  /** Of the contact, for script and emergency numbers. */
  region?: Region;
  /** With settings, an answer about first aid says whom to call in a real case. */
  settings?: Settings;
}
