import { type Account, answerAboutAccount, asksForAccount } from '#core/answering/account.ts';
import { batchesIn } from '#core/answering/certificate.ts';
import type { Outcome } from '#core/answering/outcome.ts';
import { LocalizedText } from '#core/contract/language.ts';
import { batchesSentTo, companyOf, ordersOf } from '#core/customer/store.ts';
import { ticketNumber, ticketsOfContact } from '#core/ticket/store.ts';
import type { TurnContext, TurnDeps } from '../turn.ts';

const READ_AT_MOST = 50;

/**
 * How an order or a ticket stands, for who may know it: a vouched-for contact sees the orders of their company and
 * their own tickets, anybody the tickets of this conversation. Undefined where it is not asked for, or a person must look.
 */
export async function accountOutcome({ db }: TurnDeps, turn: TurnContext): Promise<Outcome | undefined> {
  const { triage, message, conversation, language, settings } = turn;
  if (triage.misuse || triage.injection || triage.anger || !asksForAccount(triage, message.text)) return undefined;
  const { contactId, id: conversationId } = conversation;
  const customerId = await companyOf(db, contactId);
  const tickets = await ticketsOfContact(db, { contactId, conversationId }, READ_AT_MOST);
  const orders = customerId === null ? [] : await ordersOf(db, customerId, READ_AT_MOST);
  const account: Account = {
    orders: orders.map(({ number, orderedOn, status, lines }) => ({
      number,
      orderedOn,
      status,
      lines: lines.map(({ product, quantity, unit }) => ({
        product: LocalizedText.parse(product.names),
        quantity: String(quantity),
        unit,
      })),
    })),
    tickets: tickets.map((ticket) => ({ ...ticket, number: ticketNumber(ticket) })),
  };
  const known = answerAboutAccount(account, message.text, language, settings.timeZone);
  if (known !== undefined) return known;
  return contactId === null && triage.intent === 'order_status'
    ? { kind: 'promise', reason: 'identify', params: {} }
    : undefined;
}

/** The batches that the message names and that this contact's company was sent. */
export async function ownBatches({ db }: TurnDeps, { message, conversation, history }: TurnContext): Promise<string[]> {
  const said = [...history.filter(({ from }) => from === 'customer').map(({ text }) => text), message.text];
  const batches = conversation.contactId === null ? [] : batchesIn(said.join(' '));
  const customerId = batches.length === 0 ? null : await companyOf(db, conversation.contactId);
  return customerId === null ? [] : batchesSentTo(db, customerId, batches);
}
