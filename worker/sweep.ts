import { noteBreaches } from '#core/escalation/note-breaches.ts';
import { readSettings } from '#core/settings/store.ts';
import { durationMs } from '#core/sla/duration.ts';
import { sendSurvey } from '#core/survey/send-survey.ts';
import { dueSurveys, expireSurveys } from '#core/survey/store.ts';
import { HORIZON_MS } from '#core/ticket/timer-store.ts';
import { armClocks } from './arm-clocks.ts';
import { deliver } from './jobs/delivery.ts';
import type { WorkerDeps } from './worker-deps.ts';

const BATCH = 1000;

/**
 * The net under the queue. What is overdue is done now, which also makes up for the time that no worker ran;
 * what is due within the horizon gets its alarm (an alarm that is there already is not set twice). Each part goes by
 * itself: what stands in the way of one must not hold up another, least of all an emergency's page.
 */
export async function sweep(deps: WorkerDeps): Promise<void> {
  const now = deps.clock.now();
  await attempt(deps, 'pages', () => deliver(deps));
  await attempt(deps, 'breaches', () => noteBreaches(deps));
  await attempt(deps, 'surveys', () => sendDueSurveys(deps, now));
  await attempt(deps, 'expiry', () => expireOldSurveys(deps, now));
  await attempt(deps, 'alarms of surveys', () => armSurveys(deps, now));
  await attempt(deps, 'alarms', () => armClocks(deps, now));
}

async function attempt(deps: WorkerDeps, part: string, task: () => Promise<unknown>): Promise<void> {
  await task().catch((err: unknown) => deps.log.error({ err, part }, 'a part of the sweep failed'));
}

async function sendDueSurveys(deps: WorkerDeps, now: Date): Promise<void> {
  for (const { id } of await dueSurveys(deps.db, now, BATCH))
    await attempt(deps, `survey ${id}`, () => sendSurvey(deps, id));
}

async function expireOldSurveys(deps: WorkerDeps, now: Date): Promise<void> {
  const { surveyExpiry } = await readSettings(deps.db);
  await expireSurveys(deps.db, new Date(now.getTime() - durationMs(surveyExpiry)));
}

async function armSurveys(deps: WorkerDeps, now: Date): Promise<void> {
  const until = new Date(now.getTime() + HORIZON_MS);
  for (const survey of await dueSurveys(deps.db, until, BATCH)) {
    const data = { surveyId: survey.id, version: survey.version };
    await deps.queue.add('survey-due', data, {
      id: `survey-${survey.id}-${survey.version}`,
      delayMs: survey.dueAt.getTime() - now.getTime(),
    });
  }
}
