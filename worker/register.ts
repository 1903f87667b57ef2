import type { z } from 'zod';
import { JOBS, type JobName } from '#core/contract/jobs.ts';
import type { JobHandler } from '#core/platform/queue.ts';
import { deliver } from './jobs/delivery.ts';
import { pageDue } from './jobs/page-due.ts';
import { route } from './jobs/route.ts';
import { slaDue } from './jobs/sla-due.ts';
import { surveyDue } from './jobs/survey-due.ts';
import type { WorkerDeps } from './worker-deps.ts';

type Handler<N extends JobName> = (deps: WorkerDeps, data: z.infer<(typeof JOBS)[N]>) => Promise<void>;

/** From a job's name to its handler. A handler may run twice, or two at once: one effect. */
const HANDLERS: { [N in JobName]: Handler<N> } = {
  'sla-due': slaDue,
  'survey-due': surveyDue,
  'page-due': pageDue,
  delivery: deliver,
  route,
};

export const handleJob =
  (deps: WorkerDeps): JobHandler =>
  async (job) => {
    if (!isJobName(job.name)) {
      deps.log.warn({ job: job.name }, 'a job of an unknown name was dropped');
      return;
    }
    await run(deps, job.name, job.data);
  };

const isJobName = (name: string): name is JobName => name in JOBS;

async function run<N extends JobName>(deps: WorkerDeps, name: N, data: unknown): Promise<void> {
  const handler: Handler<N> = HANDLERS[name];
  await handler(deps, JOBS[name].parse(data) as z.infer<(typeof JOBS)[N]>);
}
