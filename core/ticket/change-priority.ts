import type { Priority, Sender } from '#core/contract/vocabulary.ts';
import type { Unit } from '#core/platform/unit.ts';
import { choosePolicy } from './open-ticket.ts';
import { recordEvents } from './record-event.ts';
import { teamOf } from './rules.ts';
import { type TicketRow, updateTicket } from './store.ts';

/** Raises or lowers a locked ticket; its clocks are recomputed from their start under the policy that then matches. */
export async function changePriority(
  unit: Unit,
  ticket: TicketRow,
  to: { priority: Priority; kind?: TicketRow['kind']; actor: Sender; actorId?: string | null },
): Promise<void> {
  const kind = to.kind ?? ticket.kind;
  const { priority } = to;
  // Another kind of matter is another team's (P3.7); the same kind stays where it was put.
  const team = kind === ticket.kind ? ticket.team : teamOf(kind);
  const policy = await choosePolicy(unit, { ...ticket, kind, priority, team });
  await updateTicket(unit.tx, ticket.id, { priority, kind, team, policyId: policy.id, policyWhy: policy.why });
  await recordEvents(unit, ticket.id, [
    {
      type: 'priorityChanged',
      actor: to.actor,
      actorId: to.actorId ?? null,
      data: { from: ticket.priority, to: priority, policyId: policy.id },
    },
  ]);
}
