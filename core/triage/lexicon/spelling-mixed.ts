/** English words inside Chinese sentences ("我的eye溅到了acid"), read in the language of the sentence. */
const WORDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/\beyes?\b/g, '眼睛'],
  [/\bskin\b/g, '皮肤'],
  [/\bface\b/g, '脸上'],
  [/\bhands?\b/g, '手上'],
  [/\b(?:splash(?:ed)?|spray(?:ed)?)\b(?: ?到)?/g, '溅到'],
  [/\b(?:spill(?:ed)?)\b/g, '洒了'],
  [/\b(?:leak(?:ed|ing)?)\b/g, '漏了'],
  [/\b(?:drank|drink)\b(?: ?了)?/g, '喝了'],
  [/\bswallow(?:ed)?\b(?: ?了)?/g, '吞了'],
  [/\binhaled?\b(?: ?了)?/g, '吸入了'],
  [/\bburn(?:ed|t)?\b/g, '烧伤'],
  [/\bacid\b/g, '酸'],
  [/\bcaustic\b/g, '碱'],
  [/\bbleach\b/g, '漂白水'],
  [/\bworkers?\b/g, '工人'],
];
const ENGLISH_SENTENCE = /\b(?:the|is|are|was|of|my|your|we|you|it|please|what|how|can)\b/;

/** Only where Chinese carries the sentence; an English one that names a product in Chinese stays as it is. */
export function mixedToHan(text: string): string {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]{2,}/g)?.length ?? 0;
  if (latin === 0 || han < 2 || han < latin || ENGLISH_SENTENCE.test(text)) return text;
  const read = WORDS.reduce((sofar, [word, han]) => sofar.replace(word, han), text);
  return read.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');
}
