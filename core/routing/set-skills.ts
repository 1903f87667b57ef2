import type { SkillsBody } from '#core/contract/routing.ts';
import type { Deps } from '#core/platform/deps.ts';
import { notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { changeSkills } from './store.ts';
import { wakeRouting } from './wake-routing.ts';

/**
 * What somebody can take: how much at a time, and in which languages, product lines and kinds.
 * @throws FrontlineError `notFound`
 */
export function setSkills(deps: Deps, userId: string, skills: SkillsBody): Promise<void> {
  return inUnit(deps, async (unit) => {
    if (!(await changeSkills(unit.tx, userId, skills))) throw notFound('user');
    unit.tell({ kind: 'presence', userId });
    wakeRouting(unit);
  });
}
