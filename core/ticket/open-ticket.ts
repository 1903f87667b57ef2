import type { Channel, Priority, Sender, Team, TicketKind } from '#core/contract/vocabulary.ts';
import { tierOf } from '#core/customer/store.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import type { Unit } from '#core/platform/unit.ts';
import { selectPolicy } from '#core/sla/rules.ts';
import { currentPolicies } from '#core/sla/store.ts';
import { type NewEvent, recordEvents } from './record-event.ts';
import { teamOf } from './rules.ts';
import { insertTicket, type TicketRow } from './store.ts';

export interface NewTicket {
  kind: TicketKind;
  priority: Priority;
  channel: Channel;
  subject: string;
  language: string;
  conversationId: string | null;
  contactId: string | null;
  customerId: string | null;
  productCode?: string | null;
  reachName?: string | null;
  reachBy?: string | null;
  assigneeId?: string | null;
  linkedToId?: string | null;
  team?: Team;
  actor: Sender;
  actorId?: string | null;
  /** What follows at once: the customer's message, a hand-off, a promise. */
  followedBy?: NewEvent[];
}

const SUBJECT_LENGTH = 120;

/**
 * Opens a ticket under the policy that matches best, with its ledger and clocks.
 * @throws FrontlineError `unavailable` when no policy matches and none is the default: that is refused, not guessed
 */
export async function openTicket(unit: Unit, ticket: NewTicket): Promise<TicketRow> {
  const { actor, actorId, followedBy = [], ...row } = ticket;
  const team = ticket.team ?? teamOf(ticket.kind);
  const chosen = await choosePolicy(unit, { ...ticket, team });
  const created = await insertTicket(unit.tx, {
    ...row,
    team,
    subject: ticket.subject.slice(0, SUBJECT_LENGTH),
    policyId: chosen.id,
    policyWhy: chosen.why,
    openedAt: unit.now,
  });
  await recordEvents(unit, created.id, [
    { type: 'opened', actor, actorId: actorId ?? null, data: { policyId: chosen.id } },
    ...followedBy,
  ]);
  return unit.tx.ticket.findUniqueOrThrow({ where: { id: created.id } });
}

export interface PolicyFacts {
  kind: TicketKind;
  priority: Priority;
  channel: Channel;
  customerId: string | null;
  productCode?: string | null;
  language: string;
  team: Team;
}

/** Best match wins; the ticket keeps which one and why (SEMANTICS "Clocks"). */
export async function choosePolicy(unit: Unit, facts: PolicyFacts): Promise<{ id: string; why: string[] }> {
  const policies = await currentPolicies(unit.tx);
  const { kind, priority, channel, language, team } = facts;
  const customerTier = await tierOf(unit.tx, facts.customerId);
  const product = facts.productCode ?? null;
  const chosen = selectPolicy(policies, { kind, priority, channel, language, team, customerTier, product });
  if (chosen === null) throw new FrontlineError('unavailable', 'no SLA policy matches, and none is the default');
  return { id: chosen.policy.id, why: chosen.why };
}
