import type { z } from 'zod';
import type { SlaProblem } from '#core/contract/sla.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { problemOf } from './scenario.ts';

/** An input that is refused with a code of its own, since "something is wrong" helps nobody who sets a calendar. */
export class SlaRefusal extends FrontlineError {
  readonly problem: SlaProblem;

  constructor(problem: SlaProblem) {
    super('unprocessable', `${problem.code}: ${problem.message}`, { path: problem.path });
    this.name = 'SlaRefusal';
    this.problem = problem;
  }
}

export const refuse = (code: string, path: string, message: string): SlaRefusal =>
  new SlaRefusal({ code, message, path });

/** The input by its schema. @throws SlaRefusal with the first thing that is wrong */
export function parseSla<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new SlaRefusal(problemOf(parsed.error));
  return parsed.data;
}
