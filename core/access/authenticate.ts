import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import type { Principal } from './rules.ts';
import { hashSecret } from './secrets.ts';
import { findApiToken, findSession } from './store.ts';

/**
 * Who stands behind a session cookie or a bearer token.
 * @throws FrontlineError `unauthenticated` when missing, unknown, expired or revoked
 */
export async function authenticate(
  deps: Deps,
  credentials: { session: string | undefined; bearer: string | undefined },
): Promise<Principal> {
  const now = deps.clock.now();
  if (credentials.bearer !== undefined) {
    const token = await findApiToken(deps.db, hashSecret(credentials.bearer));
    const alive = token !== null && token.revokedAt === null && (token.expiresAt === null || token.expiresAt > now);
    if (!alive || !token.user.active) throw new FrontlineError('unauthenticated', 'bearer token refused');
    return { userId: token.userId, displayName: token.user.displayName, role: token.role };
  }
  if (credentials.session === undefined) throw new FrontlineError('unauthenticated', 'no credentials');
  const session = await findSession(deps.db, hashSecret(credentials.session));
  const valid = session !== null && session.revokedAt === null && session.expiresAt > now && session.user.active;
  if (!valid) throw new FrontlineError('unauthenticated', 'session refused');
  return { userId: session.userId, displayName: session.user.displayName, role: session.user.role };
}
