import type { Priority, Sender, TicketKind } from '#core/contract/vocabulary.ts';
import type { Unit } from '#core/platform/unit.ts';
import { changePriority } from '#core/ticket/change-priority.ts';
import { openTicket } from '#core/ticket/open-ticket.ts';
import { type NewEvent, recordEvents } from '#core/ticket/record-event.ts';
import { isMoreUrgent } from '#core/ticket/rules.ts';
import { lastClosedOf, lockTicket, type TicketRow, UNFINISHED } from '#core/ticket/store.ts';
import { type ConversationRow, updateConversation } from './store.ts';

export interface Matter {
  kind: TicketKind;
  priority: Priority;
  subject: string;
  productCode?: string | null;
  actor: Sender;
  actorId?: string | null;
  /** The message that opened it; null where a person opens a ticket without one. */
  messageId: string | null;
  /** Events that follow, in a new ticket and in one that is joined. */
  followedBy?: NewEvent[];
}

/**
 * The conversation's own ticket: at most one is open at a time, and what follows in the same matter joins it.
 * A more urgent matter raises it. The conversation must be locked by the unit.
 */
export async function ensureTicket(
  unit: Unit,
  conversation: ConversationRow,
  matter: Matter,
): Promise<{ ticket: TicketRow; joined: boolean }> {
  const standing = conversation.openTicketId === null ? null : await lockTicket(unit.tx, conversation.openTicketId);
  if (standing !== null && UNFINISHED.includes(standing.status)) {
    if (isMoreUrgent(matter.priority, standing.priority)) await changePriority(unit, standing, matter);
    if (matter.followedBy !== undefined && matter.followedBy.length > 0)
      await recordEvents(unit, standing.id, matter.followedBy);
    return { ticket: (await lockTicket(unit.tx, standing.id)) ?? standing, joined: true };
  }
  const opening: NewEvent[] =
    matter.messageId === null ? [] : [{ type: 'customerMessage', actor: 'customer', messageId: matter.messageId }];
  const ticket = await openTicket(unit, {
    kind: matter.kind,
    priority: matter.priority,
    subject: matter.subject,
    productCode: matter.productCode ?? null,
    channel: conversation.channel,
    language: conversation.language,
    conversationId: conversation.id,
    contactId: conversation.contactId,
    customerId: conversation.contact?.customerId ?? null,
    reachName: conversation.contact?.name ?? conversation.reachName,
    reachBy: conversation.contact?.phone ?? conversation.contact?.email ?? conversation.reachBy,
    assigneeId: conversation.assigneeId,
    linkedToId: standing?.id ?? (await lastClosedOf(unit.tx, conversation.id)),
    actor: matter.actor,
    actorId: matter.actorId ?? null,
    followedBy: [...opening, ...(matter.followedBy ?? [])],
  });
  await updateConversation(unit.tx, conversation.id, { openTicketId: ticket.id });
  conversation.openTicketId = ticket.id;
  return { ticket, joined: false };
}
