import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/**
 * Whole positive numbers of the command line, with what holds where one is not given.
 * @throws Error for an unknown option and for what is no such number
 */
export function readSizes<K extends string>(args: string[], usual: Record<K, number>): Record<K, number> {
  return readOptions(args, usual, []).sizes;
}

/**
 * As `readSizes`, and which parts of the bench to run: `--only <part>`, more than once for several; all without it.
 * @throws Error for an unknown part too
 */
export function readOptions<K extends string, P extends string>(
  args: string[],
  usual: Record<K, number>,
  parts: readonly P[],
): { sizes: Record<K, number>; parts: readonly P[] } {
  const names = Object.keys(usual) as K[];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const only: ParseArgsOptionsConfig = parts.length === 0 ? {} : { only: { type: 'string', multiple: true } };
  const { values } = parseArgs({ args, options: { ...options, ...only }, strict: true });
  const sizes = { ...usual };
  for (const name of names) {
    const text = values[name];
    if (text === undefined) continue;
    const size = Number(text);
    if (!Number.isSafeInteger(size) || size <= 0)
      throw new Error(`--${name} wants a whole number above 0, not ${text}`);
    sizes[name] = size;
  }
  const asked = [values.only ?? []].flat();
  const unknown = asked.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`--only wants one of ${parts.join(', ')}, not ${unknown}`);
  return { sizes, parts: asked.length === 0 ? parts : parts.filter((part) => asked.includes(part)) };
}
