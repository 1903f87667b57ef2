import { sweepAttachments } from '#core/attachment/discard-attachments.ts';
import { noteBreaches } from '#core/escalation/note-breaches.ts';
import { pagesToArm } from '#core/escalation/page-store.ts';
import { pageAlarmId, ringPages } from '#core/escalation/ring-pages.ts';
import { planSteps, takeSteps } from '#core/escalation/take-steps.ts';
import { routeWaiting } from '#core/handoff/route-waiting.ts';
import { readSettings } from '#core/settings/store.ts';
import { durationMs } from '#core/sla/duration.ts';
import { sendSurvey } from '#core/survey/send-survey.ts';
import { dueSurveys, expireSurveys } from '#core/survey/store.ts';
import { closeQuietTickets } from '#core/ticket/close-quiet-tickets.ts';
import { redateTickets } from '#core/ticket/redate-tickets.ts';
import { CLAIM_AT_MOST, HORIZON_MS, stepsToArm, stepTimerId } from '#core/ticket/timer-store.ts';
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
  await attempt(deps, 'pages', () => ringPages(deps));
  await attempt(deps, 'routing', () => routeWaiting(deps));
  await attempt(deps, 'deliveries', () => deliver(deps));
  await attempt(deps, 'calendars', () => redateTickets(deps));
  await attempt(deps, 'breaches', () => noteBreaches(deps));
  await attempt(deps, 'steps', () => planAndTake(deps));
  await attempt(deps, 'surveys', () => sendDueSurveys(deps, now));
  await attempt(deps, 'expiry', () => expireOldSurveys(deps, now));
  await attempt(deps, 'quiet tickets', () => closeQuietTickets(deps));
  await attempt(deps, 'files', () => sweepFiles(deps));
  await attempt(deps, 'alarms of steps', () => armSteps(deps, now));
  await attempt(deps, 'alarms of pages', () => armPages(deps, now));
  await attempt(deps, 'alarms of surveys', () => armSurveys(deps, now));
  await attempt(deps, 'alarms of clocks', () => armClocks(deps, now));
}

async function attempt(deps: WorkerDeps, part: string, task: () => Promise<unknown>): Promise<void> {
  await task().catch((err: unknown) => deps.log.error({ err, part }, 'a part of the sweep failed'));
}

async function sweepFiles({ files, ...deps }: WorkerDeps): Promise<void> {
  if (files !== undefined) await sweepAttachments({ ...deps, files });
}

/** As many clocks as a sweep plans: a second or two of work, those that are due first before the others. */
const PLAN_ROUNDS = 10;

async function planAndTake(deps: WorkerDeps): Promise<void> {
  for (let round = 0; round < PLAN_ROUNDS; round++) if ((await planSteps(deps)) < CLAIM_AT_MOST) break;
  await takeSteps(deps);
}

async function sendDueSurveys(deps: WorkerDeps, now: Date): Promise<void> {
  for (const { id } of await dueSurveys(deps.db, now, BATCH))
    await attempt(deps, `survey ${id}`, () => sendSurvey(deps, id));
}

async function expireOldSurveys(deps: WorkerDeps, now: Date): Promise<void> {
  const { surveyExpiry } = await readSettings(deps.db);
  await expireSurveys(deps.db, new Date(now.getTime() - durationMs(surveyExpiry)));
}

const horizon = (now: Date): Date => new Date(now.getTime() + HORIZON_MS);

async function armSteps(deps: WorkerDeps, now: Date): Promise<void> {
  for (const { id, version, nextStepAt } of await stepsToArm(deps.db, horizon(now), BATCH)) {
    if (nextStepAt === null) continue;
    const delayMs = nextStepAt.getTime() - now.getTime();
    await deps.queue.add('sla-due', { targetId: id, version }, { id: stepTimerId(id, nextStepAt), delayMs });
  }
}

async function armPages(deps: WorkerDeps, now: Date): Promise<void> {
  for (const page of await pagesToArm(deps.db, horizon(now), BATCH)) {
    const data = { pageId: page.id, count: page.count };
    await deps.queue.add('page-due', data, {
      id: pageAlarmId(page),
      delayMs: page.nextAt.getTime() - now.getTime(),
    });
  }
}

async function armSurveys(deps: WorkerDeps, now: Date): Promise<void> {
  for (const survey of await dueSurveys(deps.db, horizon(now), BATCH)) {
    const data = { surveyId: survey.id, version: survey.version };
    await deps.queue.add('survey-due', data, {
      id: `survey-${survey.id}-${survey.version}`,
      delayMs: survey.dueAt.getTime() - now.getTime(),
    });
  }
}
