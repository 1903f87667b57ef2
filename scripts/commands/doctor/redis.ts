import { Redis } from 'ioredis';
import type { ScriptEnvironment } from '../../environment.ts';
import { wordsOf } from '../../words.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

const connectMs = 3000;
const wantedHz = 100;

/** With REDIS_URL the queue is there: it must lose no job (noeviction), and its timers follow `hz`. */
export async function checkRedis(env: ScriptEnvironment): Promise<Finding[]> {
  if (env.redisUrl === undefined) return [];
  const host = new URL(env.redisUrl).host;
  const client = new Redis(env.redisUrl, {
    lazyConnect: true,
    connectTimeout: connectMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // What a call is rejected with says only that the connection is closed; this is why.
  let reason: unknown;
  client.on('error', (error) => {
    reason ??= error;
  });
  try {
    await client.connect();
    await client.ping();
    return [ok(`Redis ${host} answers`), ...(await examineSettings(client))];
  } catch (error) {
    const mend = `${wordsOf(reason ?? error)}. Start it or mend REDIS_URL; unset REDIS_URL to keep the queue in PostgreSQL.`;
    return [problem(`Redis ${host} cannot be reached`, mend)];
  } finally {
    client.disconnect();
  }
}

async function examineSettings(client: Redis): Promise<Finding[]> {
  let settings: { policy: string | undefined; hz: string | undefined; appendOnly: string | undefined };
  try {
    settings = {
      policy: await readSetting(client, 'maxmemory-policy'),
      hz: await readSetting(client, 'hz'),
      appendOnly: await readSetting(client, 'appendonly'),
    };
  } catch {
    const mend = 'See to it yourself that it runs with maxmemory-policy noeviction, hz 100 and appendonly yes.';
    return [warning('Redis does not tell its settings (a hosted one?)', mend)];
  }
  const { policy, hz, appendOnly } = settings;
  return [
    policy === 'noeviction'
      ? ok('Redis keeps every job (noeviction)')
      : problem(`Redis may drop jobs (maxmemory-policy ${policy})`, 'Set maxmemory-policy noeviction.'),
    Number(hz) >= wantedHz
      ? ok(`Redis looks at its timers often (hz ${hz})`)
      : warning(`Redis timers may be 50 ms late (hz ${hz})`, 'Set hz 100.'),
    appendOnly === 'yes'
      ? ok('Redis writes its jobs to disk (appendonly)')
      : warning(
          'Redis forgets its jobs when it stops (appendonly no)',
          'Set appendonly yes; sweeps bring them back meanwhile.',
        ),
  ];
}

async function readSetting(client: Redis, name: string): Promise<string | undefined> {
  const answer = await client.config('GET', name);
  return Array.isArray(answer) ? String(answer[1]) : undefined;
}
