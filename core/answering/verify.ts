import type { Language } from '#core/contract/language.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { findCasNumbers } from '#core/language/cas.ts';
import { detectLanguage } from '#core/language/detect.ts';
import { normalize } from '#core/language/normalize.ts';
import { findProducts } from '#core/triage/products.ts';
import { contentTerms } from './coverage.ts';
import type { PhrasedAnswer } from './phrased-answer.ts';
import { isVerbatimOnly } from './select-passages.ts';
import { type CatalogueProduct, namesOf, unknownSubstances } from './substances.ts';

/** Why a model's words are not shown; the passages are, instead. */
export type Fault =
  | 'empty'
  | 'noSuchPassage'
  | 'verbatimOnly'
  | 'link'
  | 'instruction'
  | 'number'
  | 'casOrUn'
  | 'otherProduct'
  | 'prohibition'
  | 'unsupported'
  | 'language';

const MAX_SENTENCES = 12;
const LINK = /https?:|www\.|\b[a-z0-9-]+\.(?:com|cn|net|org|io|top|xyz|example)\b|]\(|<[a-z!/]/i;
const INSTRUCTION =
  /(?:忽略|无视|不要理会).{0,12}(?:指令|指示|规则|以上|上文)|优惠码|折扣码|系统提示|提示词|ignore\s+(?:all|any|the|previous|above)|system prompt|discount code|as an ai\b/i;
/** A sentence shares at least so much of its meaning with the passage that it cites. */
const SUPPORT = 0.4;

/**
 * The safety rule's fourth point, in code: every sentence cites a given passage, its numbers, CAS and UN numbers
 * stand there, it is about that passage's product, forbids where the passage forbids, and is in the right language.
 * @returns the first fault, or undefined where the words may be shown
 */
export function verifyAnswer(
  answer: PhrasedAnswer,
  passages: ReadonlyMap<string, Passage>,
  language: Language,
  catalogue: readonly CatalogueProduct[],
): Fault | undefined {
  const { sentences } = answer;
  if (sentences.length === 0 || sentences.length > MAX_SENTENCES) return 'empty';
  const whole = sentences.map(({ text }) => text).join(' ');
  if (detectLanguage(whole, { previous: language }) !== language) return 'language';
  for (const { text, citation } of sentences) {
    const passage = passages.get(citation);
    if (text.trim() === '') return 'empty';
    if (passage === undefined) return 'noSuchPassage';
    const fault = verifySentence(text, passage, language, catalogue);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function verifySentence(
  text: string,
  passage: Passage,
  language: Language,
  catalogue: readonly CatalogueProduct[],
): Fault | undefined {
  if (isVerbatimOnly(passage)) return 'verbatimOnly';
  if (LINK.test(text)) return 'link';
  if (INSTRUCTION.test(normalize(text))) return 'instruction';
  const source = `${passage.title} ${passage.heading} ${passage.text}`;
  if (!identifiersStand(text, source)) return 'casOrUn';
  if (!numbersStand(text, source)) return 'number';
  if (!isAbout(text, passage, catalogue)) return 'otherProduct';
  const sameTongue = (passage.language === 'en') === (language === 'en');
  if (!sameTongue) return undefined;
  if (supportOf(text, source) < SUPPORT) return 'unsupported';
  return forbidsAlike(text, passage, catalogue) ? undefined : 'prohibition';
}

function identifiersStand(text: string, source: string): boolean {
  const known = new Set(findCasNumbers(source).map(({ cas }) => cas));
  if (findCasNumbers(text).some(({ cas, valid }) => !valid || !known.has(cas))) return false;
  const unOf = (s: string) => [...normalize(s).matchAll(/\bun\s?(?:号|no\.?|number)?\s?(\d{4})\b/g)].map(([, n]) => n);
  const sourceNumbers = new Set(normalize(source).match(/\d{4}/g) ?? []);
  return unOf(text).every((number) => number !== undefined && sourceNumbers.has(number));
}

const UNIT =
  '%|‰|°c|°f|ppm|ppb|mg/l|g/l|kg/l|mg/m3|g/cm3|mg|kg|g|ml|l|m3|cm|mm|m|吨|公斤|千克|毫克|克|升|毫升|小时|分钟|秒|天|日|个月|月|周|年|倍|层|桶|度|元|hours?|h|minutes?|min|seconds?|days?|weeks?|months?|years?|layers?|times|tonnes?|tons?|pallets?|drums?|percent|mpa|kpa|bar|v';
const NUMBER = new RegExp(`\\d+(?:[.,]\\d+)*\\s?(?:${UNIT})?(?![a-z])|\\d+(?:[.,]\\d+)*`, 'g');
const SPELLED_ZH =
  /百分之[一二三四五六七八九十百零点两]+|[一二三四五六七八九十百千万两半]+(?=个?(?:小时|分钟|秒|天|日|月|周|年|倍|层|度|公斤|千克|克|升|毫升|吨|米))/g;
const SPELLED_EN =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred)\b(?=[\s-](?:percent|hours?|minutes?|seconds?|days?|weeks?|months?|years?|layers?|times|grams?|kilograms?|litres?|liters?|tonnes?))/g;

/** Each number with its unit, each spelt-out quantity, stands so in the source. */
function numbersStand(text: string, source: string): boolean {
  const known = new Set(quantities(source));
  const bare = new Set([...known].map((quantity) => quantity.replace(/[^\d.]+$/, '')));
  return quantities(text).every((quantity) => known.has(quantity) || (/^[\d.]+$/.test(quantity) && bare.has(quantity)));
}

function quantities(text: string): string[] {
  const plain = normalize(text)
    .replace(/³/g, '3')
    .replace(/(\d),(?=\d{3}\b)/g, '$1');
  const numbers = (plain.match(NUMBER) ?? []).map((quantity) => sameUnit(quantity.replace(/\s/g, '')));
  return [...numbers, ...(plain.match(SPELLED_ZH) ?? []), ...(plain.match(SPELLED_EN) ?? [])];
}

/** The numbers of a text without their units, as they are compared. */
export const numbersIn = (text: string): string[] =>
  (
    normalize(text)
      .replace(/(\d),(?=\d{3}\b)/g, '$1')
      .match(/\d+(?:\.\d+)?/g) ?? []
  ).map((number) => String(Number(number)));

/** Units that are the same unit are written in one way. */
function sameUnit(quantity: string): string {
  return quantity
    .replace(/(?:公斤|千克)$/, 'kg')
    .replace(/升$/, 'l')
    .replace(/度$/, '°c')
    .replace(/percent$/, '%')
    .replace(/(?<=\d)(hour|minute|second|day|week|month|year|layer|drum|pallet|ton|tonne)s?$/, '$1');
}

/** A sentence names no product but the passage's own, unless the passage names that other product too. */
function isAbout(text: string, passage: Passage, catalogue: readonly CatalogueProduct[]): boolean {
  const { codes: named, ambiguousFamily } = findProducts(text, catalogue);
  const inPassage = new Set([...findProducts(passage.text, catalogue).codes, passage.product]);
  const source = normalize(`${passage.title} ${passage.text}`);
  // A family that is named without saying which of it is a stranger too, where the passage does not speak of it.
  const family = catalogue.filter((product) => product.family === ambiguousFamily);
  const known = ({ code, aliases }: CatalogueProduct) =>
    inPassage.has(code) || aliases.some((alias) => source.includes(normalize(alias)));
  if (family.length > 0 && !family.some(known)) return false;
  const strangers = unknownSubstances(text, catalogue).filter((name) => !source.includes(normalize(name)));
  return strangers.length === 0 && named.every((code) => inPassage.has(code));
}

function supportOf(text: string, source: string): number {
  const terms = contentTerms(text);
  if (terms.length === 0) return 0;
  const known = new Set(contentTerms(source));
  return terms.filter((term) => known.has(term)).length / terms.length;
}

const FORBIDS =
  /不得|不要|不用(?!于)|不必|无需|别|不可|不能|不应|不宜|不准|不再|不等于|不是|不会|不作|禁止|切勿|严禁|勿|避免|绝不|不接受|不用于|不适用|do not|don't|never|must not|may not|cannot|can't|should not|not be|not suitable|avoid|forbidden|prohibited|\bnot\b|\bno\b/;
const PERMITS = /可以|可(?=[^。能])|允许|能够|没问题|\b(?:may|can|allowed|fine to|safe to)\b/;
/** Clauses that share less than this are about something else. */
const SAME_CLAUSE = 0.5;

/**
 * Where the nearest clause of the passage forbids, the sentence forbids; where it does not, the sentence does not.
 * And what the passage speaks of in prohibitions alone is not allowed, nor what it only ever tells to do forbidden.
 */
function forbidsAlike(text: string, passage: Passage, catalogue: readonly CatalogueProduct[]): boolean {
  const names = catalogue.flatMap(namesOf);
  const termsOf = (clause: string) => contentTerms(clause, names).filter((term) => term.length > 1);
  const clauses = clausesOf(passage.text).map((clause) => ({
    forbids: FORBIDS.test(clause),
    terms: new Set(contentTerms(clause)),
    bare: termsOf(clause),
  }));
  const forbidden = new Set(clauses.filter(({ forbids }) => forbids).flatMap(({ bare }) => bare));
  const told = new Set(clauses.filter(({ forbids }) => !forbids).flatMap(({ bare }) => bare));
  return clausesOf(text).every((clause) => {
    const forbids = FORBIDS.test(clause);
    const bare = termsOf(clause);
    const onlyForbidden = bare.filter((term) => forbidden.has(term) && !told.has(term)).length;
    const onlyTold = bare.filter((term) => told.has(term) && !forbidden.has(term)).length;
    const allows = onlyForbidden > 0 && (onlyForbidden >= onlyTold || PERMITS.test(clause));
    if (forbids ? onlyTold > onlyForbidden : allows) return false;
    return agreesWithNearest(
      contentTerms(clause).filter((term) => term.length > 1),
      forbids,
      clauses,
    );
  });
}

function agreesWithNearest(
  terms: readonly string[],
  forbids: boolean,
  clauses: readonly { forbids: boolean; terms: ReadonlySet<string> }[],
): boolean {
  const nearest = clauses
    .map(({ forbids: own, terms: known }) => ({
      forbids: own,
      share: terms.filter((term) => known.has(term)).length / Math.max(1, terms.length),
    }))
    .sort((a, b) => b.share - a.share);
  const best = nearest[0];
  if (best === undefined || best.share < SAME_CLAUSE) return true;
  return nearest.filter(({ share }) => share === best.share).some(({ forbids: own }) => own === forbids);
}

const clausesOf = (text: string): string[] =>
  text
    .split(/[。;；!！?？\n]|(?<=[A-Za-z]{2})\.(?=\s|$)|[,，](?=\s?[^\d])/u)
    .map((clause) => normalize(clause))
    .filter((clause) => clause !== '');
