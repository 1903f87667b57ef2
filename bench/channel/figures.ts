import type { LoadReport } from './orders.ts';

export const percentile = (values: number[], share: number): number => {
  const ascending = values.toSorted((a, b) => a - b);
  const at = Math.min(ascending.length - 1, Math.floor(ascending.length * share));
  return Math.round((ascending[at] ?? -1) * 100) / 100;
};
export const median = (values: number[]): number => percentile(values, 0.5);
export const turnsPerSecond = (report: LoadReport): number =>
  Math.round((report.answered / report.elapsedMs) * 10_000) / 10;
