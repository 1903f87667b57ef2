import { beforeAll, describe, expect, it, test } from 'vitest';
import { fallenBelow, faultsOf, figuresOf } from '../../bench/answers/figures.ts';
import type { Grade } from '../../bench/answers/grade.ts';
import { GOLDEN } from '../../bench/answers/questions.ts';
import { gradeQuestions, readBaseline } from '../../bench/answers.ts';

let grades: Grade[];
beforeAll(async () => {
  grades = await gradeQuestions(GOLDEN);
});

describe('the golden questions, model off', () => {
  it('are many, in all languages, and of all intents', () => {
    expect(grades.length).toBeGreaterThanOrEqual(200);
    expect(new Set(grades.map(({ question }) => question.expected.language))).toEqual(
      new Set(['zh-Hans', 'zh-Hant', 'en']),
    );
    expect(new Set(grades.map(({ question }) => question.expected.intent)).size).toBeGreaterThanOrEqual(30);
    expect(grades.filter(({ question }) => question.history.length > 0).length).toBeGreaterThanOrEqual(10);
  });

  it('fall in no figure below its baseline', () => {
    expect({ fallen: fallenBelow(figuresOf(grades), readBaseline()), faults: faultsOf(grades) }).toMatchObject({
      fallen: [],
    });
  });

  /** The targets of the issue: whatever the baseline says, these hold. */
  test.each([
    ['criticalRecall', 1],
    ['language', 0.99],
    ['groundedNumbers', 1],
    ['citationValidity', 1],
    ['outcome', 0.9],
  ])('%s is at least %d', (figure, least) => {
    expect(figuresOf(grades)[figure]).toBeGreaterThanOrEqual(least);
  });
  it('raise false alarms in at most one of twenty', () => {
    expect(figuresOf(grades).falseAlarms).toBeLessThanOrEqual(0.05);
  });
});

describe('a baseline', () => {
  it('is kept from below, and from above where less is better', () => {
    const baseline = { outcome: 0.9, falseAlarms: 0.02 };
    expect(fallenBelow({ outcome: 0.9, falseAlarms: 0.02 }, baseline)).toEqual([]);
    expect(fallenBelow({ outcome: 0.89, falseAlarms: 0.03 }, baseline)).toHaveLength(2);
    expect(fallenBelow({ outcome: 0.9 }, baseline)).toHaveLength(1);
  });
});
