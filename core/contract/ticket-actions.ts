import { z } from 'zod';
import { WorkingDuration } from './sla.ts';
import { Priority, Team } from './vocabulary.ts';

/** What is done to a ticket on the desk; each is `POST /tickets/{id}/<action>` and answers the ticket. */
const note = z.string().trim().max(2000).optional();

export const PauseBody = z.object({ reason: z.enum(['pendingCustomer', 'pendingThirdParty']), note });
export const ResumeBody = z.object({ note });
/** Raising or lowering; nobody but a manager lowers a critical ticket, and only with a reason. */
export const PriorityBody = z.object({ priority: Priority, reason: note });
/** To another team (P3.2, P3.7); `duration` is that team's working time (P3.3), its default by setting. */
export const ForwardBody = z.object({
  team: Team,
  duration: WorkingDuration.optional(),
  note: z.string().trim().min(1).max(4000),
});
/** The team's solution comes back to the clerk (P3.3), as an internal note. */
export const ReturnBody = z.object({ text: z.string().trim().min(1).max(8000) });
export const MergeBody = z.object({
  into: z.string().meta({ description: 'The ticket that stays: its id or its number' }),
});
export const CloseBody = z.object({ reason: z.string().trim().min(1).max(500) });
export type PauseBody = z.infer<typeof PauseBody>;
export type PriorityBody = z.infer<typeof PriorityBody>;
export type ForwardBody = z.infer<typeof ForwardBody>;
