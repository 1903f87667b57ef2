/** Okapi BM25 with the usual constants (Robertson & Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

export interface Scored {
  /** Number of the entry, in the order in which the entries were given. */
  entry: number;
  score: number;
}

/**
 * Full-text ranking in memory: postings in typed arrays, each with its finished score, so that a search only adds.
 * Built once, never changed; a change of the texts builds another.
 */
export class Bm25 {
  readonly size: number;
  readonly #terms = new Map<string, number>();
  readonly #starts: Int32Array;
  readonly #entries: Int32Array;
  readonly #impacts: Float32Array;

  /** @param texts the terms of each entry */
  constructor(texts: readonly (readonly string[])[]) {
    this.size = texts.length;
    const counts = texts.map(countTerms);
    const frequencies = this.#numberTerms(counts);
    this.#starts = new Int32Array(frequencies.length + 1);
    frequencies.forEach((frequency, term) => {
      this.#starts[term + 1] = (this.#starts[term] ?? 0) + frequency;
    });
    const total = this.#starts.at(-1) ?? 0;
    this.#entries = new Int32Array(total);
    this.#impacts = new Float32Array(total);
    this.#fill(texts, counts);
  }

  #numberTerms(counts: readonly Map<string, number>[]): number[] {
    const frequencies: number[] = [];
    for (const count of counts) {
      for (const term of count.keys()) {
        const number = this.#terms.get(term) ?? frequencies.length;
        if (number === frequencies.length) this.#terms.set(term, number);
        frequencies[number] = (frequencies[number] ?? 0) + 1;
      }
    }
    return frequencies;
  }

  #fill(texts: readonly (readonly string[])[], counts: readonly Map<string, number>[]): void {
    const meanLength = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    const next = Int32Array.from(this.#starts);
    counts.forEach((count, entry) => {
      const norm = K1 * (1 - B + (B * (texts[entry]?.length ?? 0)) / Math.max(1, meanLength));
      for (const [term, tf] of count) {
        const number = this.#terms.get(term) ?? 0;
        const at = next[number] ?? 0;
        this.#entries[at] = entry;
        this.#impacts[at] = (this.idf(term) * tf * (K1 + 1)) / (tf + norm);
        next[number] = at + 1;
      }
    });
  }

  /** How rare a term is; a term that stands nowhere is as rare as can be. */
  idf(term: string): number {
    const number = this.#terms.get(term);
    const frequency = number === undefined ? 0 : (this.#starts[number + 1] ?? 0) - (this.#starts[number] ?? 0);
    return Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
  }

  /** The best entries for the query's terms, best first; ties in the order of the entries. */
  search(terms: readonly string[], limit: number, accept: (entry: number) => boolean = () => true): Scored[] {
    const scores = new Float64Array(this.size);
    const found: number[] = [];
    for (const term of new Set(terms)) {
      const number = this.#terms.get(term);
      if (number === undefined) continue;
      const end = this.#starts[number + 1] ?? 0;
      for (let at = this.#starts[number] ?? 0; at < end; at++) {
        const entry = this.#entries[at] ?? 0;
        if (scores[entry] === 0) found.push(entry);
        scores[entry] = (scores[entry] ?? 0) + (this.#impacts[at] ?? 0);
      }
    }
    return found
      .filter(accept)
      .map((entry) => ({ entry, score: scores[entry] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.entry - b.entry)
      .slice(0, limit);
  }
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
