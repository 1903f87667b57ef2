import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { askQuestion } from './answers/ask.ts';
import { openCompany } from './answers/company.ts';
import { type Figures, fallenBelow, faultsOf, figuresOf } from './answers/figures.ts';
import { type Grade, gradeReply } from './answers/grade.ts';
import { GOLDEN, readQuestions } from './answers/questions.ts';
import type { Bench, BenchResult } from './bench.ts';

const BASELINE = new URL('./data/answers-baseline.json', import.meta.url);

export const readBaseline = (): Figures => JSON.parse(readFileSync(BASELINE, 'utf8')) as Figures;

/** Asks the demo company all questions of the file, model off, and grades what it says. */
export async function gradeQuestions(path: string | URL): Promise<Grade[]> {
  const company = openCompany();
  const grades: Grade[] = [];
  for (const question of readQuestions(path)) {
    grades.push(gradeReply(company, question, await askQuestion(company, question)));
  }
  return grades;
}

/** `npm run bench -- answers [--questions <file>]`: without a file our own golden questions, against their baseline. */
export const bench: Bench = async (progress, args): Promise<BenchResult> => {
  const { values } = parseArgs({ args, options: { questions: { type: 'string' } }, strict: true });
  const grades = await gradeQuestions(values.questions ?? GOLDEN);
  for (const fault of faultsOf(grades)) progress(fault);
  const figures = figuresOf(grades);
  if (values.questions === undefined) {
    for (const fallen of fallenBelow(figures, readBaseline())) progress(`below its baseline: ${fallen}`);
  }
  return { sizes: { questions: grades.length }, figures };
};
