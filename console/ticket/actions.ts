import type { TicketView } from '#core/contract/ticket.ts';
import type { Team } from '#core/contract/vocabulary.ts';

/** What is done to a ticket besides answering and solving it; each is a route of the same name. */
export const TICKET_ACTIONS = ['pause', 'resume', 'priority', 'forward', 'return', 'merge', 'close'] as const;
export type TicketAction = (typeof TICKET_ACTIONS)[number];

export interface MayDo {
  work: boolean;
  /** A department that only gives back what was forwarded to it. */
  giveBack: boolean;
  /** A manager: may stop a critical ticket's clocks, and lower it. */
  override: boolean;
}

type Ticket = Pick<TicketView, 'status' | 'priority'> & { forwardedTo: readonly Team[] };

/** What status and permission leave; the server decides again. */
export function actionsOf(ticket: Ticket, may: MayDo): TicketAction[] {
  const unsolved = ticket.status !== 'solved' && ticket.status !== 'closed';
  const allowed: Record<TicketAction, boolean> = {
    // A paused one may be paused for the other reason.
    pause: may.work && unsolved && (ticket.priority !== 'critical' || may.override),
    resume: may.work && (ticket.status === 'pendingCustomer' || ticket.status === 'pendingThirdParty'),
    priority: may.work && unsolved && (ticket.priority !== 'critical' || may.override),
    forward: may.work && unsolved,
    // A team's answer is still taken after solving: its clock runs on.
    return: may.giveBack && ticket.status !== 'closed' && ticket.forwardedTo.length > 0,
    merge: may.work && ticket.status !== 'closed',
    close: may.work && ticket.status !== 'closed',
  };
  return TICKET_ACTIONS.filter((action) => allowed[action]);
}

type ActionError = { status: number; code: string };

/** What a person can do about a refused action, as the key of a text; undefined where the server's words suffice. */
export function adviceFor(action: TicketAction, { status }: ActionError) {
  if ((status === 404 || status === 422) && action === 'merge') return 'ticketAdvice.checkNumber' as const;
  if (status === 403) return 'ticketAdvice.askManager' as const;
  if (status === 409) return 'ticketAdvice.lookAgain' as const;
  return undefined;
}
