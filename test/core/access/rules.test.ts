import { describe, expect, it } from 'vitest';
import { authorise, can, type Permission, type Principal, permissionsOf } from '#core/access/rules.ts';
import { Role } from '#core/contract/vocabulary.ts';

const someone = (role: Role): Principal => ({ userId: 'u', displayName: 'U', role });

const READ: Permission[] = ['conversation.read', 'ticket.read', 'knowledge.read', 'notice.read', 'notice.acknowledge'];
const ADVISE: Permission[] = [...READ, 'conversation.note', 'ticket.return'];
const SERVE: Permission[] = [...ADVISE, 'conversation.reply', 'ticket.solve', 'ticket.work'];
const MANAGE: Permission[] = [...SERVE, 'ticket.override', 'conversation.supervise', 'report.read', 'sla.write'];
const ADMINISTER: Permission[] = [...MANAGE, 'settings.write', 'knowledge.write', 'user.write'];

/** The policy as it is meant (P2, P8.3), written down a second time: a slip in the table shows. */
const MEANT: [Role, Permission[]][] = [
  ['clerk', SERVE],
  ['engineer', SERVE],
  ['qualityControl', ADVISE],
  ['rnd', ADVISE],
  ['finance', ADVISE],
  ['manager', MANAGE],
  ['administrator', ADMINISTER],
];

describe('who may do what', () => {
  it('names every role', () => {
    expect(MEANT.map(([role]) => role).sort()).toEqual([...Role.options].sort());
  });

  it.each(MEANT)('%s: what is listed and nothing else', (role, meant) => {
    expect([...permissionsOf(role)].sort()).toEqual([...meant].sort());
    for (const permission of ADMINISTER) {
      expect(can(someone(role), permission), permission).toBe(meant.includes(permission));
      if (meant.includes(permission)) expect(() => authorise(someone(role), permission)).not.toThrow();
      else expect(() => authorise(someone(role), permission)).toThrow(expect.objectContaining({ code: 'forbidden' }));
    }
  });
});
