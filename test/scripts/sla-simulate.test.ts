import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../scripts/commands/sla-simulate.ts';

async function lines(chunks: (string | Uint8Array)[], longest?: number): Promise<string[]> {
  const got: string[] = [];
  for await (const some of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), longest))
    got.push(...some);
  return got;
}

describe('the lines of a stream', () => {
  it('come as soon as they are whole', async () => {
    const input = new PassThrough();
    const got = linesOf(input);
    input.write('a\nb\nbeg');
    expect(await got.next()).toEqual({ value: ['a', 'b'], done: false });
    input.end('un\n');
    expect(await got.next()).toEqual({ value: ['begun'], done: false });
    expect(await got.next()).toEqual({ value: undefined, done: true });
  });

  it.each<[string, string[], string[]]>([
    ['end at LF, at CRLF, and at the end of the stream', ['a\nb\r\nc'], ['a', 'b', 'c']],
    ['keep empty ones in their place', ['a\n\n\r\n \nb\n'], ['a', '', '', ' ', 'b']],
    ['have no empty one behind the last LF', ['a\n'], ['a']],
    ['are none when nothing comes', [''], []],
    ['may come in pieces, CR and LF apart', ['a', 'b\r', '\nc', '', 'd'], ['ab', 'cd']],
    ['lose a byte order mark before the first', ['\uFEFFa\nb'], ['a', 'b']],
    [
      'do not end at what ends a line of JavaScript alone',
      ['a\u2028b\u2029c\rd\u0085e\n'],
      ['a\u2028b\u2029c\rd\u0085e'],
    ],
  ])('%s', async (_, chunks, expected) => expect(await lines(chunks)).toEqual(expected));

  it('are whole where a chunk ends inside a character', async () => {
    const bytes = Buffer.from('化学品\n售后');
    expect(await lines([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(['化学品', '售后']);
  });

  it('that are too long come out longer than allowed and are not held whole', async () => {
    const got = await lines(['short\n', ...Array.from({ length: 100 }, () => 'x'.repeat(10)), '\nshort\n'], 50);
    expect(got.map((line) => line.length)).toEqual([5, 60, 5]);
  });
});
