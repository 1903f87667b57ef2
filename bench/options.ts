import { parseArgs } from 'node:util';

/**
 * Whole positive numbers of the command line, with what holds where one is not given.
 * @throws Error for an unknown option and for what is no such number
 */
export function readSizes<K extends string>(args: string[], usual: Record<K, number>): Record<K, number> {
  const names = Object.keys(usual) as K[];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ args, options, strict: true });
  const sizes = { ...usual };
  for (const name of names) {
    const text = values[name];
    if (text === undefined) continue;
    const size = Number(text);
    if (!Number.isSafeInteger(size) || size <= 0)
      throw new Error(`--${name} wants a whole number above 0, not ${text}`);
    sizes[name] = size;
  }
  return sizes;
}
