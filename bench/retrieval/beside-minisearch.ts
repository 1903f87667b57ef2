import MiniSearch from 'minisearch';
import { Bm25 } from '#core/knowledge/bm25.ts';
import { tokenize } from '#core/knowledge/tokenize.ts';
import type { Judged } from './collection.ts';
import { ndcgAt, percentile, rounded } from './measures.ts';

const HITS = 10;
const ROUNDS = 2;
/** MiniSearch wants tens of milliseconds for a question of thirty terms: every so-manieth of them is enough. */
const ASKED_AT_MOST = 200;

interface Engine {
  name: string;
  buildMs: number;
  search(terms: readonly string[]): number[];
}

/**
 * The index of the product beside MiniSearch, on the same passages, cut into the same terms: how well the right
 * stretches stand among the first ten, and how long a query takes. The engines take turns, query by query, so that
 * whatever else the machine does meets both.
 */
export function besideMiniSearch(texts: readonly string[], questions: readonly Judged[]) {
  const terms = texts.map((text) => tokenize(text));
  const every = Math.max(1, Math.ceil(questions.length / ASKED_AT_MOST));
  const sample = questions.filter((_, at) => at % every === 0);
  const asked = sample.map(({ text, relevant }) => ({ terms: [...new Set(tokenize(text))], relevant }));
  const engines = [ours(terms), miniSearch(terms)];
  const times = new Map(engines.map(({ name }) => [name, [] as number[]]));
  const gains = new Map(engines.map(({ name }) => [name, 0]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { terms: query, relevant } of asked) {
      for (const { name, search } of engines) {
        const startedAt = performance.now();
        const ranking = search(query);
        const took = performance.now() - startedAt;
        // The first round warms both up, and is where they are judged.
        if (round === 0) gains.set(name, (gains.get(name) ?? 0) + ndcgAt(HITS, ranking, relevant));
        else times.get(name)?.push(took);
      }
    }
  }
  const of = (engine: Engine | undefined) => {
    const own = times.get(engine?.name ?? '') ?? [];
    return {
      ndcgAt10: rounded((gains.get(engine?.name ?? '') ?? 0) / Math.max(1, asked.length)),
      p50Ms: percentile(own, 0.5),
      p99Ms: percentile(own, 0.99),
      buildMs: Math.round(engine?.buildMs ?? 0),
    };
  };
  return { asked: asked.length, ours: of(engines[0]), peer: of(engines[1]) };
}

function ours(texts: readonly (readonly string[])[]): Engine {
  const startedAt = performance.now();
  const index = new Bm25(texts);
  const buildMs = performance.now() - startedAt;
  return { name: 'ours', buildMs, search: (terms) => index.search(terms, HITS).map(({ entry }) => entry) };
}

/** No stemming and no case: the terms are what they are, for both. */
function miniSearch(texts: readonly (readonly string[])[]): Engine {
  const split = (text: string) => text.split('\n');
  const startedAt = performance.now();
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: split,
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR', tokenize: split, processTerm: (term) => term },
  });
  index.addAll(texts.map((terms, id) => ({ id, text: terms.join('\n') })));
  const buildMs = performance.now() - startedAt;
  return {
    name: 'miniSearch',
    buildMs,
    search: (terms) =>
      index
        .search(terms.join('\n'))
        .slice(0, HITS)
        .map(({ id }) => Number(id)),
  };
}
