import type { Language } from '#core/contract/language.ts';
import type { DocumentKind } from '#core/contract/vocabulary.ts';

/** A passage that may be quoted: of a published document, in its newest revision. */
export interface Passage {
  /** The document's slug. */
  documentId: string;
  kind: DocumentKind;
  product: string | null;
  batch: string | null;
  title: string;
  language: Language;
  revision: string;
  section: string;
  heading: string;
  ordinal: number;
  text: string;
  /** True where the words are those of a Simplified document, shown in Traditional script. */
  convertedScript?: boolean;
}
