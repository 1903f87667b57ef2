import { z } from 'zod';
import { LocalizedText } from './language.ts';
import { CalendarFrame, CalendarSpec, ExplanationKind, PolicyCondition, PolicyTargets } from './sla.ts';
import { SlaPolicyView } from './sla-policy.ts';
import { Channel, Priority, SlaMetricName, SlaStatusName, Team, TicketKind } from './vocabulary.ts';

/** `PUT /sla/calendars/{key}`: a new revision. Open tickets under the calendar get a `calendarChanged`. */
export const CalendarBody = z.object({ name: LocalizedText.optional(), spec: CalendarSpec });
export type CalendarBody = z.infer<typeof CalendarBody>;

/** `POST /sla/calendars/{key}/preview`: what saving would do; nothing is saved. */
export const CalendarPreviewBody = z.object({ spec: CalendarSpec });
export const MovedTarget = z.object({
  ticketId: z.string(),
  ticketNumber: z.string(),
  subject: z.string(),
  metric: SlaMetricName,
  dueAtBefore: z.iso.datetime(),
  dueAtAfter: z.iso.datetime(),
});
export const CalendarPreview = z.object({
  openTickets: z.int().meta({ description: 'Open tickets that run by this calendar' }),
  movedTargets: z.int(),
  examples: z.array(MovedTarget).meta({ description: 'At most 50, those that move farthest first' }),
});
export type CalendarPreview = z.infer<typeof CalendarPreview>;

/** `POST /sla/calendars/{key}/import`: a year's notice becomes exceptions of a proposed calendar; nothing is saved. */
export const CalendarImportBody = z.object({
  format: z.enum(['holiday-cn', 'icalendar']),
  content: z.string().max(500_000),
  hours: z.array(CalendarFrame).meta({ description: 'Working hours of a make-up day' }),
});
export const CalendarImportResult = z.object({
  spec: CalendarSpec,
  added: z.int(),
  replaced: z.int(),
  warnings: z.array(z.object({ code: z.string(), message: z.string(), path: z.string() })),
});
export type CalendarImportResult = z.infer<typeof CalendarImportResult>;

/** `POST /sla/policies` and `PUT /sla/policies/{key}`. */
export const PolicyBody = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: LocalizedText,
  rank: z.int().min(0).max(10_000),
  condition: PolicyCondition,
  targets: PolicyTargets,
  pauseOnThirdParty: z.boolean().default(true),
  calendarKey: z.string(),
});
export type PolicyBody = z.infer<typeof PolicyBody>;

/** `GET /sla/policies/match`: which policy a ticket with these properties would get, and why. */
export const PolicyMatchQuery = z.strictObject({
  kind: TicketKind.optional(),
  priority: Priority.optional(),
  channel: Channel.optional(),
  customerTier: z.string().optional(),
  product: z.string().optional(),
  language: z.string().optional(),
  team: Team.optional(),
});
export const PolicyMatch = z.object({
  policy: SlaPolicyView,
  why: z
    .array(z.string())
    .meta({ description: 'The properties that matched; `default` for the policy that asks none' }),
});
export type PolicyMatchQuery = z.infer<typeof PolicyMatchQuery>;
export type PolicyMatch = z.infer<typeof PolicyMatch>;

/** `POST /sla/try`: what a policy would have met on past tickets. */
export const TryPolicyBody = z.object({
  targets: PolicyTargets,
  pauseOnThirdParty: z.boolean().default(true),
  calendarKey: z.string(),
  condition: PolicyCondition.default({}),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});
export type TryPolicyBody = z.infer<typeof TryPolicyBody>;
const Verdicts = z.object({ met: z.int(), breached: z.int(), other: z.int() });
export const TryPolicyResult = z.object({
  tickets: z.int(),
  metrics: z.array(z.object({ metric: SlaMetricName, actual: Verdicts, tried: Verdicts })),
  examples: z
    .array(
      z.object({
        ticketId: z.string(),
        ticketNumber: z.string(),
        metric: SlaMetricName,
        actual: SlaStatusName.nullable(),
        tried: SlaStatusName,
        dueAt: z.iso.datetime(),
        metAt: z.iso.datetime().nullable(),
      }),
    )
    .meta({ description: 'At most 50 clocks whose verdict would differ' }),
});
export type TryPolicyResult = z.infer<typeof TryPolicyResult>;

/** `GET /tickets/{id}/targets/{metric}/{ordinal}/explanation`: why a clock is due when it is. */
export const DueExplanation = z.object({
  metric: SlaMetricName,
  ordinal: z.int(),
  startedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  policyName: z.string(),
  calendarName: z.string(),
  timeZone: z.string(),
  sentences: z
    .array(z.string())
    .meta({ description: 'In the language of the request, from the start to the due time' }),
  spans: z.array(
    z.object({ from: z.iso.datetime(), to: z.iso.datetime(), kind: ExplanationKind, durationMs: z.number() }),
  ),
});
export type DueExplanation = z.infer<typeof DueExplanation>;
