import { normalize, squash } from '#core/language/normalize.ts';
import { CONTEXT_EN } from './lexicon/context-en.ts';
import { CONTEXT_ZH } from './lexicon/context-zh.ts';
import { correctEnglish } from './lexicon/spelling-en.ts';
import { mixedToHan } from './lexicon/spelling-mixed.ts';
import { pinyinToHan } from './lexicon/spelling-pinyin.ts';
import { foldChinese } from './lexicon/spelling-zh.ts';

/** Rules read this much from either end of a long message: a pasted document must not slow the emergency check. */
const HEAD = 3000;
const TAIL = 1000;
/** "快快快快快快快" says no more than "快快快快", and must not cost more. */
const RUN = /(.)\1{4,}/gsu;

/** A message in the forms that the rules look at. */
export interface Reading {
  original: string;
  /** Normalised and squashed, spelling folded, typos put right. */
  text: string;
  /** `text` without figures of speech. */
  literal: string;
  /** A complaint that says "I am about to be poisoned" and the like, which was cut out. */
  exaggerates: boolean;
  hasHan: boolean;
  hasLatin: boolean;
}

/** Reads a message once, for every rule. */
export function readMessage(original: string): Reading {
  const excerpt = original.length > HEAD + TAIL ? `${original.slice(0, HEAD)}\n${original.slice(-TAIL)}` : original;
  const text = spell(excerpt.replace(RUN, '$1$1$1$1'));
  const hasHan = /\p{Script=Han}/u.test(text);
  const hasLatin = /[a-z]{2}|^911\b/.test(text);
  const plain = unsay(text, hasHan, hasLatin);
  const complains = (hasHan && CONTEXT_ZH.complaint.test(text)) || (hasLatin && CONTEXT_EN.complaint.test(text));
  const literal = complains ? cut(cut(plain, CONTEXT_ZH.exaggeration), CONTEXT_EN.exaggeration) : plain;
  return { original, text, literal, exaggerates: literal !== plain, hasHan, hasLatin };
}

function spell(original: string): string {
  const squashed = squash(normalize(original.replace(/\s*[\r\n]+\s*/g, ';')));
  const latin = /[a-z]{2}/.test(squashed);
  return foldChinese(latin ? mixedToHan(correctEnglish(pinyinToHan(squashed.replaceAll('’', "'")))) : squashed);
}

function unsay(text: string, hasHan: boolean, hasLatin: boolean): string {
  const chinese = hasHan ? cut(text, CONTEXT_ZH.figurative) : text;
  return hasLatin ? cut(chinese, CONTEXT_EN.figurative) : chinese;
}

/** A comma in its place, so that what stood left and right does not join. */
function cut(text: string, pattern: RegExp): string {
  return text.replace(pattern, ',');
}
