import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** Format characters: zero-width spaces and joiners, bidi marks, soft hyphen, BOM, variation selectors. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
const PICTOGRAPH = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu;

/** Marks that people put between characters, for emphasis or to slip past filters; never a sentence's end. */
const DECORATION =
  /(?<=\p{Script=Han})[\s._*·•‧・~|/\\=+^`"'“”‘’「」『』《》〈〉【】[\](){}<>—–-]+(?=\p{Script=Han})/gu;
const PUNCTUATION = /(?<=\p{Script=Han})[\s,.。、!?;:]+(?=\p{Script=Han})/gu;

/**
 * The form in which words are compared: NFKC (full width to half width), lower case, Simplified script, one space
 * for any white space, no emoji, nothing invisible. Callers keep the original for display.
 */
export function normalize(text: string): string {
  const plain = text.replaceAll('🆘', ' sos ').normalize('NFKC').replace(INVISIBLE, '').replace(PICTOGRAPH, ' ');
  return toSimplified(plain.toLowerCase()).replace(/\s+/gu, ' ').trim();
}

/** Runs of one or two characters between marks, four or more of them: "硫，酸，溅，到" is not punctuation. */
function isInterleaved(text: string): boolean {
  const runs = text.split(/[\s,.。、!?;:]+/u).filter((run) => /\p{Script=Han}/u.test(run));
  const characters = runs.reduce((sum, run) => sum + [...run].length, 0);
  return runs.length >= 4 && characters / runs.length < 2;
}

/**
 * The second form, of a normalised text: whatever stands between two Chinese characters without ending a sentence is
 * taken out ("硫 酸 溅.到" is "硫酸溅到"), and sentence marks too where they stand after nearly every character.
 */
export function squash(normalized: string): string {
  const joined = normalized.replace(DECORATION, '');
  return isInterleaved(joined) ? joined.replace(PUNCTUATION, '') : joined;
}
