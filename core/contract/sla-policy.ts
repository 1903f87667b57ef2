import { z } from 'zod';

const Duration = z.string().regex(/^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,3})?S)?$/, 'an ISO 8601 duration of hours, minutes, seconds, such as PT1H30M');
const Targets = z.object({
  pickup: Duration.optional(),
  firstResponse: Duration.optional(),
  nextResponse: Duration.optional(),
  resolution: Duration.optional(),
});

export const SlaPolicyView = z.object({
  key: z.string(),
  revision: z.int(),
  name: z.string(),
  isDefault: z.boolean(),
  condition: z.record(z.string(), z.array(z.string())),
  targets: Targets,
  calendarKey: z.string(),
});
export type SlaPolicyView = z.infer<typeof SlaPolicyView>;
export const CalendarView = z.object({ key: z.string(), revision: z.int(), name: z.string(), spec: z.unknown(), warnings: z.array(z.string()) });
export type CalendarView = z.infer<typeof CalendarView>;
export const SlaPolicyList = z.object({ policies: z.array(SlaPolicyView), calendars: z.array(CalendarView) });
export type SlaPolicyList = z.infer<typeof SlaPolicyList>;
/** A new revision of a policy. It holds for tickets that open from now on. */
export const SlaPolicyPatch = z.object({ targets: Targets.optional(), calendarKey: z.string().optional() });
