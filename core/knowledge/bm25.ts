/**
 * BM25+ (Lv & Zhai 2011): a term that is there at all counts for DELTA, so that long texts are not wronged. The length
 * of a text is how many different terms it has. Constants by nDCG@10 on bench/data/retrieval.
 */
const K1 = 1.2;
const B = 0.7;
const DELTA = 0.5;

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
    const counted = texts.map(this.#counter());
    this.#starts = startsOf(counted, this.#terms.size);
    const total = this.#starts.at(-1) ?? 0;
    this.#entries = new Int32Array(total);
    this.#impacts = new Float32Array(total);
    this.#fill(counted);
  }

  /** Numbers the terms as they come, and counts them in one array that all texts share. */
  #counter(): (text: readonly string[]) => Counted {
    const counts: number[] = [];
    return (text) => {
      const numbers: number[] = [];
      for (const term of text) {
        const number = this.#terms.get(term) ?? this.#terms.size;
        if (number === this.#terms.size) this.#terms.set(term, number);
        if (!counts[number]) numbers.push(number);
        counts[number] = (counts[number] ?? 0) + 1;
      }
      const frequencies = numbers.map((number) => counts[number] ?? 0);
      for (const number of numbers) counts[number] = 0;
      return { numbers, frequencies, length: numbers.length };
    };
  }

  #fill(counted: readonly Counted[]): void {
    const meanLength = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
    const next = Int32Array.from(this.#starts);
    counted.forEach(({ numbers, frequencies, length }, entry) => {
      const norm = K1 * (1 - B + (B * length) / Math.max(1, meanLength));
      numbers.forEach((number, place) => {
        const tf = frequencies[place] ?? 0;
        const at = next[number] ?? 0;
        this.#entries[at] = entry;
        this.#impacts[at] = this.#idfOf(number) * (DELTA + (tf * (K1 + 1)) / (tf + norm));
        next[number] = at + 1;
      });
    });
  }

  /** How rare a term is. */
  #idfOf(number: number): number {
    const frequency = (this.#starts[number + 1] ?? 0) - (this.#starts[number] ?? 0);
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

interface Counted {
  numbers: number[];
  frequencies: number[];
  length: number;
}

/** Where each term's postings begin: the running total of how many entries have it. */
function startsOf(counted: readonly Counted[], terms: number): Int32Array {
  const starts = new Int32Array(terms + 1);
  for (const { numbers } of counted) for (const number of numbers) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}
