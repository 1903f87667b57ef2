import { z } from 'zod';
import { WorkingDuration } from './sla.ts';
import { Priority } from './vocabulary.ts';

export const EscalationRecipient = z.enum(['assignee', 'team', 'lead', 'manager', 'onCall']);
export type EscalationRecipient = z.infer<typeof EscalationRecipient>;

/** One step of a chain, taken once for each clock. */
export const EscalationStep = z.object({
  key: z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/),
  at: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('share'),
      share: z.number().gt(0).lt(1).meta({ description: 'Of the time from start to due' }),
    }),
    z.object({
      kind: z.literal('afterBreach'),
      delay: WorkingDuration.optional().meta({ description: 'Left out: at the breach' }),
      hours: z.enum(['working', 'wall']).default('working'),
    }),
  ]),
  to: z.array(EscalationRecipient).min(1),
  channels: z.array(z.enum(['desk', 'mail', 'webhook'])).min(1),
});
export type EscalationStep = z.infer<typeof EscalationStep>;

/** `GET`/`PUT /escalation`: a chain by priority. */
export const EscalationPlan = z.record(Priority, z.array(EscalationStep).max(20));
export type EscalationPlan = z.infer<typeof EscalationPlan>;

/** `GET`/`PUT /on-call`: who is called, by turns; a page repeats until somebody acknowledges. */
export const OnCallRota = z.object({
  timeZone: z.string(),
  startsAt: z.iso.datetime().meta({ description: 'When the first turn began' }),
  turnHours: z
    .int()
    .min(1)
    .max(24 * 28),
  userIds: z.array(z.string()).max(100),
  repeatMinutes: z.int().min(1).max(120),
  escalateAfter: z.int().min(1).max(20).meta({ description: 'Unanswered pages after which the manager is called too' }),
});
export type OnCallRota = z.infer<typeof OnCallRota>;

export const QuietHours = z.object({
  timeZone: z.string(),
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});
export type QuietHours = z.infer<typeof QuietHours>;
