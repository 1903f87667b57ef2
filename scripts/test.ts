import { readScriptEnvironment, type ScriptEnvironment, UserError } from './environment.ts';
import { stopRequests } from './launcher/stop-requests.ts';
import { startWatchdog, type Watchdog } from './processes/watchdog.ts';
import { startScratchPostgres } from './scratch-postgres.ts';
import { startTestRedis } from './testing/redis.ts';
import { allSteps, runStep, type Step, vitestStep } from './testing/steps.ts';

type Services = { env: Record<string, string>; stop: () => Promise<void> };

const interruptedCode = 130;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}

/** With arguments, those tests of vitest alone; without, everything. All of it runs, also after a failure. */
async function main(args: string[]): Promise<number> {
  const env = readScriptEnvironment();
  const stop = stopRequests();
  const watchdog = startWatchdog({ log: console.error });
  const services = await startServices(env, watchdog);
  try {
    const steps = args.length > 0 ? [vitestStep(args)] : allSteps();
    const results = await runSteps(steps, { ...env.all, ...services.env }, stop.signal);
    if (stop.signal.aborted) return interruptedCode;
    if (steps.length > 1) showSummary(results);
    return results.every(({ passed }) => passed) ? 0 : 1;
  } finally {
    await services.stop();
    watchdog.close();
    stop.dispose();
  }
}

async function runSteps(steps: Step[], env: Record<string, string | undefined>, signal: AbortSignal) {
  const results: { title: string; passed: boolean; seconds: string }[] = [];
  for (const step of steps) {
    if (signal.aborted) break;
    if (steps.length > 1) console.log(`\n── ${step.title} ${'─'.repeat(60 - step.title.length)}`);
    const start = performance.now();
    const passed = await runStep(step, env, signal);
    results.push({ title: step.title, passed, seconds: ((performance.now() - start) / 1000).toFixed(1) });
  }
  return results;
}

function showSummary(results: { title: string; passed: boolean; seconds: string }[]): void {
  console.log('');
  for (const { title, passed, seconds } of results) console.log(`${passed ? '✓' : '✗'} ${title} (${seconds} s)`);
}

/** A PostgreSQL that makes databases for the tests, and a Redis where the machine has one. */
async function startServices(env: ScriptEnvironment, watchdog: Watchdog): Promise<Services> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    await Promise.all(stops.map((end) => end()));
  };
  const made: Record<string, string> = {};
  try {
    if (env.testDatabaseUrl === undefined) {
      const server = await startScratchPostgres({ watchdog });
      stops.push(server.stop);
      made.TEST_DATABASE_URL = server.url;
    }
    if (env.testRedisUrl === undefined) {
      const redis = await startTestRedis(env.searchPath, watchdog);
      if (redis) {
        stops.push(redis.stop);
        made.TEST_REDIS_URL = redis.url;
      } else {
        console.log('No redis-server or valkey-server on the PATH and no TEST_REDIS_URL:');
        console.log('THE QUEUE TESTS ON REDIS ARE SKIPPED; those on PostgreSQL run.');
      }
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { env: made, stop };
}
