import { z } from 'zod';
import { LocalizedText } from './language.ts';
import { CalendarSpec, PolicyCondition, PolicyTargets } from './sla.ts';

export const SlaPolicyView = z.object({
  key: z.string(),
  revision: z.int(),
  name: z.string(),
  names: LocalizedText,
  rank: z.int(),
  isDefault: z.boolean(),
  condition: PolicyCondition,
  targets: PolicyTargets,
  pauseOnThirdParty: z.boolean().meta({ description: 'Whether `pendingThirdParty` stops the clocks too' }),
  calendarKey: z.string(),
});
export type SlaPolicyView = z.infer<typeof SlaPolicyView>;
export const CalendarView = z.object({
  key: z.string(),
  revision: z.int(),
  name: z.string(),
  names: LocalizedText,
  spec: CalendarSpec,
  holidaysMissing: z
    .array(z.int())
    .meta({ description: 'Years, this one and the next, of which the calendar knows no holidays' }),
});
export type CalendarView = z.infer<typeof CalendarView>;
export const SlaPolicyList = z.object({ policies: z.array(SlaPolicyView), calendars: z.array(CalendarView) });
export type SlaPolicyList = z.infer<typeof SlaPolicyList>;
/** A new revision of a policy. It holds for tickets that open from now on. */
export const SlaPolicyPatch = z.object({
  targets: PolicyTargets.optional(),
  pauseOnThirdParty: z.boolean().optional(),
  calendarKey: z.string().optional(),
  condition: PolicyCondition.optional(),
  rank: z.int().min(0).max(10_000).optional(),
  name: LocalizedText.optional(),
});
export type SlaPolicyPatch = z.infer<typeof SlaPolicyPatch>;
