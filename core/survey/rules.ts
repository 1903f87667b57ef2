export interface Scores {
  productQuality: number;
  attitude: number;
  efficiency: number;
}

const meanOf = (scores: Scores): number => (scores.productQuality + scores.attitude + scores.efficiency) / 3;

/** CSAT counts answers whose mean is 4 or 5 of five points (docs/GLOSSARY.md). */
export const isSatisfied = (scores: Scores): boolean => meanOf(scores) >= 4;

/** A low score is followed up by the manager (P2.2, P3.4). */
export const isLow = (scores: Scores): boolean => meanOf(scores) <= 2 || Math.min(...Object.values(scores)) === 1;
