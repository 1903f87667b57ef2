import type { JobData } from '#core/contract/jobs.ts';
import { sendSurvey } from '#core/survey/send-survey.ts';
import type { WorkerDeps } from '../worker-deps.ts';

export async function surveyDue(deps: WorkerDeps, data: JobData<'survey-due'>): Promise<void> {
  await sendSurvey(deps, data.surveyId);
}
