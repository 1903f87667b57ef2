import type { z } from 'zod';
import type { TicketView } from '#core/contract/ticket.ts';
import {
  CloseBody,
  ForwardBody,
  MergeBody,
  PauseBody,
  PriorityBody,
  ResumeBody,
  ReturnBody,
} from '#core/contract/ticket-actions.ts';
import type { Priority, Team } from '#core/contract/vocabulary.ts';
import type { TicketAction } from './actions.ts';

/** What has been filled in, for whichever action: one text, and the choices. */
export interface Draft {
  text: string;
  pause: 'pendingCustomer' | 'pendingThirdParty';
  priority: Priority | undefined;
  team: Team | undefined;
  duration: string | undefined;
  into: string;
}

/** Where the ticket is paused already, the other reason is the only one left. */
export const newDraft = (ticket: Pick<TicketView, 'status'>): Draft => ({
  ...NEW_DRAFT,
  pause: ticket.status === 'pendingCustomer' ? 'pendingThirdParty' : 'pendingCustomer',
});

export const NEW_DRAFT: Draft = {
  text: '',
  pause: 'pendingCustomer',
  priority: undefined,
  team: undefined,
  duration: undefined,
  into: '',
};

const ORDER: readonly Priority[] = ['low', 'normal', 'high', 'critical'];

export const lowers = (from: Priority, to: Priority): boolean => ORDER.indexOf(to) < ORDER.indexOf(from);

/** Stopping or lowering a critical ticket is accounted for in words. */
export function needsReason(action: TicketAction, draft: Draft, ticket: Pick<TicketView, 'priority'>): boolean {
  if (ticket.priority !== 'critical') return false;
  if (action === 'pause') return true;
  return action === 'priority' && draft.priority !== undefined && lowers(ticket.priority, draft.priority);
}

const BODIES: Record<TicketAction, z.ZodType<object>> = {
  pause: PauseBody,
  resume: ResumeBody,
  priority: PriorityBody,
  forward: ForwardBody,
  return: ReturnBody,
  merge: MergeBody,
  close: CloseBody,
};

/** The request's body, or null while something that it needs is missing. */
export function bodyOf(
  action: TicketAction,
  draft: Draft,
  ticket: Pick<TicketView, 'priority' | 'number'>,
): object | null {
  const text = draft.text.trim();
  const optional = text === '' ? undefined : text;
  if (needsReason(action, draft, ticket) && !optional) return null;
  const into = draft.into.trim().toUpperCase();
  if (action === 'merge' && (into === '' || into === ticket.number)) return null;
  if (action === 'priority' && draft.priority === ticket.priority) return null;
  const candidates: Record<TicketAction, object> = {
    pause: { reason: draft.pause, note: optional },
    resume: { note: optional },
    priority: { priority: draft.priority, reason: optional },
    forward: { team: draft.team, duration: draft.duration, note: text },
    return: { text },
    merge: { into },
    close: { reason: text },
  };
  const parsed = BODIES[action].safeParse(candidates[action]);
  return parsed.success ? parsed.data : null;
}
