import type { KnowledgeResult } from '#core/contract/knowledge.ts';
import type { Language } from '#core/contract/language.ts';
import type { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { triage } from '#core/triage/triage.ts';
import { batchesIn } from './certificate.ts';
import { canonical } from './coverage.ts';
import { sectionsOfRoutes } from './emergency.ts';
import { representativesOf } from './list-documents.ts';
import { type Plan, planOf } from './plan.ts';
import { askedPassages, type Search } from './select-passages.ts';
import { type CatalogueProduct, namesOf } from './substances.ts';

interface Deps {
  knowledge: KnowledgeIndex;
  catalogue: readonly CatalogueProduct[];
}

/**
 * The knowledge search of the API and the desk. First the sections that the words ask for, of the products that they
 * name, whatever name the customer has for them; then the passages nearest to the words. The score only orders them.
 * @param language the reader's; without it that of the query
 */
export function searchPassages(deps: Deps, query: { q: string; limit: number; language?: Language }): KnowledgeResult {
  const { q, limit } = query;
  const understood = triage(q);
  const language = query.language ?? understood.language;
  const plan = planOf({ text: q, history: [], triage: understood, previousOutcome: null }, deps.catalogue, 'either');
  const products = productsOf(plan, deps.catalogue);
  const harm = sectionsOfRoutes(understood.emergency?.routes ?? []).map((section) => ({
    kind: 'SDS' as const,
    section,
  }));
  const wanted = { ...plan, asked: [...harm, ...plan.asked], sure: [...harm, ...plan.sure] };
  const asked = onePartFirst(sectionsFor(deps, q, language, wanted, products, understood.intent === 'doc_request'));
  const words = `${q} ${canonical(q)}`;
  const own = products.length === 0 ? [] : deps.knowledge.search(words, { limit, products, language });
  const others = deps.knowledge.search(words, { limit: limit + own.length, language });
  const nearest = [...own, ...others];
  const top = Math.max(0, ...nearest.map(({ score }) => score));
  const ranked = [...asked.map((passage, place) => ({ passage, score: top + asked.length - place })), ...nearest];
  const seen = new Set<string>();
  const distinct = ranked.filter(({ passage }) => {
    const key = `${passage.documentId}#${passage.ordinal}`;
    return !seen.has(key) && seen.add(key);
  });
  return { passages: distinct.slice(0, limit).map(({ passage, score }) => viewOf(passage, score)) };
}

/** Those named; of a family, all, where it is not said which. */
function productsOf({ products, ambiguous }: Plan, catalogue: readonly CatalogueProduct[]): string[] {
  if (products.length > 0 || ambiguous === undefined) return products;
  return catalogue.filter(({ family }) => family === ambiguous).map(({ code }) => code);
}

function sectionsFor(
  { knowledge, catalogue }: Deps,
  q: string,
  language: Language,
  plan: Plan,
  products: readonly string[],
  documents: boolean,
): Passage[] {
  const names = new Map(catalogue.map((product) => [product.code, namesOf(product)]));
  const of = (codes: readonly string[]): Search => ({
    knowledge,
    question: q,
    products: codes,
    language,
    script: 'tw',
    names,
  });
  const batches = batchesIn(q).flatMap((batch) => knowledge.find({ kinds: ['COA'], batch, language }));
  const policies = askedPassages(
    of([]),
    plan.asked.filter(({ kind }) => kind === 'POLICY'),
  );
  const shelf = documents && products.length > 0 ? representativesOf(of(products), plan.asked) : [];
  const sections =
    products.length === 0
      ? []
      : askedPassages(
          of(products),
          plan.asked.filter(({ kind }) => kind !== 'POLICY'),
          plan.sure,
        );
  const service = plan.asked[0]?.kind === 'POLICY';
  return [...batches, ...shelf, ...(service ? [...policies, ...sections] : [...sections, ...policies])];
}

/** The first part of each section before the second of any: three different answers say more than three parts of one. */
function onePartFirst(passages: readonly Passage[]): Passage[] {
  const seen = new Set<string>();
  const [first, later]: [Passage[], Passage[]] = [[], []];
  for (const passage of passages) {
    const key = `${passage.documentId}#${passage.section}`;
    if (seen.has(key)) later.push(passage);
    else first.push(passage);
    seen.add(key);
  }
  return [...first, ...later];
}

function viewOf(passage: Passage, score: number): KnowledgeResult['passages'][number] {
  const { documentId, kind, product, title, language, revision, section, heading, text } = passage;
  return { documentId, kind, product, title, language, revision, section, heading, text, score };
}
