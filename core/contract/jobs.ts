import { z } from 'zod';

/**
 * A job is an alarm clock: it names a row and the version of the row that armed it, never the row's content.
 * The handler reads the truth again.
 */
export const JOBS = {
  'sla-due': z.object({ targetId: z.string(), version: z.int() }),
  'step-due': z.object({ targetId: z.string(), version: z.int() }),
  'survey-due': z.object({ surveyId: z.string(), version: z.int() }),
  'page-due': z.object({ pageId: z.string(), count: z.int() }),
  delivery: z.object({ deliveryId: z.string() }),
  /** Something a round of routing may answer. */
  route: z.object({}),
} as const;

export type JobName = keyof typeof JOBS;
export type JobData<N extends JobName> = z.infer<(typeof JOBS)[N]>;

/** All timers share a queue; ids carry a version, since BullMQ ignores an id that it has seen. */
export const QUEUE_NAME = 'frontline';
