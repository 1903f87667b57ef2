import { describe, expect, it, test } from 'vitest';
import { verifyAnswer } from '#core/answering/verify.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { demoKnowledge } from '../knowledge/documents.ts';
import {
  FALSE_FIGURES,
  FOREIGN_PRODUCTS,
  INVENTED,
  PARAPHRASED_SAFETY,
  type Place,
  type Statements,
  TRUTHS,
  TURNED_ROUND,
} from './lies.ts';
import { demoCatalogue } from './support.ts';

const knowledge = demoKnowledge();
const catalogue = demoCatalogue();

function passageAt(place: Place): Passage {
  const [document, section] = place.split('#');
  const found = knowledge.passages.filter((one) => one.documentId === document && one.section === section);
  const [first] = found;
  if (first === undefined) throw new Error(`no passage ${place}`);
  return { ...first, text: found.map(({ text }) => text).join('\n') };
}

const rowsOf = (statements: Statements) =>
  statements.flatMap(([place, texts]) => texts.map((text) => [text, passageAt(place)] as const));
const verdict = (text: string, passage: Passage, citation = 'p1') =>
  verifyAnswer(
    { answered: true, sentences: [{ text, citation }] },
    new Map([['p1', passage]]),
    passage.language,
    catalogue,
  );

const LIES = { FALSE_FIGURES, FOREIGN_PRODUCTS, TURNED_ROUND, INVENTED, PARAPHRASED_SAFETY };

describe('what stands in the document passes', () => {
  test.each(rowsOf(TRUTHS))('%s', (text, passage) => expect(verdict(text, passage)).toBeUndefined());
});

describe.each(Object.entries(LIES))('%s is caught', (_, statements) => {
  test.each(rowsOf(statements))('%s', (text, passage) => expect(verdict(text, passage)).toBeDefined());
});

describe('a true sentence is caught', () => {
  const [[, passage] = ['', passageAt('tds-hx-210.zh-Hans#dosage')]] = rowsOf(TRUTHS);
  const [text] = TRUTHS[0]?.[1] ?? [''];
  test.each(['', 'p2', 'p1 ', 'P1', 'tds-hx-210.zh-Hans', 'all'])('where it cites "%s"', (citation) =>
    expect(verdict(text ?? '', passage, citation)).toBe('noSuchPassage'),
  );
});

it('is a table of more than a hundred lies', () => {
  expect(Object.values(LIES).flatMap(rowsOf).length).toBeGreaterThanOrEqual(100);
});
