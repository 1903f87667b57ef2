import { readFileSync } from 'node:fs';

const HEAD = /^---\n[\s\S]*?\n---\n/;

/** A prompt of the folder prompts/, without the head that documents it. */
export function readPrompt(name: string): string {
  const source = readFileSync(new URL(`../../prompts/${name}.md`, import.meta.url), 'utf8');
  return source.replace(HEAD, '').trim();
}
