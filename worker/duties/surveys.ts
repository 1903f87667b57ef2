import { readSettings } from '#core/settings/store.ts';
import { durationMs } from '#core/sla/duration.ts';
import { sendSurvey } from '#core/survey/send-survey.ts';
import { dueSurveys, expireSurveys } from '#core/survey/store.ts';
import type { WorkerDeps } from '../worker-deps.ts';

const BATCH = 1000;

/** Sends the surveys that are due. One that cannot be sent does not stand in the way of the others. */
export async function sendDueSurveys(deps: WorkerDeps): Promise<void> {
  for (const { id } of await dueSurveys(deps.db, deps.clock.now(), BATCH))
    await sendSurvey(deps, id).catch((err: unknown) => deps.log.error({ err, survey: id }, 'a survey was not sent'));
}

export async function expireOldSurveys(deps: WorkerDeps): Promise<void> {
  const { surveyExpiry } = await readSettings(deps.db);
  await expireSurveys(deps.db, new Date(deps.clock.now().getTime() - durationMs(surveyExpiry)));
}
