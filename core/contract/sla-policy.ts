import { z } from 'zod';
import { CalendarSpec, PolicyCondition, PolicyTargets } from './sla.ts';

export const SlaPolicyView = z.object({
  key: z.string(),
  revision: z.int(),
  name: z.string(),
  isDefault: z.boolean(),
  condition: PolicyCondition,
  targets: PolicyTargets,
  calendarKey: z.string(),
});
export type SlaPolicyView = z.infer<typeof SlaPolicyView>;
export const CalendarView = z.object({
  key: z.string(),
  revision: z.int(),
  name: z.string(),
  spec: CalendarSpec,
  holidaysMissing: z
    .array(z.int())
    .meta({ description: 'Years, this one and the next, whose holidays are not published' }),
});
export type CalendarView = z.infer<typeof CalendarView>;
export const SlaPolicyList = z.object({ policies: z.array(SlaPolicyView), calendars: z.array(CalendarView) });
export type SlaPolicyList = z.infer<typeof SlaPolicyList>;
/** A new revision of a policy. It holds for tickets that open from now on. */
export const SlaPolicyPatch = z.object({ targets: PolicyTargets.optional(), calendarKey: z.string().optional() });
export type SlaPolicyPatch = z.infer<typeof SlaPolicyPatch>;
