import type { Bench } from './bench.ts';

const BENCHES: Record<string, () => Promise<{ bench: Bench }>> = {
  answers: () => import('./answers.ts'),
  channel: () => import('./channel.ts'),
  cuts: () => import('./cuts.ts'),
  faults: () => import('./faults.ts'),
  once: () => import('./once.ts'),
  retrieval: () => import('./retrieval.ts'),
  routing: () => import('./routing.ts'),
  sla: () => import('./sla.ts'),
  start: () => import('./start.ts'),
  timers: () => import('./timers.ts'),
};

/** `npm run bench -- <name> [--<size> <number>]`: progress on standard error, one JSON line at the end of standard output. */
async function main(name: string | undefined, args: string[]): Promise<number> {
  const load = name === undefined ? undefined : BENCHES[name];
  if (name === undefined || load === undefined) {
    console.error(`Say which benchmark: npm run bench -- <${Object.keys(BENCHES).join(' | ')}>`);
    return 1;
  }
  const { bench } = await load();
  const result = await bench((line) => console.error(line), args);
  console.log(JSON.stringify({ bench: name, ...result }));
  return 0;
}

process.exitCode = await main(process.argv[2], process.argv.slice(3));
