import stCharacters from 'opencc-js/dict/STCharacters';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import type { Language } from '#core/contract/language.ts';

export interface LanguageHints {
  previous?: Language | undefined;
  /** A BCP 47 tag of the channel or browser, such as `zh-TW`. */
  locale?: string | undefined;
}

/** Characters of one script only: those that the table changes, and that are not also written unchanged. */
function distinctive(table: string): Set<string> {
  const entries = table.split('|').map((entry) => entry.split(' '));
  return new Set(entries.filter(([from, ...to]) => from && !to.includes(from)).map(([from]) => from as string));
}

const TRADITIONAL_ONLY = distinctive(tsCharacters);
const SIMPLIFIED_ONLY = distinctive(stCharacters);
/** Written Cantonese, which the house answers in Traditional script. */
const CANTONESE = new Set('搵唔係嘅咗喺啲佢哋嚟冇嗰噉咁咪喎嘢乜冚瞓攞俾畀');

/** Words that people use in any language, and that say nothing about theirs. */
const NEUTRAL_WORDS = new Set(
  'ok okay yes no hi hello hey thx thanks bye pls lol hmm sos ppm vs am pm kg ml id email no1'.split(' '),
);
/** A Chinese character carries less than a Latin word. */
const HAN_WEIGHT = 0.6;
/** A message shows its language in its first characters. */
const SAMPLE = 2000;
/** Below this a text keeps the language that was spoken before. */
const ENOUGH = 1.2;

/** The language and script in which the message is written, and therefore answered. */
export function detectLanguage(text: string, hints: LanguageHints = {}): Language {
  const plain = text.slice(0, SAMPLE).normalize('NFKC');
  const han = plain.match(/\p{Script=Han}/gu) ?? [];
  const script = scriptOf(han);
  const words = latinWords(plain);
  const hanWeight = han.length * HAN_WEIGHT;
  const telling = words.filter((word) => !NEUTRAL_WORDS.has(word));
  const weighsEnough = Math.max(hanWeight, telling.length) >= ENOUGH || script !== undefined;
  if (hints.previous && !weighsEnough) return hints.previous;
  if (han.length === 0 && words.length === 0) return hints.previous ?? fromLocale(hints.locale) ?? 'zh-Hans';
  if (han.length === 0 || telling.length > hanWeight) return 'en';
  return script ?? scriptFromHints(hints);
}

/** Addresses and codes, of bounded length: a long run of letters must not cost the square of its length. */
const NOT_LANGUAGE =
  /https?:\S{1,200}|[\w.+-]{1,64}@[\w.-]{1,64}|(?<![\p{Script=Latin}\d])\p{Script=Latin}{0,20}[-_/]?\d[\p{Script=Latin}\d\-_/%.]{0,40}/gu;

/** Latin words that are language: no product codes, numbers, units, acronyms, addresses. */
function latinWords(text: string): string[] {
  const bare = text.replace(NOT_LANGUAGE, ' ');
  const shouted = isShouted(bare);
  return (bare.match(/\p{Script=Latin}[\p{Script=Latin}'’]*/gu) ?? [])
    .filter((word) => word.length > 1 || word === 'I' || word === 'a')
    .filter((word) => shouted || word === 'I' || word !== word.toUpperCase())
    .map((word) => word.toLowerCase());
}

/** "PLEASE ADVISE FIRST AID" is language although every word is in capitals; "SDS COA" is not. */
function isShouted(text: string): boolean {
  if (/\p{Ll}|\p{Script=Han}/u.test(text)) return false;
  return (text.match(/\p{Lu}{4,}/gu) ?? []).length >= 2 || /\b(HELP|FIRE|URGENT|AGENT|HUMAN)\b/.test(text);
}

function scriptOf(han: readonly string[]): 'zh-Hans' | 'zh-Hant' | undefined {
  let balance = 0;
  for (const character of han) {
    if (TRADITIONAL_ONLY.has(character) || CANTONESE.has(character)) balance += 1;
    else if (SIMPLIFIED_ONLY.has(character)) balance -= 1;
  }
  if (balance === 0) return undefined;
  return balance > 0 ? 'zh-Hant' : 'zh-Hans';
}

function scriptFromHints({ previous, locale }: LanguageHints): Language {
  if (previous && previous !== 'en') return previous;
  const hinted = fromLocale(locale);
  return hinted && hinted !== 'en' ? hinted : 'zh-Hans';
}

function fromLocale(locale: string | undefined): Language | undefined {
  if (!locale) return undefined;
  if (/^(zh|yue)\b.*\b(hant|tw|hk|mo)\b/i.test(locale) || /^yue/i.test(locale)) return 'zh-Hant';
  if (/^zh\b/i.test(locale)) return 'zh-Hans';
  return /^en\b/i.test(locale) ? 'en' : undefined;
}
