import { z } from 'zod';
import { SlaMetricName } from './vocabulary.ts';

/** The period is half-open, [from, to); days are days of `timeZone`. */
export const ReportQuery = z.object({
  from: z.iso.date(),
  to: z.iso.date().meta({ description: 'The last day, included' }),
  timeZone: z.string().default('Asia/Shanghai'),
});
export type ReportQuery = z.infer<typeof ReportQuery>;

export const MetricFigures = z.object({
  metric: SlaMetricName,
  met: z.int(),
  breached: z.int().meta({ description: 'Fulfilled late, or cancelled after the due time' }),
  openPastDue: z.int(),
  running: z.int(),
  onTimeRate: z.number().nullable().meta({ description: 'met ÷ (met + breached + openPastDue); null without any' }),
});
export type MetricFigures = z.infer<typeof MetricFigures>;

export const DayFigures = z.object({
  day: z.iso.date(),
  opened: z.int(),
  solved: z.int(),
  met: z.int(),
  breached: z.int(),
});
export type DayFigures = z.infer<typeof DayFigures>;

export const DurationFigures = z.object({
  count: z.int(),
  medianMs: z.number().nullable(),
  p90Ms: z.number().nullable(),
  meanMs: z.number().nullable(),
});

export const ReportView = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  timeZone: z.string(),
  generatedAt: z.iso.datetime(),
  tickets: z.object({ opened: z.int(), solved: z.int(), open: z.int() }),
  sla: z.array(MetricFigures),
  overall: MetricFigures.omit({ metric: true }),
  firstResponse: z.object({ wall: DurationFigures, working: DurationFigures }),
  satisfaction: z.object({
    sent: z.int(),
    answered: z.int(),
    productQuality: z.number().nullable(),
    attitude: z.number().nullable(),
    efficiency: z.number().nullable(),
    csat: z.number().nullable().meta({ description: 'Share of answers whose mean score is at least 4 of 5' }),
    satisfied: z.int(),
    dissatisfied: z.int(),
  }),
  bot: z.object({
    messages: z.int(),
    answered: z.int(),
    promised: z.int(),
    handedOff: z.int(),
    declined: z.int(),
    emergencies: z.int(),
  }),
  days: z.array(DayFigures),
});
export type ReportView = z.infer<typeof ReportView>;
