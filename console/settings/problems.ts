import type { z } from 'zod';

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
