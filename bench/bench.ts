/** What a benchmark gives: sizes and figures as numbers; a ratio's figure is named `…Ratio`. */
export interface BenchResult {
  sizes: Record<string, number>;
  figures: Record<string, number>;
}

export type Bench = (progress: (line: string) => void) => Promise<BenchResult>;
