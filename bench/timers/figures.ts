import type pg from 'pg';
import type { BenchPolicies } from './rows.ts';
import type { Site } from './site.ts';

export interface Bench {
  site: Site;
  client: pg.Client;
  policies: BenchPolicies;
  progress: (line: string) => void;
}

export type Figures = Record<string, number>;

/** A measurement of one size; `size` stands in the names of its figures, empty for the whole size. */
export type Sized<T> = T & { size: string };

export const named = (size: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${name}${size}`, value]));

export const percentile = (ascending: number[], share: number): number =>
  Math.round(ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? -1);

export const ascending = (values: Iterable<number>): number[] => [...values].sort((a, b) => a - b);

export const secondsSince = (begun: number): number => Math.round((performance.now() - begun) / 10) / 100;
