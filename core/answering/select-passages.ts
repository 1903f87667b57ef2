import type { Language } from '#core/contract/language.ts';
import type { DocumentKind } from '#core/contract/vocabulary.ts';
import { HEADING_SEPARATOR } from '#core/knowledge/document.ts';
import type { KnowledgeIndex, Passage } from '#core/knowledge/knowledge-index.ts';
import type { ChineseScript } from '#core/knowledge/script.ts';
import { canonical, contentTerms, coverageOf } from './coverage.ts';
import { FIRST_RESPONSE_SECTIONS, VERBATIM_SDS_SECTIONS } from './rules.ts';

export interface AskedSection {
  kind: DocumentKind;
  section: string;
}

/** What is looked for, and for whom. */
export interface Search {
  knowledge: KnowledgeIndex;
  question: string;
  /** Codes; empty: what belongs to no product. */
  products: readonly string[];
  language: Language;
  script: ChineseScript;
  /** Names of the products, which a search within their documents need not find again. */
  ignored: readonly string[];
}

const SECTIONS_QUOTED = 2;
const PARTS_QUOTED = 3;
const HITS_LOOKED_AT = 12;
/** A second passage is quoted too when it is nearly as good as the first. */
const NEARLY = 0.85;

/**
 * The sections that the question asks for, of each product, as far as there are such: what fits the question best
 * first. Sections 4 to 8 of a safety data sheet come whole: half a rule of safety is none.
 */
export function askedPassages(search: Search, asked: readonly AskedSection[]): Passage[] {
  const owners = search.products.length === 0 ? [[]] : search.products.map((code) => [code]);
  return owners.flatMap((products) => {
    const found = asked.map((section) => partsOf({ ...search, products }, section)).filter((parts) => parts.length > 0);
    return found.slice(0, SECTIONS_QUOTED).flat();
  });
}

function partsOf(search: Search, asked: AskedSection): Passage[] {
  const { knowledge, products, language, script } = search;
  const parts = knowledge
    .find({ products, kinds: [asked.kind], language, script })
    .filter(({ section }) => section === asked.section || section.startsWith(`${asked.section}-`));
  const ranked = rankParts(search, parts);
  if (asked.kind === 'SDS' && VERBATIM_SDS_SECTIONS.has(asked.section)) return ranked;
  return ranked.slice(0, PARTS_QUOTED);
}

/** By how much of the question the heading has, then by how much the text has, then as the document has them. */
function rankParts({ knowledge, question, ignored }: Search, parts: readonly Passage[]): Passage[] {
  const terms = contentTerms(question, ignored);
  const headingScore = (passage: Passage) => {
    const part = canonical(passage.heading.split(HEADING_SEPARATOR).at(-1) ?? '');
    return terms.filter((term) => part.includes(term)).length;
  };
  const scored = parts.map((passage) => ({
    passage,
    heading: headingScore(passage),
    text: coverageOf(knowledge).of(terms, passage),
  }));
  const order = (a: (typeof scored)[number], b: (typeof scored)[number]) =>
    b.heading - a.heading || b.text - a.text || a.passage.ordinal - b.passage.ordinal;
  return scored.sort(order).map(({ passage }) => passage);
}

export interface Candidate {
  passage: Passage;
  coverage: number;
}

/** Free search: the passages nearest to the question with how much of it each covers, the best first. */
export function candidatesFor(search: Search, kinds?: readonly DocumentKind[]): Candidate[] {
  const { knowledge, question, products, language, script } = search;
  const terms = contentTerms(question, search.ignored);
  const query = `${question} ${canonical(question)}`;
  const hits = knowledge.search(query, { limit: HITS_LOOKED_AT, products, language, script, ...(kinds && { kinds }) });
  return hits
    .filter(({ passage }) => passage.kind !== 'COA')
    .map(({ passage, score }) => ({ passage, score, coverage: coverageOf(knowledge).of(terms, passage) }))
    .sort((a, b) => b.coverage - a.coverage || b.score - a.score);
}

/** The same passages with how much of the question each covers, the best first. */
export function byCoverage(search: Search, passages: readonly Passage[]): Candidate[] {
  const terms = contentTerms(search.question, search.ignored);
  return passages
    .map((passage) => ({ passage, coverage: coverageOf(search.knowledge).of(terms, passage) }))
    .sort((a, b) => b.coverage - a.coverage);
}

/** The passages that answer by themselves: the best, and another that is nearly as good. */
export function bestOf(candidates: readonly Candidate[], threshold: number): Passage[] {
  const best = candidates[0];
  if (best === undefined || best.coverage < threshold) return [];
  const second = candidates[1];
  const both = second !== undefined && second.coverage >= Math.max(threshold, best.coverage * NEARLY);
  return both ? [best.passage, second.passage] : [best.passage];
}

export const isVerbatimOnly = (passage: Passage): boolean =>
  passage.kind === 'SDS' && VERBATIM_SDS_SECTIONS.has(passage.section);

export const isFirstResponse = (passage: Passage): boolean =>
  passage.kind === 'SDS' && FIRST_RESPONSE_SECTIONS.has(passage.section);
