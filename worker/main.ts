import { systemClock } from '#core/platform/clock.ts';
import { openDb } from '#core/platform/db.ts';
import { readEnv } from '#core/platform/env.ts';
import { openLive } from '#core/platform/live.ts';
import { createLog } from '#core/platform/log.ts';
import { mailDomain, openMailer } from '#core/platform/mailer.ts';
import { openFileStore } from '#core/platform/open-file-store.ts';
import { onStop } from '#core/platform/process.ts';
import { openQueue, queueBackend } from '#core/platform/queue.ts';
import { DUTY_NAMES } from './duties/duties.ts';
import { startWorker } from './start-worker.ts';

/** The composition root of the worker process. */
const env = readEnv();
const log = createLog('worker', env.LOG_LEVEL);
// As many connections as there are duties, so that none waits for another's.
const db = openDb(env.DATABASE_URL, DUTY_NAMES.length);
const live = await openLive({ databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL, log });
const backend = queueBackend(env);
const queue = openQueue(backend, log);
const onCall =
  env.ONCALL_WEBHOOK_URL === undefined ? undefined : { url: env.ONCALL_WEBHOOK_URL, secret: env.ONCALL_WEBHOOK_SECRET };
const from = env.MAIL_FROM ?? 'frontline@localhost';
const mail =
  env.SMTP_URL === undefined
    ? undefined
    : { mailer: openMailer({ url: env.SMTP_URL, from }), domain: mailDomain(from) };
const files = await openFileStore(env);
const worker = startWorker({ db, clock: systemClock, live, log, queue, onCall, mail, files }, backend);
log.info({ queue: backend.kind }, 'worker is up');

onStop(log, async () => {
  await worker.close();
  mail?.mailer.close();
  await queue.close();
  await live.close();
  await db.$disconnect();
});
