import type { Intent } from '#core/contract/triage.ts';
import { findCasNumbers } from '#core/language/cas.ts';
import { normalize } from '#core/language/normalize.ts';
import { type FoundProducts, findProducts } from '#core/triage/products.ts';
import type { SectionAsked } from '#core/triage/sections.ts';
import { sectionsAsked } from '#core/triage/sections.ts';
import { contentTerms } from './coverage.ts';
import type { Query } from './query.ts';
import { isSubjectOfService, SECTIONS_OF_INTENT, STORAGE_SECTION, SURE } from './rules.ts';
import { type CatalogueProduct, namesOf, unknownSubstances, withoutNames } from './substances.ts';

/** What a question is about, found by rules alone. */
export interface Plan {
  /** With the question that a clarifying answer belongs to. */
  question: string;
  /** True where the question is the former one, with something added. */
  continues: boolean;
  products: string[];
  /** A family of which the question does not say which product. */
  ambiguous: string | undefined;
  /** Substances and products that are none of ours; the documents of others do not answer for them. */
  unknown: string[];
  asked: SectionAsked[];
  /** Those of `asked` where answers to the intent stand: quoted whatever else is. */
  sure: readonly SectionAsked[];
  needsProduct: boolean;
  /** False where nothing but a product is named. */
  asksSomething: boolean;
}

const PRODUCTS_AT_ONCE = 3;
const MESSAGES_LOOKED_BACK = 6;
/** "那盐酸呢？": another product, the former question. */
const SAME_QUESTION = /^(?:那么|那|還有|还有|換成|换成|what about|how about|and)\s?.{1,24}$|^.{1,12}呢[？?]?$/iu;
/** "35%的", "50ppm呢". */
const ONLY_FIGURE =
  /^(?:to|at|for|in|with|到|成|配到?|兑到?|兌到?|要|用)?\s?\d+(?:\.\d+)?\s?(?:[%％]|ppm|mg\/l|l|升|kg|公斤|吨|噸|m3|g|litres?|liters?)(?:的|呢|吧|[?？。.])*$/iu;

export function planOf(
  query: Pick<Query, 'text' | 'history' | 'previousOutcome' | 'triage'>,
  catalogue: readonly CatalogueProduct[],
  about: 'product' | 'service' | 'either',
): Plan {
  const former = query.history.filter((message) => message.from === 'customer').map((message) => message.text);
  const question = questionOf(query, former, catalogue);
  const named = namedIn(query.text, catalogue);
  const said = named.codes.length > 0 || question === query.text ? named : namedIn(question, catalogue);
  const inQuestion = settledBefore(ofStrength(said, query, catalogue), former, catalogue);
  const unknown = about === 'service' ? [] : unknownIn(query.text, catalogue, { ...inQuestion, codes: named.codes });
  const silent = inQuestion.codes.length === 0 && inQuestion.ambiguousFamily === undefined && unknown.length === 0;
  const asked = askedIn(question, query.triage.intent, catalogue);
  const ofProduct = asked.some((section) => section.kind !== 'POLICY');
  const ofService = !ofProduct && (about === 'service' || asked.length > 0);
  const remembered = silent && !ofService ? fromHistory(former, catalogue) : [];
  const products = [...inQuestion.codes, ...remembered].slice(0, PRODUCTS_AT_ONCE);
  const names = catalogue.filter((product) => products.includes(product.code)).flatMap(namesOf);
  return {
    question,
    continues: question !== query.text,
    products,
    ambiguous: products.length > 0 ? undefined : inQuestion.ambiguousFamily,
    unknown,
    asked,
    sure: SURE.has(query.triage.intent) ? (SECTIONS_OF_INTENT[query.triage.intent] ?? []) : [],
    needsProduct: about === 'product' || asked.some((section) => section.kind !== 'POLICY'),
    asksSomething: contentTerms(question, names).length > 0,
  };
}

/** By the words of the question, without the names of products, which have words of their own in them (酸性清洗剂). */
function askedIn(question: string, intent: Intent, catalogue: readonly CatalogueProduct[]): SectionAsked[] {
  const asked = sectionsAsked(withoutNames(question, catalogue));
  const productAsked = asked.some(({ kind }) => kind !== 'POLICY');
  const ofIntent = SECTIONS_OF_INTENT[intent] ?? (intent === 'storage' && !productAsked ? [STORAGE_SECTION] : []);
  const others = asked.filter((section) => !ofIntent.some((own) => isSame(own, section)));
  // What only a policy settles is asked of the policy, whatever product it is about.
  return [...others.filter(isSubjectOfService), ...ofIntent, ...others.filter((one) => !isSubjectOfService(one))];
}

const isSame = (a: SectionAsked, b: SectionAsked): boolean => a.kind === b.kind && a.section === b.section;

