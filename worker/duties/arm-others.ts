import { pagesToArm } from '#core/escalation/page-store.ts';
import { pageAlarmId } from '#core/escalation/ring-pages.ts';
import { dueSurveys } from '#core/survey/store.ts';
import { HORIZON_MS, stepsToArm, stepTimerId } from '#core/ticket/timer-store.ts';
import type { WorkerDeps } from '../worker-deps.ts';

const BATCH = 1000;

const horizonOf = (deps: WorkerDeps): { now: number; until: Date } => {
  const now = deps.clock.now().getTime();
  return { now, until: new Date(now + HORIZON_MS) };
};

/** Sets the alarms of steps, pages and surveys of the horizon; one that is there already is not set twice. */
export async function armOthers(deps: WorkerDeps): Promise<void> {
  await armPages(deps);
  await armSteps(deps);
  await armSurveys(deps);
}

async function armSteps(deps: WorkerDeps): Promise<void> {
  const { now, until } = horizonOf(deps);
  const steps = await stepsToArm(deps.db, until, BATCH);
  await deps.queue.add(
    steps.flatMap(({ id, version, nextStepAt }) =>
      nextStepAt === null
        ? []
        : {
            name: 'step-due' as const,
            data: { targetId: id, version },
            id: stepTimerId(id, nextStepAt),
            delayMs: nextStepAt.getTime() - now,
          },
    ),
  );
}

async function armPages(deps: WorkerDeps): Promise<void> {
  const { now, until } = horizonOf(deps);
  const pages = await pagesToArm(deps.db, until, BATCH);
  await deps.queue.add(
    pages.map((page) => ({
      name: 'page-due',
      data: { pageId: page.id, count: page.count },
      id: pageAlarmId(page),
      delayMs: page.nextAt.getTime() - now,
    })),
  );
}

async function armSurveys(deps: WorkerDeps): Promise<void> {
  const { now, until } = horizonOf(deps);
  const surveys = await dueSurveys(deps.db, until, BATCH);
  await deps.queue.add(
    surveys.map((survey) => ({
      name: 'survey-due',
      data: { surveyId: survey.id, version: survey.version },
      id: `survey-${survey.id}-${survey.version}`,
      delayMs: survey.dueAt.getTime() - now,
    })),
  );
}
