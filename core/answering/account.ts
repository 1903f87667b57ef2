import type { Language } from '#core/contract/language.ts';
import type { Triage } from '#core/contract/triage.ts';
import type { TicketStatus } from '#core/contract/vocabulary.ts';
import { accountTexts } from './account-texts.ts';
import type { Outcome } from './outcome.ts';

/** What a contact may see: the orders of their company, the tickets of their own. Newest first. */
export interface Account {
  orders: readonly {
    number: string;
    orderedOn: Date;
    status: string;
    lines: readonly { product: Record<Language, string>; quantity: string; unit: string }[];
  }[];
  tickets: readonly { number: string; openedAt: Date; status: TicketStatus; subject: string }[];
}

const ORDER_NUMBER = /\bSO-?\d{4}-?\d{3,6}\b/giu;
const TICKET_NUMBER = /\bAS-?\d{4,8}\b/giu;
const OF_TICKET = /工单|工單|单子|單子|处理|處理|进度|進度|投诉|申诉|\bAS-|ticket|case|complaint|request/iu;
const SHOWN = 3;

/** Whether a message asks how an order or a ticket stands. */
export const asksForAccount = ({ intent }: Triage, text: string): boolean =>
  intent === 'order_status' || numbersIn(text, ORDER_NUMBER).length + numbersIn(text, TICKET_NUMBER).length > 0;

/**
 * How the contact's own orders and tickets stand. What is not theirs is not there for them: whether it exists is not
 * told. Undefined where nothing fits; a person then looks.
 */
export function answerAboutAccount(
  account: Account,
  text: string,
  language: Language,
  timeZone: string,
): Outcome | undefined {
  const texts = accountTexts[language];
  const orderNumbers = numbersIn(text, ORDER_NUMBER);
  const ticketNumbers = numbersIn(text, TICKET_NUMBER);
  const named = orderNumbers.length + ticketNumbers.length > 0;
  const ofTicket = !named && OF_TICKET.test(text);
  const orders = named
    ? account.orders.filter(({ number }) => orderNumbers.includes(compact(number)))
    : ofTicket
      ? []
      : account.orders.slice(0, SHOWN);
  const tickets = named
    ? account.tickets.filter(({ number }) => ticketNumbers.includes(compact(number)))
    : ofTicket
      ? account.tickets.slice(0, SHOWN)
      : [];
  if (orders.length + tickets.length === 0) return undefined;
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const orderLines = orders.map(({ number, orderedOn, status, lines }) =>
    texts.order({
      number,
      on: orderedOn.toISOString().slice(0, 10),
      status: texts.orderStatus[status] ?? status,
      lines: lines
        .map(({ product, quantity, unit }) => `${product[language]} ${quantity} ${unit}`)
        .join(language === 'en' ? ', ' : '、'),
    }),
  );
  const ticketLines = tickets.map(({ number, openedAt, status, subject }) =>
    texts.ticket({ number, on: day.format(openedAt), status: texts.ticketStatus[status], subject }),
  );
  const parts = [
    ...(orderLines.length > 0 ? [[texts.orders, ...orderLines].join('\n')] : []),
    ...(ticketLines.length > 0 ? [[texts.tickets, ...ticketLines].join('\n')] : []),
    texts.source,
  ];
  return { kind: 'answer', generated: false, text: parts.join('\n\n'), citations: [] };
}

const compact = (number: string): string => number.toUpperCase().replaceAll('-', '');
const numbersIn = (text: string, pattern: RegExp): string[] =>
  (text.normalize('NFKC').match(pattern) ?? []).map(compact);
