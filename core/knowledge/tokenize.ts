import { normalize } from '#core/language/normalize.ts';

const RUN = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}])+)/gu;

/**
 * The terms of a text, normalised: single characters and pairs of neighbours for Han script, whole words for the
 * rest. Needs no dictionary, so that a product's name of today is found as well as an everyday word.
 */
export function tokenize(text: string): string[] {
  return tokenizeNormalized(normalize(text));
}

/** As `tokenize`, of a text that is normalised already. */
export function tokenizeNormalized(text: string): string[] {
  const tokens: string[] = [];
  for (const [, han, word] of text.matchAll(RUN)) {
    if (word !== undefined) tokens.push(word);
    else if (han !== undefined) pushHan([...han], tokens);
  }
  return tokens;
}

function pushHan(characters: string[], tokens: string[]): void {
  characters.forEach((character, index) => {
    tokens.push(character);
    const next = characters[index + 1];
    if (next !== undefined) tokens.push(character + next);
  });
}
