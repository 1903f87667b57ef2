import type { Readable } from 'node:stream';
import { simulateLines } from '#core/sla/simulate.ts';
import { UserError } from '../environment.ts';

/** Far beyond any scenario; a longer line is answered with an error instead of being held in memory. */
const LONGEST_LINE = 16_000_000;

/**
 * The lines of a stream, those that a chunk completes together; at LF or CRLF alone: a raw U+2028 inside a string is
 * JSON, though Node's own readline would break there. A byte order mark before the first is dropped. A line that is
 * too long comes out cut.
 */
export async function* linesOf(input: Readable, longest = LONGEST_LINE): AsyncGenerator<string[]> {
  // The decoder also drops the byte order mark, and mends characters that a chunk's edge cuts in two.
  const decoder = new TextDecoder();
  let begun = '';
  for await (const chunk of input) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
    if (begun.length <= longest) begun += first;
    if (rest.length === 0) continue;
    const last = rest.pop() ?? '';
    yield [begun, ...rest].map(withoutReturn);
    begun = last;
  }
  begun += decoder.decode();
  if (begun !== '') yield [withoutReturn(begun)];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/** Answers each scenario on standard input with one line on standard output, in order; needs no database. */
export async function slaSimulate(args: string[]): Promise<number> {
  if (args.length > 0) throw new UserError('sla simulate takes no arguments: it reads JSON lines on standard input.');
  if (process.stdin.isTTY) console.error('Reading scenarios from the terminal, one JSON object a line; Ctrl-D ends.');
  // A chunk's answers go out in one piece: a write for each line would cost as much as answering it.
  for await (const lines of linesOf(process.stdin)) {
    const answers = `${simulateLines(lines, LONGEST_LINE).join('\n')}\n`;
    if (!process.stdout.write(answers)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return 0;
}
