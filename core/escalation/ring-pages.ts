import { activeUsers, type Person } from '#core/access/store.ts';
import type { EscalationRecipient, OnCallRota } from '#core/contract/escalation.ts';
import { giveNotices } from '#core/notice/give-notice.ts';
import { mailsTo } from '#core/notice/write-mail.ts';
import { insertDeliveries, type NewDelivery } from '#core/platform/delivery.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit, type Unit } from '#core/platform/unit.ts';
import { findTicket, type TicketRow, ticketNumber } from '#core/ticket/store.ts';
import { appendEscalated } from '#core/ticket/timer-store.ts';
import { claimPages, endFinishedPages, insertPage, isRinging, type PageRow } from './page-store.ts';
import { readRota, readWebhooks, type Webhook } from './plan-store.ts';
import { managers, onCallNow, type Staff } from './recipients.ts';
import { webhookDeliveries } from './webhooks.ts';

export interface Paging {
  staff: Staff;
  webhooks: Webhook[];
}

const readPaging = async (unit: Unit): Promise<Paging> => ({
  staff: { people: await activeUsers(unit.tx), rota: await readRota(unit.tx), leads: {} },
  webhooks: await readWebhooks(unit.tx),
});

/** The alarm of a page's next call. */
export const pageAlarmId = (page: { id: string; count: number }): string => `page-${page.id}-${page.count}`;

function setAlarm(unit: Unit, page: PageRow): void {
  const data = { pageId: page.id, count: page.count };
  unit.alarm({ name: 'page-due', data, id: pageAlarmId(page), at: page.nextAt.toISOString() });
}

const nextCall = (rota: OnCallRota, now: Date): Date => new Date(now.getTime() + rota.repeatMinutes * 60_000);

interface Matter {
  ticket: Pick<TicketRow, 'id' | 'conversationId'>;
  /** What makes it the same page again. */
  key: string;
  data: object;
}

/**
 * From the first call, which the caller makes, the page repeats until somebody acknowledges. One ticket rings once.
 * @returns whether it began: the ticket of one that rings already needs no further first call
 */
export async function startPage(unit: Unit, { ticket, key, data }: Matter, rota: OnCallRota): Promise<boolean> {
  if (await isRinging(unit.tx, ticket.id)) return false;
  const page = await insertPage(unit.tx, {
    key,
    ticketId: ticket.id,
    conversationId: ticket.conversationId,
    data,
    startedAt: unit.now,
    nextAt: nextCall(rota, unit.now),
  });
  if (page !== null) setAlarm(unit, page);
  return page !== null;
}

/** The first call of an emergency, and the page that repeats it. */
export async function callOut(unit: Unit, ticket: TicketRow, matter: { key: string; data: object }): Promise<void> {
  const paging = await readPaging(unit);
  await insertDeliveries(unit, callOf({ ticket, ...matter, count: 1 }, paging, unit.now));
  await recordCall(unit, ticket, {
    recipients: ['onCall'],
    people: onCallNow(paging.staff, unit.now).people,
    calls: 1,
  });
  await startPage(unit, { ticket, key: `page:${matter.key}`, data: matter.data }, paging.staff.rota);
}

/** The ledger names whom a call was for, and which one it was. */
function recordCall(
  unit: Unit,
  ticket: Pick<TicketRow, 'id'>,
  { recipients, people, calls }: { recipients: EscalationRecipient[]; people: Person[]; calls: number },
): Promise<void> {
  const userIds = people.map(({ id }) => id);
  const data = { metric: null, step: 'page', recipients, userIds, calls };
  return appendEscalated(unit.tx, [{ ticketId: ticket.id, data }], [ticket.id], unit.now);
}

interface Call extends Matter {
  ticket: TicketRow;
  count: number;
}

/** A call goes over all channels outside, at any hour: who is on turn, and after enough unanswered calls the managers. */
function callOf({ ticket, key, data, count }: Call, { staff, webhooks }: Paging, now: Date): NewDelivery[] {
  const { escalateAfter, repeatMinutes } = staff.rota;
  const { people } = onCallNow(staff, now);
  const called = [...new Set([...people, ...(count > escalateAfter ? managers(staff).people : [])])];
  const call = count === 1 ? key : `${key}:${count}`;
  const body = { ...data, conversationId: ticket.conversationId, call: count, at: now.toISOString() };
  const said = { ticket: ticketNumber(ticket), subject: ticket.subject, count, minutes: repeatMinutes };
  return [
    { channel: 'oncall', messageId: null, payload: body, dedupeKey: `oncall:${call}` },
    ...webhookDeliveries(webhooks, 'page', body, call),
    ...mailsTo(called, { kind: 'page', ...said }, call, now),
  ];
}

/**
 * Makes every call that is due, each once, whichever worker looks: count and deliveries are one transaction, so that
 * what was killed in between is called by the next.
 * @returns how many calls
 */
export function ringPages(deps: Deps): Promise<number> {
  return inUnit(deps, async (unit) => {
    await endFinishedPages(unit.tx, unit.now);
    const rota = await readRota(unit.tx);
    const pages = await claimPages(unit.tx, unit.now, rota.repeatMinutes);
    if (pages.length === 0) return 0;
    const paging = await readPaging(unit);
    for (const page of pages) await ring(unit, page, paging);
    return pages.length;
  });
}

async function ring(unit: Unit, page: PageRow, paging: Paging): Promise<void> {
  const ticket = await findTicket(unit.tx, page.ticketId);
  if (ticket === null) return;
  const data = page.data as object;
  await insertDeliveries(unit, callOf({ ticket, key: page.id, data, count: page.count }, paging, unit.now));
  if (page.count === paging.staff.rota.escalateAfter + 1) {
    await tellManagers(unit, page, ticket, managers(paging.staff).people);
  }
  setAlarm(unit, page);
}

/** Nobody has answered: from now on the managers are called too, and the ledger says since when. */
async function tellManagers(unit: Unit, page: PageRow, ticket: TicketRow, people: Person[]): Promise<void> {
  const number = ticketNumber(ticket);
  await recordCall(unit, ticket, { recipients: ['manager'], people, calls: page.count });
  await giveNotices(unit, [
    {
      kind: 'emergency',
      urgent: true,
      team: 'management',
      ticketId: ticket.id,
      conversationId: ticket.conversationId,
      data: { ...(page.data as object), number, calls: page.count - 1 },
      dedupeKey: `page:${page.id}:managers`,
    },
  ]);
  unit.tell({ kind: 'ticket', ticketId: ticket.id });
}
