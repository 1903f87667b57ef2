import { findCasNumbers } from '#core/language/cas.ts';
import { findProducts } from '#core/triage/products.ts';
import { sectionsAsked } from '#core/triage/sections.ts';
import { contentTerms } from './coverage.ts';
import type { Query } from './query.ts';
import type { AskedSection } from './select-passages.ts';
import { type CatalogueProduct, otherConcentration, unknownSubstances } from './substances.ts';

/** What a question is about, found by rules alone. */
export interface Plan {
  /** With the question that a clarifying answer belongs to. */
  question: string;
  products: string[];
  /** A family of which the question does not say which product. */
  ambiguous: string | undefined;
  /** Substances and products that are none of ours; the documents of others do not answer for them. */
  unknown: string[];
  asked: AskedSection[];
  needsProduct: boolean;
  /** False where nothing but a product is named. */
  asksSomething: boolean;
}

const PRODUCTS_AT_ONCE = 3;
const MESSAGES_LOOKED_BACK = 6;
/** "那盐酸呢？": another product, the former question. */
const SAME_QUESTION = /^(?:那么|那|換成|换成|what about|how about|and)\s?.{1,24}$/iu;

export function planOf(
  query: Pick<Query, 'text' | 'history' | 'previousOutcome'>,
  catalogue: readonly CatalogueProduct[],
  about: 'product' | 'service' | 'either',
): Plan {
  const former = query.history.filter((message) => message.from === 'customer').map((message) => message.text);
  const question = questionOf(query, former);
  const named = namedIn(query.text, catalogue);
  const inQuestion = named.codes.length > 0 || question === query.text ? named : namedIn(question, catalogue);
  const unknown = unknownIn(query.text, catalogue, inQuestion.codes);
  const silent = inQuestion.codes.length === 0 && inQuestion.ambiguousFamily === undefined && unknown.length === 0;
  const remembered = silent && about !== 'service' ? fromHistory(former, catalogue) : [];
  const products = [...inQuestion.codes, ...remembered].slice(0, PRODUCTS_AT_ONCE);
  const asked = sectionsAsked(question);
  const names = catalogue.filter((product) => products.includes(product.code)).flatMap(namesOf);
  return {
    question,
    products,
    ambiguous: products.length > 0 ? undefined : inQuestion.ambiguousFamily,
    unknown,
    asked,
    needsProduct: about === 'product' || asked.some((section) => section.kind !== 'POLICY'),
    asksSomething: contentTerms(question, names).length > 0,
  };
}

function questionOf({ text, previousOutcome }: Pick<Query, 'text' | 'previousOutcome'>, former: readonly string[]): string {
  const last = former.at(-1);
  if (last === undefined) return text;
  const belongsToLast = previousOutcome === 'clarify' || (SAME_QUESTION.test(text.trim()) && sectionsAsked(text).length === 0);
  return belongsToLast ? `${last} ${text}` : text;
}

function namedIn(text: string, catalogue: readonly CatalogueProduct[]): { codes: string[]; ambiguousFamily?: string } {
  const found = findProducts(text, catalogue);
  if (found.codes.length > 0 || found.ambiguousFamily !== undefined) return found;
  const cas = new Set(findCasNumbers(text).map((mention) => mention.cas));
  const codes = catalogue.filter(({ cas: own }) => own !== null && cas.has(own)).map(({ code }) => code);
  return { codes };
}

/** Beside a product of ours, only what contradicts it counts: a foreign CAS number, another concentration. */
function unknownIn(text: string, catalogue: readonly CatalogueProduct[], codes: readonly string[]): string[] {
  const unknown = unknownSubstances(text, catalogue);
  if (codes.length === 0) return unknown;
  const products = catalogue.filter((product) => codes.includes(product.code));
  const concentrations = products.flatMap((product) => {
    const other = otherConcentration(text, product);
    return other === undefined ? [] : [`${product.aliases[0] ?? product.code} ${other}`];
  });
  return [...concentrations, ...unknown.filter((name) => findCasNumbers(name).length > 0)];
}

/** The product that was last spoken of; what the bot quoted names others too, and does not count. */
function fromHistory(former: readonly string[], catalogue: readonly CatalogueProduct[]): string[] {
  for (const text of former.slice(-MESSAGES_LOOKED_BACK).reverse()) {
    const { codes, ambiguousFamily } = namedIn(text, catalogue);
    if (codes.length > 0) return codes.filter((code) => unknownIn(text, catalogue, [code]).length === 0);
    if (ambiguousFamily !== undefined || unknownSubstances(text, catalogue).length > 0) return [];
  }
  return [];
}

const namesOf = (product: CatalogueProduct): string[] => [...product.aliases, ...Object.values(product.names)];
