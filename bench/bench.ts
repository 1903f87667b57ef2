/** What a benchmark gives: sizes and figures as numbers; a ratio's figure is named `…Ratio`. */
export interface BenchResult {
  sizes: Record<string, number>;
  figures: Record<string, number>;
}

/** @param args what follows the benchmark's name: `--cases 1000` */
export type Bench = (progress: (line: string) => void, args: string[]) => Promise<BenchResult>;
