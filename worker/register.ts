import { JOBS, type JobName } from '#core/contract/jobs.ts';
import type { Log } from '#core/platform/log.ts';
import type { JobHandler } from '#core/platform/queue.ts';
import type { DutyName } from './duties/duties.ts';

/**
 * From a job's name to the duties that it wakes. The job itself is not looked at: whatever is due is claimed by rows,
 * whichever alarm woke it, so that a job that rings twice, late or in vain does no harm, and one that is lost with a
 * killed worker was nothing but a reason to look.
 */
const WAKES: Record<JobName, readonly DutyName[]> = {
  'sla-due': ['breaches'],
  'step-due': ['steps'],
  'survey-due': ['surveys'],
  'page-due': ['pages'],
  delivery: ['onCall', 'webhooks', 'mails'],
  route: ['routing'],
};

export const handleJob =
  (wake: (duty: DutyName) => void, log: Log): JobHandler =>
  async (job) => {
    if (!isJobName(job.name)) {
      log.warn({ job: job.name }, 'a job of an unknown name was dropped');
      return;
    }
    for (const duty of WAKES[job.name]) wake(duty);
  };

const isJobName = (name: string): name is JobName => name in JOBS;
