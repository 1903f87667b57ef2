import type { z } from 'zod';
import type { DurationFigures, MetricFigures } from '#core/contract/report.ts';

type Counts = Pick<MetricFigures, 'met' | 'breached' | 'openPastDue' | 'running'>;

/** P9.2: on-time rate = met ÷ (met + breached + open past due), so that late open ones do not vanish (EDGE-CASES 62). */
export function withRate(counts: Counts): Counts & { onTimeRate: number | null } {
  const judged = counts.met + counts.breached + counts.openPastDue;
  return { ...counts, onTimeRate: judged === 0 ? null : counts.met / judged };
}

export function sum(counts: Counts[]): Counts {
  const total = (key: keyof Counts) => counts.reduce((all, one) => all + one[key], 0);
  return {
    met: total('met'),
    breached: total('breached'),
    openPastDue: total('openPastDue'),
    running: total('running'),
  };
}

/** Median and 90th percentile by the nearest-rank method: always a value that occurred. */
export function durationFigures(values: number[]): z.infer<typeof DurationFigures> {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
  const meanMs = sorted.length === 0 ? null : sorted.reduce((a, b) => a + b, 0) / sorted.length;
  return { count: sorted.length, medianMs: rank(0.5), p90Ms: rank(0.9), meanMs };
}

export const mean = (values: (number | null)[]): number | null => {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : given.reduce((a, b) => a + b, 0) / given.length;
};
