import type { Priority, Sender } from '#core/contract/vocabulary.ts';
import type { Unit } from '#core/platform/unit.ts';
import { choosePolicy } from './open-ticket.ts';
import { type NewEvent, recordEvents } from './record-event.ts';
import { isPending, teamOf } from './rules.ts';
import { type TicketRow, updateTicket } from './store.ts';

/**
 * Raises or lowers a locked ticket; its clocks are recomputed from their start under the policy that then matches.
 * What becomes critical waits for nobody: its clocks run again, until a manager stops them with a reason.
 */
export async function changePriority(
  unit: Unit,
  ticket: TicketRow,
  to: {
    priority: Priority;
    kind?: TicketRow['kind'];
    actor: Sender;
    actorId?: string | null;
    reason?: string | undefined;
  },
): Promise<void> {
  const kind = to.kind ?? ticket.kind;
  const { priority, actor, actorId = null, reason } = to;
  // Another kind of matter is another team's (P3.7); the same kind stays where it was put.
  const team = kind === ticket.kind ? ticket.team : teamOf(kind);
  const policy = await choosePolicy(unit, { ...ticket, kind, priority, team });
  const resumes = priority === 'critical' && isPending(ticket.status);
  await updateTicket(unit.tx, ticket.id, {
    priority,
    kind,
    team,
    policyId: policy.id,
    policyWhy: policy.why,
    ...(resumes ? { status: 'open' as const } : {}),
  });
  const data = { from: ticket.priority, to: priority, policyId: policy.id };
  const changed: NewEvent = {
    type: 'priorityChanged',
    actor,
    actorId,
    data: reason === undefined || reason === '' ? data : { ...data, reason },
  };
  await recordEvents(unit, ticket.id, resumes ? [{ type: 'resumed', actor, actorId }, changed] : [changed]);
}
