import { describe, expect, it, test } from 'vitest';
import { normalize, squash } from '#core/language/normalize.ts';

describe('normalize', () => {
  test.each([
    ['full width to half width', 'ＳＤＳ　９８％', 'sds 98%'],
    ['Traditional to Simplified', '鹽酸濺到皮膚', '盐酸溅到皮肤'],
    ['white space of any kind', '  a\t\nb \u00a0 c ', 'a b c'],
    ['zero-width characters', '溅\u200b到\u2060眼\ufeff睛', '溅到眼睛'],
    ['emoji, skin tone and joiner too', '你好👩🏽‍🔬吗🔥', '你好 吗'],
    ['the SOS sign is kept as a word', '🆘', 'sos'],
    ['numbers and signs stay', '5 × 3 = 15, 30–32%', '5 × 3 = 15, 30–32%'],
    ['nothing', '', ''],
  ])('%s', (_, text, expected) => {
    expect(normalize(text)).toBe(expected);
  });
  it('gives the same again', () => {
    const once = normalize('ＨＣｌ 濺到　眼睛！');
    expect(normalize(once)).toBe(once);
  });
});

describe('squash', () => {
  test.each([
    ['marks between characters', '硫 酸 溅.到 眼*睛', '硫酸溅到眼睛'],
    ['sentence marks after nearly every character', '硫,酸,溅,到,眼,睛', '硫酸溅到眼睛'],
    ['but not the marks of a sentence', '溅到眼睛了,怎么办?快说', '溅到眼睛了,怎么办?快说'],
    ['nor the spaces of English', 'acid in my eye', 'acid in my eye'],
  ])('%s', (_, text, expected) => {
    expect(squash(normalize(text))).toBe(expected);
  });
});
