import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bm25 } from '#core/knowledge/bm25.ts';
import { tokenize } from '#core/knowledge/tokenize.ts';

interface Passage {
  _id: string;
  text: string;
}
interface Query {
  text: string;
  doc: string;
}

/**
 * How well the ranking finds the one right passage: `bench/retrieval.ts <folder>`, where the folder has
 * corpus.jsonl ({ _id, text }) and queries-dev.jsonl ({ text, doc }).
 */
function measure(folder: string): void {
  const passages = readLines<Passage>(join(folder, 'corpus.jsonl'));
  const queries = readLines<Query>(join(folder, 'queries-dev.jsonl'));
  const builtAt = performance.now();
  const index = new Bm25(passages.map((passage) => tokenize(passage.text)));
  const buildMs = performance.now() - builtAt;
  const ranks: number[] = [];
  const times: number[] = [];
  for (const query of queries) {
    const startedAt = performance.now();
    const hits = index.search(tokenize(query.text), 10);
    times.push(performance.now() - startedAt);
    ranks.push(hits.findIndex((hit) => passages[hit.entry]?._id === query.doc));
  }
  times.sort((a, b) => a - b);
  const share = (within: number) => ranks.filter((rank) => rank >= 0 && rank < within).length / ranks.length;
  const figures = {
    recallAt1: share(1),
    recallAt10: share(10),
    buildMs: Math.round(buildMs),
    p50Ms: times[Math.floor(times.length * 0.5)],
    p99Ms: times[Math.floor(times.length * 0.99)],
  };
  console.log(
    JSON.stringify({ bench: 'retrieval', sizes: { passages: passages.length, queries: queries.length }, figures }),
  );
}

function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node bench/retrieval.ts <folder with corpus.jsonl and queries-dev.jsonl>');
  process.exit(2);
}
measure(folder);
