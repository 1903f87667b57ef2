import { describe, expect, test } from 'vitest';
import { Bm25 } from '#core/knowledge/bm25.ts';
import { tokenize } from '#core/knowledge/tokenize.ts';

/** BM25+ as its authors have it, entry by entry; the length is the number of different terms. */
function slowScore(texts: readonly string[][], query: readonly string[], entry: number): number {
  const lengthOf = (text: readonly string[]) => new Set(text).size;
  const mean = texts.reduce((sum, text) => sum + lengthOf(text), 0) / texts.length;
  const text = texts[entry] ?? [];
  return [...new Set(query)].reduce((sum, term) => {
    const df = texts.filter((other) => other.includes(term)).length;
    const tf = text.filter((other) => other === term).length;
    const idf = Math.log(1 + (texts.length - df + 0.5) / (df + 0.5));
    if (tf === 0) return sum;
    return sum + idf * (0.5 + (tf * 2.2) / (tf + 1.2 * (0.3 + (0.7 * lengthOf(text)) / mean)));
  }, 0);
}

describe('BM25', () => {
  const texts = ['次氯酸钠 储存', '盐酸 储存 储存 温度', '双氧水 稀释', '发票'].map(tokenize);
  const index = new Bm25(texts);

  test.each(['储存', '次氯酸钠怎么储存', '盐酸 温度 发票', '双氧水'])('scores %s as the formula does', (query) => {
    const terms = tokenize(query);
    const hits = index.search(terms, 10);
    expect(hits.length).toBeGreaterThan(0);
    for (const { entry, score } of hits) expect(score).toBeCloseTo(slowScore(texts, terms, entry), 5);
  });

  test('gives the best first, no more than asked for, and only what is accepted', () => {
    const all = index.search(tokenize('储存'), 10);
    expect(all.map(({ entry }) => entry)).toEqual([1, 0]);
    expect(index.search(tokenize('储存'), 1)).toHaveLength(1);
    expect(index.search(tokenize('储存'), 10, (entry) => entry !== 1).map(({ entry }) => entry)).toEqual([0]);
  });

  test('holds an empty knowledge', () => {
    expect(new Bm25([]).search(['储'], 5)).toEqual([]);
  });
});

describe('terms of a text', () => {
  test('are characters and their pairs in Han script, words elsewhere, in one script and case', () => {
    expect(tokenize('鹽酸HCl 31%')).toEqual(['盐', '盐酸', '酸', 'hcl', '31']);
  });
});
