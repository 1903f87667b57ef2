import type { z } from 'zod';
import { useI18n } from '../shared/i18n.tsx';

export interface Problem {
  /** As the server says it: `week.mon.0`, `exceptions.3.hours.1.0`. */
  path: string;
  code: string;
}

/** What the contract has against a value before it is sent: the same checks that the server makes. */
export function problemsOf(schema: z.ZodType, value: unknown): Problem[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const code: unknown = issue.code === 'custom' ? issue.params?.code : issue.code;
    return { path: issue.path.join('.'), code: typeof code === 'string' ? code : 'other' };
  });
}

/** Says the first problem at a path or below it. */
export type ProblemAt = (path: string) => string | undefined;

export function useProblems(problems: readonly Problem[]): ProblemAt {
  const { say, sayOr } = useI18n();
  return (path) => {
    const found = problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
    return found && sayOr(`problem.${found.code}`, say('problem.other'));
  };
}
