/** The share of questions whose right entry is among the first `k` of its ranking. */
export function recallAt(k: number, rankings: readonly (readonly boolean[])[]): number {
  const found = rankings.filter((ranking) => ranking.slice(0, k).includes(true)).length;
  return rounded(found / Math.max(1, rankings.length));
}

/** Normalised discounted cumulative gain (Järvelin & Kekäläinen 2002), relevance yes or no. */
export function ndcgAt(k: number, ranking: readonly number[], relevant: ReadonlySet<number>): number {
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const got = ranking.slice(0, k).reduce((sum, entry, place) => sum + (relevant.has(entry) ? gain(place) : 0), 0);
  const best = Array.from({ length: Math.min(k, relevant.size) }, (_, place) => gain(place)).reduce((a, b) => a + b, 0);
  return best === 0 ? 0 : got / best;
}

/** @param share 0.5 for the median; milliseconds, to the microsecond */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 1000) / 1000;
}

export const rounded = (figure: number): number => Math.round(figure * 10_000) / 10_000;
