import type { Language } from '#core/contract/language.ts';
import type { DocumentKind } from '#core/contract/vocabulary.ts';
import { HEADING_SEPARATOR } from '#core/knowledge/document.ts';
import type { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import type { ChineseScript } from '#core/knowledge/script.ts';
import type { SectionAsked } from '#core/triage/sections.ts';
import { canonical, contentTerms, coverageOf, cutOf } from './coverage.ts';
import { FIRST_RESPONSE_SECTIONS, VERBATIM_SDS_SECTIONS } from './rules.ts';

/** What is looked for, and for whom. */
export interface Search {
  knowledge: KnowledgeIndex;
  question: string;
  /** Codes; empty: what belongs to no product. */
  products: readonly string[];
  language: Language;
  script: ChineseScript;
  /** By product, its names: a search within its documents need not find them again. */
  names: ReadonlyMap<string, readonly string[]>;
}

const SECTIONS_QUOTED = 2;
const PARTS_QUOTED = 3;
const HALF_AS_GOOD = 0.5;
const FIRST_AID = '4';
const HITS_LOOKED_AT = 12;
/** A second passage is quoted too when it is nearly as good as the first. */
const NEARLY = 0.85;

/**
 * The sections that the question asks for, of each product, as far as there are such: the most telling one first,
 * then the one that has most of the question. Sections 4 to 8 of a safety data sheet come whole, since half a rule
 * of safety is none; of first aid only the exposure that is asked about, where one is.
 */
export function askedPassages(
  search: Search,
  asked: readonly SectionAsked[],
  sure: readonly SectionAsked[] = [],
): Passage[] {
  const owners = search.products.length === 0 ? [[]] : search.products.map((code) => [code]);
  return owners.flatMap((products) => {
    const open = asked.filter(({ kind }) => kind !== 'COA');
    const found = open.map((section) => partsOf({ ...search, products }, section)).filter((parts) => parts.length > 0);
    // What the heading itself names is what was meant; otherwise the order of asking counts.
    const isSure = (parts: readonly RankedPart[]) =>
      Number(sure.some(({ kind, section }) => parts[0]?.passage.kind === kind && parts[0].passage.section === section));
    const [first, ...others] = found.toSorted(
      (a, b) => isSure(b) - isSure(a) || (b[0]?.heading ?? 0) - (a[0]?.heading ?? 0),
    );
    if (first === undefined) return [];
    const rest = others.toSorted((a, b) => (b[0]?.text ?? 0) - (a[0]?.text ?? 0)).slice(0, SECTIONS_QUOTED - 1);
    return [first, ...rest].flat().map(({ passage }) => passage);
  });
}

interface RankedPart {
  passage: Passage;
  /** How many of the question's terms the heading of the part has. */
  heading: number;
  /** How much of the question the part covers. */
  text: number;
}

function partsOf(search: Search, asked: SectionAsked): RankedPart[] {
  const { knowledge, products, language, script } = search;
  const parts = knowledge
    .find({ products, kinds: [asked.kind], language, script })
    .filter(({ section }) => section === asked.section || section.startsWith(`${asked.section}-`));
  const ranked = rankParts(search, parts);
  if (asked.kind === 'SDS' && asked.section === FIRST_AID) {
    const exposures = ranked.filter(({ heading }) => heading > 0);
    return exposures.length > 0 ? exposures : ranked;
  }
  if (asked.kind === 'SDS' && VERBATIM_SDS_SECTIONS.has(asked.section)) return ranked;
  if (asked.kind === 'POLICY') return withMain(ranked, asked.section);
  return bestParts(ranked);
}

function bestParts(ranked: readonly RankedPart[]): RankedPart[] {
  const best = ranked[0]?.text ?? 0;
  return ranked.slice(0, PARTS_QUOTED).filter(({ text }, place) => place === 0 || text >= best * HALF_AS_GOOD);
}

/** The part that a policy begins with says what holds in general: it is among what is quoted, first unless a heading names another. */
function withMain(ranked: readonly RankedPart[], section: string): RankedPart[] {
  const main = ranked.find(({ passage }) => passage.section === section);
  const [first, ...others] = bestParts(ranked);
  if (main === undefined || first === undefined) return bestParts(ranked);
  const rest = others.filter((part) => part !== main);
  return main.heading >= first.heading && main !== first
    ? [main, first, ...rest]
    : [first, main, ...rest].filter((part, place, all) => all.indexOf(part) === place);
}

/** By how much of the question the heading has, then by how much the text has, then as the document has them. */
function rankParts(search: Search, parts: readonly Passage[]): RankedPart[] {
  const terms = termsOf(search);
  const cut = cutOf(search.question);
  const headingScore = ({ kind, heading }: Passage) => {
    // The heading of a whole SDS section names what all its parts have in common.
    const [whole, part = kind === 'SDS' ? '' : whole] = heading.split(HEADING_SEPARATOR);
    const name = canonical(part ?? '');
    return terms.filter((term) => name.includes(term)).length;
  };
  return parts
    .map((passage) => ({
      passage,
      heading: headingScore(passage),
      text: coverageOf(search.knowledge).of(terms, passage, cut),
    }))
    .sort((a, b) => b.heading - a.heading || b.text - a.text || a.passage.ordinal - b.passage.ordinal);
}

export interface Candidate {
  passage: Passage;
  coverage: number;
}

/** Free search: the passages nearest to the question with how much of it each covers, the best first. */
export function candidatesFor(search: Search, kinds?: readonly DocumentKind[]): Candidate[] {
  const { knowledge, question, products, language, script } = search;
  const terms = termsOf(search);
  const cut = cutOf(search.question);
  const query = `${question} ${canonical(question)}`;
  const hits = knowledge.search(query, { limit: HITS_LOOKED_AT, products, language, script, ...(kinds && { kinds }) });
  return hits
    .filter(({ passage }) => passage.kind !== 'COA')
    .map(({ passage, score }) => ({ passage, score, coverage: coverageOf(knowledge).of(terms, passage, cut) }))
    .sort((a, b) => b.coverage - a.coverage || b.score - a.score);
}

/** How much of the question the passages cover at best. */
export function bestCoverage(search: Search, passages: readonly Passage[]): number {
  const terms = termsOf(search);
  const cut = cutOf(search.question);
  return Math.max(0, ...passages.map((passage) => coverageOf(search.knowledge).of(terms, passage, cut)));
}

function termsOf({ question, products, names }: Search): string[] {
  return contentTerms(
    question,
    products.flatMap((code) => names.get(code) ?? []),
  );
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
