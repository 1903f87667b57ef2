import type { Triage } from '#core/contract/triage.ts';
import { changeHolder } from '#core/conversation/change-holder.ts';
import { ensureTicket } from '#core/conversation/ensure-ticket.ts';
import { placeInQueue, recentPickups } from '#core/conversation/queue-store.ts';
import { type ConversationRow, updateConversation } from '#core/conversation/store.ts';
import { giveNotice } from '#core/notice/give-notice.ts';
import type { Unit } from '#core/platform/unit.ts';
import { readSettings } from '#core/settings/store.ts';
import { promiseReply } from '#core/ticket/promise-reply.ts';
import { kindOf } from '#core/ticket/rules.ts';
import { type TicketRow, ticketNumber } from '#core/ticket/store.ts';
import { deskHours } from './desk-hours.ts';

/** What the customer is told of a hand-off: a place in the queue, or when the desk opens and by when a reply comes. */
export type HandoffState =
  | { state: 'already'; ticket: TicketRow; place: number }
  | { state: 'waiting'; ticket: TicketRow; place: number; minutes: number }
  | { state: 'deskClosed'; ticket: TicketRow; opensAt: Date | null; dueAt: Date };

/** Told where no pickup has been measured yet: the pickup target of SEMANTICS. */
const USUAL_MINUTES = 2;
const PICKUPS_COUNTED = 20;

/**
 * A person is asked for: the conversation waits, the pickup clock starts, the desk is told (EDGE-CASES 22, 41).
 * Outside desk hours it waits too, with a promised time. The conversation must be locked by the unit and not
 * be in a person's hands.
 */
export async function requestHandoff(
  unit: Unit,
  conversation: ConversationRow,
  request: { triage: Triage; messageId: string; subject: string; reason: string; productCode: string | null },
): Promise<HandoffState> {
  if (conversation.holder === 'waiting') {
    const { ticket } = await ensureTicket(unit, conversation, matterOf(request, []));
    return whereItStands(unit, conversation, ticket, { already: true });
  }
  const { ticket } = await ensureTicket(
    unit,
    conversation,
    matterOf(request, [
      { type: 'handoff', actor: 'customer', messageId: request.messageId, data: { reason: request.reason } },
    ]),
  );
  await changeHolder(unit, conversation, { holder: 'waiting', waitingSince: unit.now });
  await giveNotice(unit, {
    kind: 'handoff',
    urgent: false,
    team: 'clerks',
    ticketId: ticket.id,
    conversationId: conversation.id,
    data: { number: ticketNumber(ticket), reason: request.reason },
    dedupeKey: `handoff:${request.messageId}`,
  });
  return whereItStands(unit, conversation, ticket, { already: false });
}

/** Nobody is told that a person is on the way while the desk is closed. */
async function whereItStands(
  unit: Unit,
  conversation: ConversationRow,
  ticket: TicketRow,
  waiting: { already: boolean },
): Promise<HandoffState> {
  const hours = await deskHours(unit.tx, await readSettings(unit.tx), unit.now);
  if (!hours.open) {
    await updateConversation(unit.tx, conversation.id, { delayToldAt: unit.now });
    return { state: 'deskClosed', ticket, opensAt: hours.opensAt, dueAt: await promiseReply(unit, ticket.id) };
  }
  const place = await placeInQueue(unit.tx, conversation.id);
  if (waiting.already) return { state: 'already', ticket, place };
  return { state: 'waiting', ticket, place, minutes: await usualMinutes(unit) };
}

function matterOf(
  request: Parameters<typeof requestHandoff>[2],
  followedBy: NonNullable<Parameters<typeof ensureTicket>[2]['followedBy']>,
): Parameters<typeof ensureTicket>[2] {
  return {
    kind: kindOf(request.triage.intent),
    priority: request.triage.urgency,
    subject: request.subject,
    productCode: request.productCode,
    actor: 'customer',
    messageId: request.messageId,
    followedBy,
  };
}

async function usualMinutes(unit: Unit): Promise<number> {
  const pickups = (await recentPickups(unit.tx, PICKUPS_COUNTED)).sort((a, b) => a - b);
  const median = pickups[Math.floor(pickups.length / 2)];
  return median === undefined ? USUAL_MINUTES : Math.max(1, Math.ceil(median / 60_000));
}
