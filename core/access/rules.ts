import type { Role } from '#core/contract/vocabulary.ts';
import { FrontlineError } from '#core/platform/errors.ts';

/** Who acts: a signed-in user, or the user behind a bearer token with the token's role. */
export interface Principal {
  userId: string;
  displayName: string;
  role: Role;
}

const READ = ['conversation.read', 'ticket.read', 'knowledge.read', 'notice.read', 'notice.acknowledge'] as const;
const SERVE = [...READ, 'conversation.reply', 'ticket.solve'] as const;
const MANAGE = [...SERVE, 'report.read', 'sla.write'] as const;
const ADMINISTER = [...MANAGE, 'settings.write', 'knowledge.write'] as const;

export type Permission = (typeof ADMINISTER)[number];

/** Denied unless listed (P8.3: department members read for their work). The one table of who may do what. */
const PERMISSIONS: Record<Role, readonly Permission[]> = {
  clerk: SERVE,
  engineer: SERVE,
  qualityControl: READ,
  rnd: READ,
  finance: READ,
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
