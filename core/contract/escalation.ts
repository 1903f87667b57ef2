import { z } from 'zod';
import { WEEKDAYS, WorkingDuration } from './sla.ts';
import { TimeZoneName as TimeZone } from './sla-calendar.ts';
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
export const EscalationPlan = z.record(
  Priority,
  z
    .array(EscalationStep)
    .max(20)
    .refine((chain) => new Set(chain.map(({ key }) => key)).size === chain.length, 'each step has a key of its own'),
);
export type EscalationPlan = z.infer<typeof EscalationPlan>;

/** `GET`/`PUT /on-call`: who is called, by turns; a page repeats until somebody acknowledges. */
export const OnCallRota = z.object({
  timeZone: TimeZone,
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

/** What `GET /on-call` and `PUT /on-call` answer: the rota, and whose turn it is now. */
export const OnCallView = OnCallRota.extend({
  onTurn: z.object({ userId: z.string(), name: z.string() }).nullable(),
  turnEndsAt: z.iso.datetime(),
});
export type OnCallView = z.infer<typeof OnCallView>;

/** When mails that are not urgent wait. */
export const QuietHours = z.object({
  timeZone: TimeZone,
  from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  days: z
    .array(z.enum(WEEKDAYS))
    .max(6)
    .default(['sat', 'sun'])
    .meta({ description: 'Quiet from morning to night; at least one day is left' }),
});
export type QuietHours = z.infer<typeof QuietHours>;

const DeliveryStatus = z.enum(['pending', 'sent', 'failed', 'unsure']);

export const WebhookEvent = z.enum(['warning', 'breach', 'page']);
export type WebhookEvent = z.infer<typeof WebhookEvent>;
/** `PUT /webhooks`: who is posted to, and what of. A secret that is left out stays as it was. */
export const WebhooksBody = z.object({
  webhooks: z
    .array(
      z.object({
        url: z.url({ protocol: /^https?$/ }).max(2000),
        secret: z.string().min(16).max(200).optional(),
        events: z.array(WebhookEvent).min(1),
      }),
    )
    .max(20)
    .refine((list) => new Set(list.map(({ url }) => url)).size === list.length, 'each address once'),
});
export type WebhooksBody = z.infer<typeof WebhooksBody>;
/** `POST /webhooks/test`: a posting of no consequence to one of them, event `test`. */
export const WebhookTestBody = z.object({ url: z.string().max(2000) });
/** Secrets are never shown again. */
export const WebhooksView = z.object({
  webhooks: z.array(
    z.object({
      url: z.string(),
      signed: z.boolean(),
      events: z.array(WebhookEvent),
      last: z
        .object({
          event: z.string(),
          status: DeliveryStatus,
          at: z.iso.datetime(),
          error: z.string().nullable(),
        })
        .nullable()
        .meta({ description: 'What became of the latest posting; null: there was none' }),
    }),
  ),
});
export type WebhooksView = z.infer<typeof WebhooksView>;

/** `GET /mails`: what was written to whom, and what became of it, newest first. */
export const MailList = z.object({
  mails: z.array(
    z.object({
      id: z.string(),
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      status: DeliveryStatus,
      attempts: z.int(),
      dueAt: z.iso.datetime(),
      sentAt: z.iso.datetime().nullable(),
      lastError: z.string().nullable(),
      createdAt: z.iso.datetime(),
    }),
  ),
});
export type MailList = z.infer<typeof MailList>;

/** What stands until a manager changes it (docs/decisions/0016-escalation.md). */
const QUIET_CHAIN: EscalationStep[] = [
  { key: 'warning', at: { kind: 'share', share: 0.75 }, to: ['assignee'], channels: ['desk'] },
  { key: 'breach', at: { kind: 'afterBreach', hours: 'working' }, to: ['assignee', 'team'], channels: ['desk'] },
  { key: 'lead', at: { kind: 'afterBreach', delay: 'PT30M', hours: 'working' }, to: ['lead'], channels: ['desk'] },
  {
    key: 'manager',
    at: { kind: 'afterBreach', delay: 'PT2H', hours: 'working' },
    to: ['manager'],
    channels: ['desk', 'mail'],
  },
];
export const DEFAULT_ESCALATION: EscalationPlan = {
  critical: [
    { key: 'warning', at: { kind: 'share', share: 0.75 }, to: ['assignee'], channels: ['desk'] },
    { key: 'breach', at: { kind: 'afterBreach', hours: 'wall' }, to: ['assignee', 'team'], channels: ['desk'] },
    {
      key: 'onCall',
      at: { kind: 'afterBreach', hours: 'wall' },
      to: ['onCall'],
      channels: ['desk', 'webhook', 'mail'],
    },
    { key: 'lead', at: { kind: 'afterBreach', delay: 'PT30M', hours: 'wall' }, to: ['lead'], channels: ['desk'] },
    {
      key: 'manager',
      at: { kind: 'afterBreach', delay: 'PT2H', hours: 'wall' },
      to: ['manager'],
      channels: ['desk', 'mail'],
    },
  ],
  high: QUIET_CHAIN,
  normal: QUIET_CHAIN,
  low: QUIET_CHAIN,
};
/** Nobody is named yet: a page goes to everybody on the desk, to the on-call channel and by mail to the managers. */
export const DEFAULT_ROTA: OnCallRota = {
  timeZone: 'Asia/Shanghai',
  startsAt: '2026-01-05T01:00:00Z',
  turnHours: 168,
  userIds: [],
  repeatMinutes: 5,
  escalateAfter: 3,
};
