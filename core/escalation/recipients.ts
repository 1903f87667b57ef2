import type { Person } from '#core/access/store.ts';
import type { EscalationRecipient, OnCallRota } from '#core/contract/escalation.ts';
import type { Settings } from '#core/contract/settings.ts';
import type { Team } from '#core/contract/vocabulary.ts';
import { turnAt } from './rules.ts';

/** Whom a word of the plan means: whose desk shows it, and who gets the mail. */
export interface Recipients {
  /** A team's desk, everybody's (null), or those of the people. */
  desk: { team: Team } | { team: null } | { people: true };
  people: Person[];
}

export interface Staff {
  people: Person[];
  rota: OnCallRota;
  leads: Settings['leads'];
}

const inTeam = (staff: Staff, team: Team): Recipients => ({
  desk: { team },
  people: staff.people.filter((person) => person.team === team),
});

export const managers = (staff: Staff): Recipients => ({
  desk: { team: 'management' },
  people: staff.people.filter((person) => person.role === 'manager'),
});

const byId = (staff: Staff, ids: readonly string[]): Person[] =>
  ids.flatMap((id) => staff.people.find((person) => person.id === id) ?? []);

/** Whose turn it is; who has left is passed over. Without anybody the managers are called, and every desk shows it. */
export function onCallNow(staff: Staff, now: Date): Recipients {
  const [first] = byId(staff, turnAt(staff.rota, now.getTime()).userIds);
  if (first === undefined) return { desk: { team: null }, people: managers(staff).people };
  return { desk: { people: true }, people: [first] };
}

/**
 * There is no role of a lead: a team's leads are named in the settings, and a team without any has the managers
 * (docs/decisions/0016-escalation.md). What nobody is assigned to is the team's.
 */
export function recipientsOf(
  to: EscalationRecipient,
  ticket: { team: Team; assigneeId: string | null },
  staff: Staff,
  now: Date,
): Recipients {
  switch (to) {
    case 'assignee': {
      const people = ticket.assigneeId === null ? [] : byId(staff, [ticket.assigneeId]);
      return people.length > 0 ? { desk: { people: true }, people } : inTeam(staff, ticket.team);
    }
    case 'team':
      return inTeam(staff, ticket.team);
    case 'lead': {
      const people = byId(staff, staff.leads[ticket.team] ?? []);
      return people.length > 0 ? { desk: { people: true }, people } : managers(staff);
    }
    case 'manager':
      return managers(staff);
    case 'onCall':
      return onCallNow(staff, now);
  }
}
