import { z } from 'zod';
import {
  Channel,
  Priority,
  Sender,
  SlaMetricName,
  SlaStatusName,
  Team,
  TicketKind,
  TicketStatus,
} from './vocabulary.ts';

export const SlaTargetView = z.object({
  metric: SlaMetricName,
  ordinal: z.int(),
  startedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  metAt: z.iso.datetime().nullable(),
  breachedAt: z.iso.datetime().nullable(),
  status: SlaStatusName,
});
export type SlaTargetView = z.infer<typeof SlaTargetView>;

/** The clock to which somebody has to look first. */
export const OpenClock = z.object({
  metric: SlaMetricName,
  dueAt: z.iso.datetime().meta({ description: 'Of a paused clock as it stood when it was paused' }),
  status: SlaStatusName,
});
export type OpenClock = z.infer<typeof OpenClock>;

export const TicketEventView = z.object({
  seq: z.int(),
  type: z.string(),
  at: z.iso.datetime(),
  actor: Sender,
  actorName: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  told: z.array(z.string()).meta({ description: 'Names of the people whom an escalation told' }),
});
export type TicketEventView = z.infer<typeof TicketEventView>;

export const TicketSummary = z.object({
  id: z.string(),
  number: z.string(),
  kind: TicketKind,
  priority: Priority,
  status: TicketStatus,
  team: Team,
  channel: Channel,
  subject: z.string(),
  language: z.string(),
  conversationId: z.string().nullable(),
  customerName: z.string().nullable(),
  reachBy: z.string().nullable(),
  assigneeName: z.string().nullable(),
  openedAt: z.iso.datetime(),
  promisedAt: z.iso.datetime().nullable(),
  solvedAt: z.iso.datetime().nullable(),
  nextDueAt: z.iso.datetime().nullable(),
  worstClock: OpenClock.nullable().meta({ description: 'Late, else running, else paused; null: none is open' }),
  breached: z.boolean(),
});
export type TicketSummary = z.infer<typeof TicketSummary>;

export const TicketView = TicketSummary.extend({
  policy: z.object({ key: z.string(), name: z.string(), why: z.array(z.string()) }),
  targets: z.array(SlaTargetView),
  events: z.array(TicketEventView),
  mergedInto: z.string().nullable().meta({ description: 'The number of the ticket in which this one goes on' }),
  mergedIntoId: z.string().nullable(),
  linkedTo: z.string().nullable().meta({ description: 'The number of the ticket that this one follows' }),
  linkedToId: z.string().nullable(),
  pausedSince: z.iso.datetime().nullable().meta({ description: 'Since when the clocks stand; null while they run' }),
  forwardedTo: z.array(Team).meta({ description: 'The teams whose solution is awaited, the latest last' }),
  survey: z
    .object({
      status: z.string(),
      productQuality: z.int().nullable(),
      attitude: z.int().nullable(),
      efficiency: z.int().nullable(),
      comment: z.string().nullable(),
    })
    .nullable(),
});
export type TicketView = z.infer<typeof TicketView>;

/** A status, or all in which somebody still owes the customer something. */
export const TicketStatusFilter = z.enum([...TicketStatus.options, 'unfinished']);
export type TicketStatusFilter = z.infer<typeof TicketStatusFilter>;

/** The drill-down of a report names the very rows that a figure counts: `metric` and `verdict`, `rated`. */
export const TicketListQuery = z.object({
  status: TicketStatusFilter.optional(),
  priority: Priority.optional(),
  team: Team.optional(),
  assignee: z.literal('me').optional().meta({ description: 'Those of who asks' }),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
  metric: SlaMetricName.optional(),
  verdict: z.enum(['met', 'breached', 'openPastDue', 'running']).optional(),
  rated: z.enum(['all', 'satisfied', 'dissatisfied']).optional(),
  dated: z
    .enum(['openedAt', 'solvedAt'])
    .optional()
    .meta({ description: 'What from and to mean where neither metric nor rated is asked for' }),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export type TicketListQuery = z.infer<typeof TicketListQuery>;
export const TicketList = z.object({
  tickets: z.array(TicketSummary),
  total: z.int(),
  clocks: z.int().nullable().meta({
    description: 'Where a verdict is asked for: the clocks that the report counts, on these tickets; else null',
  }),
});
export type TicketList = z.infer<typeof TicketList>;

export const SolveBody = z.object({
  text: z.string().trim().max(8000).optional(),
  clientId: z.string().min(8).max(100).optional(),
});
