import { Worker } from 'node:worker_threads';

const THREADS = 2;
const SHOWN_AT_MOST = 5;

/** What a thread says: how many cases it has checked since it last spoke, and what differed. */
export interface Report {
  checked: number;
  differences: string[];
}
export interface Share {
  seed: number;
  from: number;
  to: number;
}

/** Checks this many random cases against the oracle of intervals; each difference is shown with its case. */
export async function checkRandomCases(
  seed: number,
  cases: number,
  progress: (line: string) => void,
): Promise<Record<string, number>> {
  const begun = performance.now();
  const tenth = Math.max(1, Math.floor(cases / 10));
  let checked = 0;
  let differences = 0;
  const hear = (report: Report): void => {
    const before = checked;
    checked += report.checked;
    for (const difference of report.differences) if (++differences <= SHOWN_AT_MOST) progress(difference);
    if (Math.floor(before / tenth) < Math.floor(checked / tenth))
      progress(`${checked} of ${cases} random cases (seed ${seed}), ${differences} differences`);
  };
  const size = Math.ceil(cases / THREADS);
  const shares = Array.from({ length: THREADS }, (_, index) => ({
    seed,
    from: index * size,
    to: Math.min(cases, (index + 1) * size),
  }));
  await Promise.all(shares.map((share) => runShare(share, hear)));
  const randomSeconds = Math.round((performance.now() - begun) / 100) / 10;
  return { randomDifferences: differences, randomSeconds };
}

function runShare(share: Share, hear: (report: Report) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./random-cases-thread.ts', import.meta.url), { workerData: share });
    worker.on('message', hear);
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`))));
  });
}
