import type { DocumentLinks } from '#core/access/document-links.ts';
import type { Language } from '#core/contract/language.ts';
import type { Settings } from '#core/contract/settings.ts';
import type { Triage } from '#core/contract/triage.ts';
import type { Channel } from '#core/contract/vocabulary.ts';
import type { TurnReading } from '#core/conversation/receive-message.ts';
import type { Region } from '#core/conversation/rules.ts';
import type { Thread, Threads } from '#core/conversation/thread.ts';
import type { Company } from '#core/customer/company.ts';
import type { Catalogue } from '#core/customer/store.ts';
import type { Knowledge } from '#core/knowledge/open-knowledge.ts';
import type { AnsweringDeps } from '#core/platform/deps.ts';
import type { OutsideChannel } from './outside.ts';

export interface TurnDeps extends AnsweringDeps {
  knowledge: Knowledge;
  company: Company;
  threads: Threads;
  /** Where documents are read; left out, links are relative and certificates have none. */
  links?: DocumentLinks;
  /** What channels outside can show of an answer under way; undefined where there is none. */
  outside?: (channel: Channel) => OutsideChannel | undefined;
  /** Tests: when a reply shows that it is coming. */
  typingAfterMs?: number;
}

/** One customer message on its way to an outcome; read once at the start and passed on. */
export interface TurnContext {
  claim: { id: string; attempts: number };
  message: TurnReading['message'];
  conversation: Thread;
  triage: Triage;
  language: Language;
  settings: Settings;
  catalogue: Catalogue;
  region: Region;
  /** Earlier public messages, oldest first, without this one. */
  history: { from: 'customer' | 'bot' | 'clerk'; text: string }[];
  /** What came of the customer's last message. */
  previousOutcome: string | null;
}
