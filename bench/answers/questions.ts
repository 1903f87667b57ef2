import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Language } from '#core/contract/language.ts';
import { OutcomeName, Priority } from '#core/contract/vocabulary.ts';

/** A question as a customer writes it, with what must come of it. What an expectation leaves out is not judged. */
const Question = z.object({
  id: z.string(),
  text: z.string(),
  history: z.array(z.object({ role: z.enum(['customer', 'bot', 'clerk']), text: z.string() })).default([]),
  expected: z.object({
    intent: z.string(),
    urgency: Priority,
    must_handoff: z.boolean().optional(),
    /** `SDS-4`, `TDS:dosage`, `POLICY:returns`, a kind alone: one of them, where the documents hold it. */
    must_cite_section: z.array(z.string()).default([]),
    language: Language,
    outcome: z.array(OutcomeName).optional(),
    slots: z.object({ product: z.string().optional() }).optional(),
    region: z.enum(['CN', 'HK', 'TW']).optional(),
  }),
});
export type Question = z.infer<typeof Question>;

const Questions = z.object({ questions: z.array(Question) });

/** @throws Error where the file cannot be read or has another form */
export const readQuestions = (path: string | URL): Question[] =>
  Questions.parse(JSON.parse(readFileSync(path, 'utf8'))).questions;

export const GOLDEN = new URL('../data/golden.json', import.meta.url);
