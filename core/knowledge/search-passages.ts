import type { KnowledgeResult } from '#core/contract/knowledge.ts';
import type { Language } from '#core/contract/language.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';

/** Passages for people and programs, best first, each in the reader's language where its document has one. */
export function searchPassages(
  index: KnowledgeIndex,
  query: string,
  options: { limit: number; language: Language },
): KnowledgeResult['passages'] {
  return index.search(query, options).map(({ passage, score }) => ({
    documentId: passage.documentId,
    kind: passage.kind,
    product: passage.product,
    title: passage.title,
    language: passage.language,
    revision: passage.revision,
    section: passage.section,
    heading: passage.heading,
    text: passage.text,
    score,
  }));
}
