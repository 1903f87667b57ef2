import { createInterface } from 'node:readline';
import { simulateLines } from '#core/sla/simulate.ts';
import { UserError } from '../environment.ts';

/** Answers each scenario on standard input with one line on standard output, in order; needs no database. */
export async function slaSimulate(args: string[]): Promise<number> {
  if (args.length > 0) throw new UserError('sla simulate takes no arguments: it reads JSON lines on standard input.');
  if (process.stdin.isTTY) console.error('Reading scenarios from the terminal, one JSON object a line; Ctrl-D ends.');
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const answer of simulateLines(lines)) {
    if (!process.stdout.write(`${answer}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return 0;
}
