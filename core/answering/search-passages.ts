import type { KnowledgeResult } from '#core/contract/knowledge.ts';
import type { Language } from '#core/contract/language.ts';
import type { Hit, KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import { detectLanguage } from '#core/language/detect.ts';
import { findProducts } from '#core/triage/products.ts';
import type { CatalogueProduct } from './substances.ts';

/**
 * The knowledge search of the API and the desk: the passages nearest to the words, those of the products that the
 * words name first, whatever name the customer has for them.
 * @param language the reader's; without it that of the query
 */
export function searchPassages(
  deps: { knowledge: KnowledgeIndex; catalogue: readonly CatalogueProduct[] },
  query: { q: string; limit: number; language?: Language },
): KnowledgeResult {
  const { q, limit } = query;
  const language = query.language ?? detectLanguage(q);
  const products = findProducts(q, deps.catalogue).codes;
  const own = products.length === 0 ? [] : deps.knowledge.search(q, { limit, products, language });
  const others = deps.knowledge.search(q, { limit: limit + own.length, language });
  const rest = others.filter(({ passage }) => passage.product === null || !products.includes(passage.product));
  return { passages: [...own, ...rest].slice(0, limit).map(viewOf) };
}

function viewOf({ passage, score }: Hit): KnowledgeResult['passages'][number] {
  const { documentId, kind, product, title, language, revision, section, heading, text } = passage;
  return { documentId, kind, product, title, language, revision, section, heading, text, score };
}
