import type { Bench } from './bench.ts';

const BENCHES: Record<string, () => Promise<{ bench: Bench }>> = {
  start: () => import('./start.ts'),
};

/** `npm run bench -- <name>`: progress on standard error, one JSON line at the end of standard output. */
async function main(name: string | undefined): Promise<number> {
  const load = name === undefined ? undefined : BENCHES[name];
  if (name === undefined || load === undefined) {
    console.error(`Say which benchmark: npm run bench -- <${Object.keys(BENCHES).join(' | ')}>`);
    return 1;
  }
  const { bench } = await load();
  const result = await bench((line) => console.error(line));
  console.log(JSON.stringify({ bench: name, ...result }));
  return 0;
}

process.exitCode = await main(process.argv[2]);
