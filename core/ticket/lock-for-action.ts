import { can, type Principal } from '#core/access/rules.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import type { Unit } from '#core/platform/unit.ts';
import { type Refusal, refusedAsCritical, refusedByStatus, type TicketAction } from './rules.ts';
import { lockTicket, type TicketRow } from './store.ts';

/**
 * Locks a ticket for what the desk does to it.
 * @throws FrontlineError `notFound`; `conflict` where its status does not bear the action
 */
export async function lockForAction(unit: Unit, action: TicketAction, ticketId: string): Promise<TicketRow> {
  const ticket = await lockTicket(unit.tx, ticketId);
  if (ticket === null) throw notFound('ticket');
  refuse(refusedByStatus(action, ticket.status));
  return ticket;
}

/** @throws FrontlineError `forbidden` for who may not override; `unprocessable` without a reason */
export function refuseAsCritical(by: Principal, reason: string | undefined, path: string): void {
  refuse(refusedAsCritical({ overrides: can(by, 'ticket.override'), reason, path }));
}

function refuse(refusal: Refusal | null): void {
  if (refusal === null) return;
  const { code, message, path } = refusal;
  throw new FrontlineError(code, message, path === undefined ? {} : { path });
}
