import type { AccountPatch, OwnPasswordBody } from '#core/contract/account.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import type { Principal } from './rules.ts';
import { hashPassword, hashSecret, verifyPassword } from './secrets.ts';
import { changeUser, findUser, lockAdministrators, revokeSessionsOf } from './store.ts';

/**
 * Changes somebody's account. Who is made inactive is signed out everywhere. Nobody takes the administrator's role,
 * or the account, from themselves: so one administrator is always left, also when two act on each other.
 * @throws FrontlineError `notFound`; `conflict` with the path `role` or `active` for one's own; `forbidden` for who has
 *   lost the role meanwhile
 */
export function changeAccount(deps: Deps, caller: Principal, userId: string, patch: AccountPatch): Promise<void> {
  return deps.db.$transaction(async (tx) => {
    const administrators = await lockAdministrators(tx);
    if (!administrators.includes(caller.userId)) throw new FrontlineError('forbidden', 'no administrator any more');
    const user = await findUser(tx, userId);
    if (user === null) throw notFound('account');
    if (userId === caller.userId) refuseOwn(patch);
    await changeUser(tx, userId, patch);
    if (patch.active === false) await revokeSessionsOf(tx, userId, deps.clock.now());
  });
}

function refuseOwn({ role, active }: AccountPatch): void {
  if (active === false) throw new FrontlineError('conflict', 'nobody closes their own account', { path: 'active' });
  if (role !== undefined && role !== 'administrator')
    throw new FrontlineError('conflict', 'nobody gives up their own administration', { path: 'role' });
}

/**
 * A new password for somebody who has lost theirs. They are signed out everywhere.
 * @throws FrontlineError `notFound`
 */
export async function resetPassword(deps: Deps, userId: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await deps.db.$transaction(async (tx) => {
    if ((await findUser(tx, userId)) === null) throw notFound('account');
    await changeUser(tx, userId, { passwordHash });
    await revokeSessionsOf(tx, userId, deps.clock.now());
  });
}

/**
 * One's own password. All other sessions end; `session`, in which it was changed, goes on.
 * @throws FrontlineError `unprocessable` with the path `current` when the current password is another
 */
export async function changeOwnPassword(
  deps: Deps,
  caller: Principal,
  session: string | undefined,
  { current, password }: OwnPasswordBody,
): Promise<void> {
  const user = await findUser(deps.db, caller.userId);
  if (!(await verifyPassword(user?.passwordHash, current)))
    throw new FrontlineError('unprocessable', 'the current password is another', { path: 'current' });
  const passwordHash = await hashPassword(password);
  await deps.db.$transaction(async (tx) => {
    await changeUser(tx, caller.userId, { passwordHash });
    await revokeSessionsOf(tx, caller.userId, deps.clock.now(), session && hashSecret(session));
  });
}
