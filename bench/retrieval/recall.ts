import { Converter as fromTraditional } from 'opencc-js/t2cn';
import { searchPassages } from '#core/answering/search-passages.ts';
import { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { toTraditional } from '#core/knowledge/script.ts';
import { triage } from '#core/triage/triage.ts';
import type { Company } from '../answers/company.ts';
import { fits } from '../answers/grade.ts';
import { GOLDEN, readQuestions } from '../answers/questions.ts';
import type { Collection } from './collection.ts';
import { recallAt } from './measures.ts';

const toSimplified = fromTraditional({ from: 'tw', to: 'cn' });
const LOOKED_AT = 10;

/** The product's own index over a public collection: the right passage first, asked in either script. */
export function recallOf({ passages, questions }: Collection, script: 'simplified' | 'traditional') {
  const index = new KnowledgeIndex(passages.map(({ id, text }) => asPassage(id, text)));
  const other = script === 'simplified' ? (text: string) => toTraditional(text, 'tw') : toSimplified;
  const rank = (turn: (text: string) => string) =>
    questions.map(({ text, passage }) =>
      index.search(turn(text), { limit: LOOKED_AT }).map((hit) => hit.passage.documentId === passage),
    );
  const same = rank((text) => text);
  return {
    recallAt1: recallAt(1, same),
    recallAt10: recallAt(LOOKED_AT, same),
    otherScriptRecallAt1: recallAt(1, rank(other)),
  };
}

const asPassage = (id: string, text: string): Passage => ({
  documentId: id,
  kind: 'MANUAL',
  product: null,
  batch: null,
  title: '',
  language: 'zh-Hans',
  revision: '1',
  section: '',
  heading: '',
  ordinal: 0,
  text,
});

/**
 * The knowledge search of API and desk, asked the golden questions that say where their answer stands and need no
 * conversation before them.
 */
export function recallOfOwn({ knowledge, catalogue }: Company, progress: (line: string) => void) {
  const asked = readQuestions(GOLDEN).filter(
    ({ history, expected }) => history.length === 0 && expected.must_cite_section.length > 0,
  );
  const rankings = asked.flatMap(({ id, text, expected: { must_cite_section: wanted, slots } }) => {
    const held = wanted.filter((section) => knowledge.passages.some((passage) => fits(passage, section)));
    if (held.length === 0) return [];
    const { passages } = searchPassages(
      { knowledge, catalogue },
      { q: text, limit: LOOKED_AT, language: triage(text).language },
    );
    const ranking = passages.map((passage) => held.some((section) => fits(passage, section)));
    if (!ranking.slice(0, 3).includes(true))
      progress(
        `${id} not in the first three | ${text} | wanted ${held.join(' ')} of ${slots?.product ?? 'any'} | ${passages
          .slice(0, 3)
          .map(({ kind, section, product }) => `${kind}-${section}@${product ?? ''}`)
          .join(' ')}`,
      );
    return [ranking];
  });
  return { questions: rankings.length, recallAt1: recallAt(1, rankings), recallAt3: recallAt(3, rankings) };
}
