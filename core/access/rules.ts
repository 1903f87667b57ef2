import type { Role } from '#core/contract/vocabulary.ts';
import { FrontlineError } from '#core/platform/errors.ts';

/** Who acts: a signed-in user, or the user behind a bearer token with the token's role. */
export interface Principal {
  userId: string;
  displayName: string;
  role: Role;
}

const READ = ['conversation.read', 'ticket.read', 'knowledge.read', 'notice.read', 'notice.acknowledge'] as const;
/** A department gives back what was forwarded to it (P3.3), and says on the way what it finds. */
const ADVISE = [...READ, 'conversation.note', 'ticket.return'] as const;
const SERVE = [...ADVISE, 'conversation.reply', 'ticket.solve', 'ticket.work'] as const;
/**
 * `ticket.override`: what stops the clocks of a critical ticket, with a reason. `conversation.supervise`: take a
 * conversation out of a colleague's hands, see who is at the desk, say what people can take.
 */
const MANAGE = [...SERVE, 'ticket.override', 'conversation.supervise', 'report.read', 'sla.write'] as const;
const ADMINISTER = [...MANAGE, 'settings.write', 'knowledge.write', 'user.write'] as const;

export type Permission = (typeof ADMINISTER)[number];

/** Denied unless listed (P8.3: department members read for their work). The one table of who may do what. */
const PERMISSIONS: Record<Role, readonly Permission[]> = {
  clerk: SERVE,
  engineer: SERVE,
  qualityControl: ADVISE,
  rnd: ADVISE,
  finance: ADVISE,
  manager: MANAGE,
  administrator: ADMINISTER,
};

export const permissionsOf = (role: Role): readonly Permission[] => PERMISSIONS[role];

export const can = (principal: Principal, permission: Permission): boolean =>
  PERMISSIONS[principal.role].includes(permission);

/** @throws FrontlineError `forbidden` */
export function authorise(principal: Principal, permission: Permission): void {
  if (!can(principal, permission)) throw new FrontlineError('forbidden', `${principal.role} may not ${permission}`);
}
