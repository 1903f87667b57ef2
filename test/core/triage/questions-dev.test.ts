import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Triage } from '#core/contract/triage.ts';
import { triage } from '#core/triage/triage.ts';

const Questions = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      history: z.array(z.object({ role: z.enum(['customer', 'bot', 'clerk']), text: z.string() })).default([]),
      expected: z.object({ intent: z.string(), urgency: z.string(), language: z.string() }),
    }),
  ),
});
const { questions } = Questions.parse(
  JSON.parse(readFileSync(new URL('./questions-dev.json', import.meta.url), 'utf8')),
);

describe('how customers really write', () => {
  test.each(questions.map((question) => [question.id, question.text, question] as const))(
    '%s %s',
    (_id, text, question) => {
      const recentMessages = question.history.map(({ role, text: said }) => ({ from: role, text: said }));
      const verdict = Triage.parse(triage(text, { recentMessages }));
      const { intent, urgency, language } = question.expected;
      expect(verdict).toMatchObject({ intent, urgency, language });
      expect(verdict.emergency !== null).toBe(urgency === 'critical');
    },
  );
});
