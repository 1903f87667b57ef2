import { type DocumentLinks, plainLinks } from '#core/access/document-links.ts';
import type { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import { normalize } from '#core/language/normalize.ts';
import { documentLines } from './list-documents.ts';
import type { Outcome } from './outcome.ts';
import type { Query } from './query.ts';
import { quote } from './quote.ts';
import { scriptOf } from './region.ts';

const BATCH = /(?<![\d-])\d{8}-\d{2}(?![\d-])/g;
const SHELF_LIFE = 'shelf-life';
const DATES = /有效|保质|到期|过期|失效|生产日期|哪天生产|shelf[ -]?life|expir|best before|use by|\bdates?\b|how old/u;

/** Batch numbers of our own form in the text, each once. */
export const batchesIn = (text: string): string[] => [...new Set(text.normalize('NFKC').match(BATCH) ?? [])];

/**
 * From the certificate of the very batch, never from another's. It is for whom the batch was sent to; who names a
 * batch in full has its label in hand, and is told the dates that stand on it, no more.
 */
export function answerFromCertificate(
  knowledge: KnowledgeIndex,
  query: Query,
  question: string,
  batches: readonly string[],
  links: DocumentLinks = plainLinks,
): Outcome {
  const preference = { language: query.language, script: scriptOf(query.region) };
  const passages = batches.flatMap((batch) => knowledge.find({ kinds: ['COA'], batch, ...preference }));
  if (passages.length === 0) return { kind: 'promise', reason: 'notInDocuments', params: {} };
  const dates = passages.filter((passage) => passage.section === SHELF_LIFE);
  const asksDates = DATES.test(normalize(question));
  if (asksDates && dates.length > 0) return { kind: 'answer', generated: false, ...quote(dates, query.language) };
  const own = passages.filter(({ batch }) => batch !== null && query.ownBatches?.includes(batch));
  if (own.length > 0) {
    const { text, citations } = quote(own, query.language);
    const files = documentLines([...new Map(own.map((one) => [one.documentId, one])).values()], query.language, links);
    return { kind: 'answer', generated: false, text: `${text}\n\n${files}`, citations };
  }
  return { kind: 'promise', reason: 'certificate', params: {} };
}
