import type { SignInBody } from '#core/contract/session.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { hashSecret, newSecret, verifyPassword } from './secrets.ts';
import { findUserByLogin, insertSession, revokeSession } from './store.ts';

/** A working day and its evening: the desk is a shared machine in many service departments. */
export const SESSION_SECONDS = 12 * 3600;

/**
 * @returns the cookie's value, of which only the hash is stored
 * @throws FrontlineError `unauthenticated`, the same for an unknown login and a wrong password
 */
export async function signIn(deps: Deps, body: SignInBody): Promise<{ userId: string; secret: string }> {
  const user = await findUserByLogin(deps.db, body.login);
  const matches = await verifyPassword(user?.passwordHash, body.password);
  if (user === null || !matches || !user.active) throw new FrontlineError('unauthenticated', 'sign-in refused');
  const secret = newSecret();
  const createdAt = deps.clock.now();
  const expiresAt = new Date(createdAt.getTime() + SESSION_SECONDS * 1000);
  await insertSession(deps.db, { idHash: hashSecret(secret), userId: user.id, createdAt, expiresAt });
  return { userId: user.id, secret };
}

/** @returns whose session it was; null where it had ended before */
export async function signOut(deps: Deps, secret: string): Promise<string | null> {
  return revokeSession(deps.db, hashSecret(secret), deps.clock.now());
}
