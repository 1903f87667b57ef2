import { useI18n } from '../shared/i18n.tsx';
import type { Problem } from './problems.ts';

/** Says the first problem at a path or below it. */
export type ProblemAt = (path: string) => string | undefined;

export function useProblems(problems: readonly Problem[]): ProblemAt {
  const { say, sayOr } = useI18n();
  return (path) => {
    const found = problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}.`));
    return found && sayOr(`problem.${found.code}`, say('problem.other'));
  };
}
