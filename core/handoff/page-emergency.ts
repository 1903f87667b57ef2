import type { Triage } from '#core/contract/triage.ts';
import { changeHolder } from '#core/conversation/change-holder.ts';
import { ensureTicket } from '#core/conversation/ensure-ticket.ts';
import { type ConversationRow, updateConversation } from '#core/conversation/store.ts';
import { callOut } from '#core/escalation/ring-pages.ts';
import { giveNotice } from '#core/notice/give-notice.ts';
import { wasPaged } from '#core/notice/store.ts';
import type { Unit } from '#core/platform/unit.ts';
import { type TicketRow, ticketNumber } from '#core/ticket/store.ts';

/**
 * Pages people for an emergency (safety rule 2): a critical ticket on the round-the-clock clock, an urgent
 * notice for everybody on the desk, and calls over the channels outside that repeat until somebody acknowledges. A conversation in a person's hands stays there.
 */
export async function pageEmergency(
  unit: Unit,
  conversation: ConversationRow,
  page: { triage: Triage; messageId: string; subject: string; productCode: string | null },
): Promise<TicketRow> {
  const emergency = page.triage.emergency;
  const waits = conversation.holder === 'bot' || conversation.holder === 'closed';
  const { ticket } = await ensureTicket(unit, conversation, {
    kind: 'emergency',
    priority: 'critical',
    subject: page.subject,
    productCode: page.productCode,
    actor: 'customer',
    messageId: page.messageId,
    followedBy: waits
      ? [{ type: 'handoff', actor: 'bot', messageId: page.messageId, data: { reason: 'emergency' } }]
      : [],
  });
  if (waits) {
    await changeHolder(unit, conversation, { holder: 'waiting', waitingSince: unit.now });
  }
  await updateConversation(unit.tx, conversation.id, { emergencyAt: unit.now });
  // What follows in the same emergency is not a new one: the page of the first message still rings.
  if (emergency?.continued === true && (await wasPaged(unit.tx, ticket.id))) return ticket;
  const data = { number: ticketNumber(ticket), routes: emergency?.routes ?? [], product: page.productCode };
  await giveNotice(unit, {
    kind: 'emergency',
    urgent: true,
    ticketId: ticket.id,
    conversationId: conversation.id,
    data,
    dedupeKey: `emergency:${page.messageId}`,
  });
  await callOut(unit, ticket, { key: page.messageId, data });
  return ticket;
}