function questionOf(
  { text, previousOutcome }: Pick<Query, 'text' | 'previousOutcome'>,
  former: readonly string[],
  catalogue: readonly CatalogueProduct[],
): string {
  const last = former.at(-1);
  if (last === undefined) return text;
  // A product alone, after a question about another: the same is asked of this one.
  const bare = contentTerms(text, catalogue.flatMap(namesOf)).length === 0 && namedIn(text, catalogue).codes.length > 0;
  if (bare && sectionsAsked(last).length > 0) return `${withoutNames(last, catalogue)} ${text}`;
  const belongsToLast =
    previousOutcome === 'clarify' ||
    ONLY_FIGURE.test(text.trim()) ||
    (SAME_QUESTION.test(text.trim()) && sectionsAsked(text).length === 0);
  return belongsToLast ? `${last} ${previousOutcome === 'clarify' ? withPercent(text) : text}` : text;
}

/** Asked for the concentration, people say "35的", "the 50 one". */
const BARE_FIGURE = /^(\D{0,12}?)(\d{1,2}(?:\.\d+)?)(?=\D{0,8}$)(?!\s*(?:%|\d|[a-z]+\/|升|l\b|kg|公斤|吨))/iu;
const withPercent = (text: string): string => text.trim().replace(BARE_FIGURE, '$1$2%');

function namedIn(text: string, catalogue: readonly CatalogueProduct[]): FoundProducts {
  const found = findProducts(text, catalogue);
  if (found.codes.length > 0 || found.ambiguousFamily !== undefined) return found;
  const cas = new Set(findCasNumbers(text).map((mention) => mention.cas));
  const byCas = catalogue.filter(({ cas: own }) => own !== null && cas.has(own));
  if (byCas.length > 1) return { codes: [], ambiguousFamily: byCas[0]?.family ?? '' };
  return { codes: byCas.map(({ code }) => code) };
}

/** Asked which of a family, people also say "the strong one". */
function ofStrength(
  named: FoundProducts,
  { text, previousOutcome }: Pick<Query, 'text' | 'previousOutcome'>,
  catalogue: readonly CatalogueProduct[],
): FoundProducts {
  const { ambiguousFamily: family, codes } = named;
  if (previousOutcome !== 'clarify' || family === undefined || codes.length > 0) return named;
  const strength = ({ concentration }: CatalogueProduct) =>
    Number(concentration?.match(/\d+(?:\.\d+)?/)?.[0] ?? Number.NaN);
  const members = catalogue.filter((product) => product.family === family && !Number.isNaN(strength(product)));
  const ranked = members.toSorted((a, b) => strength(b) - strength(a));
  const plain = normalize(text);
  const meant = STRONGER.test(plain) ? ranked[0] : WEAKER.test(plain) ? ranked.at(-1) : undefined;
  return meant === undefined ? named : { codes: [meant.code] };
}
const STRONGER = /浓|高(?:的|浓度|一点|那)|大的|强|\b(?:strong\w*|higher|concentrated|high)\b/u;
const WEAKER = /稀|低(?:的|浓度|一点|那)|小的|弱|淡|\b(?:weak\w*|lower|dilute\w*|low)\b/u;

/** Which product of a family is meant has been said before, and holds until another is named. */
function settledBefore(named: FoundProducts, former: readonly string[], catalogue: readonly CatalogueProduct[]) {
  const { ambiguousFamily: family, codes, otherConcentration, otherForm } = named;
  if (family === undefined || codes.length > 0 || otherConcentration !== undefined || otherForm !== undefined)
    return named;
  const members = catalogue.filter((product) => product.family === family).map(({ code }) => code);
  const before = fromHistory(former, catalogue).filter((code) => members.includes(code));
  return before.length === 1 ? { codes: before } : named;
}

/** Beside a product of ours, only what contradicts it counts: a foreign CAS number, another concentration. */
function unknownIn(text: string, catalogue: readonly CatalogueProduct[], named: FoundProducts): string[] {
  const concentrations = (named.otherConcentration ?? []).map(({ code, stated }) => {
    const product = catalogue.find((candidate) => candidate.code === code);
    return `${product?.aliases[0] ?? code} ${stated}%`;
  });
  const forms = (named.otherForm ?? []).map(({ code, stated }) => {
    const product = catalogue.find((candidate) => candidate.code === code);
    return `${product?.aliases[0] ?? code} (${stated})`;
  });
  const unknown = unknownSubstances(text, catalogue);
  const contradicting = named.codes.length === 0 ? unknown : unknown.filter((name) => findCasNumbers(name).length > 0);
  // Every concentration of a family is contradicted by the same words.
  return [...new Set([...concentrations, ...forms, ...contradicting])];
}

/** The product that was last spoken of; what the bot quoted names others too, and does not count. */
function fromHistory(former: readonly string[], catalogue: readonly CatalogueProduct[]): string[] {
  for (const text of former.slice(-MESSAGES_LOOKED_BACK).reverse()) {
    const named = namedIn(text, catalogue);
    if (unknownIn(text, catalogue, named).length > 0 || named.ambiguousFamily !== undefined) return [];
    if (named.codes.length > 0) return named.codes;
  }
  return [];
}
