import { systemClock } from '#core/platform/clock.ts';
import { openDb } from '#core/platform/db.ts';
import { readEnv } from '#core/platform/env.ts';
import { openLive } from '#core/platform/live.ts';
import { createLog } from '#core/platform/log.ts';
import { openModel } from '#core/platform/model.ts';
import { onStop } from '#core/platform/process.ts';
import { startBot } from './start-bot.ts';

/** The composition root of the bot process. */
const env = readEnv();
const log = createLog('bot', env.LOG_LEVEL);
const db = openDb(env.DATABASE_URL);
const live = await openLive({ databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL, log });
const model =
  env.OPENAI_API_KEY === undefined
    ? undefined
    : openModel({ apiKey: env.OPENAI_API_KEY, baseUrl: env.OPENAI_BASE_URL, model: env.OPENAI_MODEL });
const bot = await startBot({ db, clock: systemClock, live, log }, model, env);
log.info({ port: bot.port, model: model?.name ?? 'none' }, 'bot is up');

onStop(log, async () => {
  await bot.close();
  await live.close();
  await db.$disconnect();
});
