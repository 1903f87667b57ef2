import { z } from 'zod';
import { DURATION_FAULTS, readPositiveDuration } from './duration.ts';
import { CalendarSpec } from './sla-calendar.ts';
import { SlaMetricName, SlaStatusName } from './vocabulary.ts';

export { CalendarFrame, CalendarSpec, WEEKDAYS, type Weekday } from './sla-calendar.ts';

const refuse = (ctx: z.RefinementCtx, code: string, message: string, path: (string | number)[] = []): void =>
  ctx.addIssue({ code: 'custom', message, path, params: { code } });

/** Working time in hours, minutes and seconds, longer than zero. */
export const WorkingDuration = z
  .string()
  .superRefine((text, ctx) => {
    const read = readPositiveDuration(text);
    if ('fault' in read) refuse(ctx, read.fault, DURATION_FAULTS[read.fault]);
  })
  .meta({ description: 'ISO 8601 in hours, minutes, seconds of working time; days are refused' });

export const Instant = z.iso.datetime({ offset: true }).superRefine((text, ctx) => {
  if (Number.isNaN(Date.parse(text))) refuse(ctx, 'invalid-instant', 'not an instant');
});

/** A metric that a policy leaves out is not measured. A name that is none of these is refused, not passed over. */
export const PolicyTargets = z.strictObject({
  pickup: WorkingDuration.optional(),
  firstResponse: WorkingDuration.optional(),
  nextResponse: WorkingDuration.optional(),
  resolution: WorkingDuration.optional(),
});
export type PolicyTargets = z.infer<typeof PolicyTargets>;

/** What a policy says of the clocks, as a scenario tells it. */
const PolicyTerms = PolicyTargets.extend({
  pauseOnThirdParty: z
    .boolean()
    .optional()
    .meta({ description: 'Whether `pendingThirdParty` stops the clocks too; it does unless said otherwise' }),
});

const anyOf = z.array(z.string()).optional();
/** Which tickets a policy is for. Each field lists the values it accepts; left out or empty, it asks nothing. */
export const PolicyCondition = z.strictObject({
  kind: anyOf,
  priority: anyOf,
  channel: anyOf,
  customerTier: anyOf,
  product: anyOf,
  language: anyOf,
  team: anyOf,
});
export type PolicyCondition = z.infer<typeof PolicyCondition>;

export const PauseReason = z.enum(['pendingCustomer', 'pendingThirdParty']);
export type PauseReason = z.infer<typeof PauseReason>;

const PLAIN_EVENTS = [
  'opened',
  'customerMessage',
  'clerkReply',
  'botReply',
  'note',
  'handoff',
  'accepted',
  'handoffCancelled',
  'assigned',
  'resumed',
  'escalated',
  'acknowledged',
  'solved',
  'reopened',
  'closed',
  'merged',
  'surveySent',
  'surveyAnswered',
] as const;
/** Ledger events that carry nothing a clock must know beyond their instant. */
export const PlainEventType = z.enum(PLAIN_EVENTS);
export type PlainEventType = z.infer<typeof PlainEventType>;

const common = { at: Instant, actor: z.unknown().optional() };
const data = z.looseObject({}).optional();

/** The ticket ledger's events as a scenario tells them (SEMANTICS "Tickets", "Simulation"). */
const unknownEvent = (input: unknown): string => {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined;
  return type === undefined ? 'an event without a type' : `there is no event ${JSON.stringify(type)}`;
};

export const SlaEvent = z.discriminatedUnion(
  'type',
  [
    z.object({ ...common, type: PlainEventType, data }),
    z.object({ ...common, type: z.literal('promised'), dueAt: Instant, data }),
    z.object({ ...common, type: z.literal('forwarded'), duration: WorkingDuration, team: z.string().optional(), data }),
    z.object({ ...common, type: z.literal('returned'), team: z.string().optional(), data }),
    z.object({
      ...common,
      type: z.literal('paused'),
      reason: PauseReason.optional(),
      data: z.looseObject({ reason: PauseReason.optional() }).optional(),
    }),
    z.object({
      ...common,
      type: z.literal('policyChanged'),
      policy: PolicyTerms,
      calendar: CalendarSpec.optional(),
      data,
    }),
    z.object({
      ...common,
      type: z.literal('priorityChanged'),
      policy: PolicyTerms.optional(),
      calendar: CalendarSpec.optional(),
      data,
    }),
    z.object({ ...common, type: z.literal('calendarChanged'), calendar: CalendarSpec, data }),
  ],
  {
    error: (issue) => (issue.code === 'invalid_union' ? unknownEvent(issue.input) : undefined),
  },
);
export type SlaEvent = z.infer<typeof SlaEvent>;

type Fault = [code: string, message: string, path: (string | number)[]];

/** What is wrong with an event in its place; `latest` is the instant of the one before it. */
function faultOf(event: SlaEvent, index: number, latest: number): Fault | null {
  const at = Date.parse(event.at);
  if (index === 0 && event.type !== 'opened') {
    return ['event-before-opening', 'the first event must be "opened"', [index, 'type']];
  }
  if (index > 0 && event.type === 'opened') {
    return ['opened-twice', 'a ticket opens once; it is reopened by "reopened"', [index, 'type']];
  }
  if (at < latest) return ['events-out-of-order', 'an event earlier than the one before it', [index, 'at']];
  if (event.type === 'promised' && Date.parse(event.dueAt) < at) {
    return ['promise-in-the-past', 'a promise due before it was made', [index, 'dueAt']];
  }
  return null;
}

function checkEvents(events: SlaEvent[], ctx: z.RefinementCtx): void {
  if (events.length === 0) refuse(ctx, 'no-events', 'there must be an "opened" event');
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, event] of events.entries()) {
    const fault = faultOf(event, index, latest);
    if (fault !== null) {
      refuse(ctx, ...fault);
      break;
    }
    latest = Date.parse(event.at);
  }
}

export const Scenario = z.object({
  calendar: CalendarSpec,
  policy: PolicyTerms,
  events: z.array(SlaEvent).superRefine(checkEvents),
  at: Instant.meta({ description: 'The instant of asking; later events are ignored' }),
});
export type Scenario = z.infer<typeof Scenario>;

export const ExplanationKind = z.enum(['worked', 'closed', 'paused', 'exception']);
export type ExplanationKind = z.infer<typeof ExplanationKind>;

export const SimulatedTarget = z.object({
  metric: SlaMetricName,
  startedAt: z.string(),
  dueAt: z.string(),
  metAt: z.string().nullable(),
  breachedAt: z.string().nullable(),
  status: SlaStatusName,
  elapsed: z.string().meta({ description: 'Working time without pauses, to fulfilment or the instant of asking' }),
  remaining: z.string().meta({ description: 'Negative when late' }),
  explanation: z.array(z.object({ from: z.string(), to: z.string(), kind: ExplanationKind, duration: z.string() })),
});
export const SimulationAnswer = z.object({ nextDueAt: z.string().nullable(), targets: z.array(SimulatedTarget) });
export type SimulationAnswer = z.infer<typeof SimulationAnswer>;

/** Why an input was refused: a stable code, a sentence for the log, and where (`events.2.dueAt`). */
export const SlaProblem = z.object({ code: z.string(), message: z.string(), path: z.string() });
export type SlaProblem = z.infer<typeof SlaProblem>;
