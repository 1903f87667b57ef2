import { triage } from '#core/triage/triage.ts';
import { openCompany } from './answers/company.ts';
import { GOLDEN, readQuestions } from './answers/questions.ts';
import type { Bench, BenchResult } from './bench.ts';
import { readSizes } from './options.ts';
import { besideMiniSearch } from './retrieval/beside-minisearch.ts';
import { cutInto, readCollection } from './retrieval/collection.ts';
import { percentile } from './retrieval/measures.ts';
import { recallOf, recallOfOwn } from './retrieval/recall.ts';

const TRIAGE_ROUNDS = 4;

/**
 * `npm run bench -- retrieval [--passages 10000]`: the right passage first on two public collections, in both scripts;
 * among the first three for our own questions; the index beside MiniSearch; and how long triage takes.
 */
export const bench: Bench = async (progress, args): Promise<BenchResult> => {
  const sizes = readSizes(args, { passages: 10_000 });
  const [cmrc, drcd] = [readCollection('cmrc2018'), readCollection('drcd')];
  const simplified = recallOf(cmrc, 'simplified');
  const traditional = recallOf(drcd, 'traditional');
  const own = recallOfOwn(openCompany(), progress);
  const { texts, questions } = cutInto(sizes.passages, [cmrc, drcd]);
  progress(`${texts.length} stretches, ${questions.length} questions`);
  const { asked, ours, peer } = besideMiniSearch(texts, questions);
  return {
    sizes: { passages: texts.length, questions: asked, ownQuestions: own.questions },
    figures: {
      cmrcRecallAt1: simplified.recallAt1,
      cmrcRecallAt10: simplified.recallAt10,
      cmrcOtherScriptRecallAt1: simplified.otherScriptRecallAt1,
      drcdRecallAt1: traditional.recallAt1,
      drcdRecallAt10: traditional.recallAt10,
      drcdOtherScriptRecallAt1: traditional.otherScriptRecallAt1,
      ownRecallAt1: own.recallAt1,
      ownRecallAt3: own.recallAt3,
      ndcgAt10: ours.ndcgAt10,
      miniSearchNdcgAt10: peer.ndcgAt10,
      queryP50Ms: ours.p50Ms,
      queryP99Ms: ours.p99Ms,
      miniSearchQueryP50Ms: peer.p50Ms,
      miniSearchQueryP99Ms: peer.p99Ms,
      queryP50Ratio: Math.round((ours.p50Ms / peer.p50Ms) * 10_000) / 10_000,
      buildMs: ours.buildMs,
      miniSearchBuildMs: peer.buildMs,
      ...triageTimes(),
    },
  };
};

/** Every golden question with the ten before it as its conversation, as a turn has them. */
function triageTimes() {
  const texts = readQuestions(GOLDEN).map(({ text }) => text);
  const times: number[] = [];
  for (let round = 0; round < TRIAGE_ROUNDS; round++) {
    texts.forEach((text, at) => {
      const recentMessages = texts
        .slice(Math.max(0, at - 10), at)
        .map((said) => ({ from: 'customer' as const, text: said }));
      const startedAt = performance.now();
      triage(text, { recentMessages });
      if (round > 0) times.push(performance.now() - startedAt);
    });
  }
  return { triageP50Ms: percentile(times, 0.5), triageP99Ms: percentile(times, 0.99) };
}
