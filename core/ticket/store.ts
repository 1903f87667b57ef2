import type { Sender, TicketStatus } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';

type CreateTicket = Parameters<Tx['ticket']['create']>[0]['data'];
type UpdateTicket = Parameters<Tx['ticket']['update']>[0]['data'];
export type TicketEventType = Parameters<Tx['ticketEvent']['create']>[0]['data']['type'];

export const insertTicket = (tx: Tx, data: CreateTicket) => tx.ticket.create({ data });
export const updateTicket = (tx: Tx, id: string, data: UpdateTicket) => tx.ticket.update({ where: { id }, data });
export const findTicket = (tx: Tx, id: string) => tx.ticket.findUnique({ where: { id } });
/** The tickets of a contact, and of this conversation, newest first. */
export const ticketsOfContact = (tx: Tx, who: { contactId: string | null; conversationId: string }, limit: number) =>
  tx.ticket.findMany({
    where: {
      OR: [{ conversationId: who.conversationId }, ...(who.contactId === null ? [] : [{ contactId: who.contactId }])],
    },
    orderBy: { openedAt: 'desc' },
    take: limit,
    select: { number: true, openedAt: true, status: true, subject: true },
  });
export type TicketRow = NonNullable<Awaited<ReturnType<typeof findTicket>>>;

/** Every change of a ticket begins here, so that its ledger has one order. */
export async function lockTicket(tx: Tx, id: string): Promise<TicketRow | null> {
  await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ${id} FOR UPDATE`;
  return findTicket(tx, id);
}

/** Appends to the ledger. The ticket must be locked by the transaction. */
export async function insertEvent(
  tx: Tx,
  event: {
    ticketId: string;
    type: TicketEventType;
    at: Date;
    actor: Sender;
    actorId: string | null;
    messageId: string | null;
    data: object;
  },
) {
  const { lastEventSeq } = await tx.ticket.update({
    where: { id: event.ticketId },
    data: { lastEventSeq: { increment: 1 } },
    select: { lastEventSeq: true },
  });
  return tx.ticketEvent.create({ data: { ...event, seq: lastEventSeq } });
}

export const eventsOf = (tx: Tx, ticketId: string) =>
  tx.ticketEvent.findMany({ where: { ticketId }, orderBy: { seq: 'asc' } });
export const latestEventAt = async (tx: Tx, ticketId: string): Promise<Date | null> =>
  (await tx.ticketEvent.findFirst({ where: { ticketId }, orderBy: { seq: 'desc' }, select: { at: true } }))?.at ?? null;
/** Whether the ticket was opened again after the ledger's event of this number. */
export const wasReopened = async (tx: Tx, ticketId: string, afterSeq: number): Promise<boolean> =>
  (await tx.ticketEvent.count({ where: { ticketId, type: 'reopened', seq: { gt: afterSeq } } })) > 0;
export type EventRow = Awaited<ReturnType<typeof eventsOf>>[number];

export const targetsOf = (tx: Tx, ticketId: string) =>
  tx.slaTarget.findMany({
    where: { ticketId },
    orderBy: [{ startedAt: 'asc' }, { metric: 'asc' }, { ordinal: 'asc' }],
  });
export type TargetRow = Awaited<ReturnType<typeof targetsOf>>[number];

export const insertTarget = (tx: Tx, data: Parameters<Tx['slaTarget']['create']>[0]['data']) =>
  tx.slaTarget.create({ data });
export const updateTarget = (tx: Tx, id: string, data: Parameters<Tx['slaTarget']['update']>[0]['data']) =>
  tx.slaTarget.update({ where: { id }, data });

/** What was late before a merge stays late, and nobody is told of it any more. */
export const settleBreaches = (tx: Tx, ticketId: string, at: Date) =>
  tx.slaTarget.updateMany({
    where: { ticketId, status: 'breached', breachNotedAt: null },
    data: { breachNotedAt: at },
  });

/** By id, or by its number as it is shown (AS-000123) or written short (123). */
export async function findTicketNamed(tx: Tx, name: string): Promise<TicketRow | null> {
  const digits = /^(?:AS-)?0*(\d{1,9})$/i.exec(name.trim())?.[1];
  return digits === undefined
    ? findTicket(tx, name.trim())
    : tx.ticket.findUnique({ where: { number: Number(digits) } });
}

/** The ticket with which a conversation's last matter ended, or the one in which that goes on. */
export async function lastClosedOf(tx: Tx, conversationId: string): Promise<string | null> {
  const last = await tx.ticket.findFirst({
    where: { conversationId, status: 'closed' },
    orderBy: [{ closedAt: 'desc' }, { number: 'desc' }],
  });
  return last === null ? null : (last.mergedIntoId ?? last.id);
}

export const ticketNumber = (ticket: { number: number }): string => `AS-${String(ticket.number).padStart(6, '0')}`;

/** Statuses in which somebody still owes the customer something. */
export const UNFINISHED: TicketStatus[] = ['open', 'pendingCustomer', 'pendingThirdParty'];
