import { stringifySetCookie } from 'cookie';
import { permissionsOf } from '#core/access/rules.ts';
import { SESSION_SECONDS, signIn, signOut } from '#core/access/sign-in.ts';
import { changeLocale, findUser } from '#core/access/store.ts';
import { Language } from '#core/contract/language.ts';
import { SessionPatch, type SessionView, SignInBody } from '#core/contract/session.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { leaveDesk } from '#core/routing/presence.ts';
import { readSettings } from '#core/settings/store.ts';
import { createLimit } from '../channels/limits.ts';
import { parseBody } from '../http/body.ts';
import { noContent, ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerOf, isSameOrigin, SESSION_COOKIE, sessionOf } from './caller.ts';

/** Guessing a password is slowed down by login, whoever asks. */
const SIGN_IN_RATE = { points: 10, seconds: 60 };

export function mountSession({ server, route, deps, secureCookies }: Api): void {
  const limit = createLimit(SIGN_IN_RATE);
  const cookie = (value: string, maxAge: number) =>
    stringifySetCookie(SESSION_COOKIE, value, {
      httpOnly: true,
      sameSite: 'strict',
      secure: secureCookies,
      path: '/',
      maxAge,
    });

  server.post(
    '/api/v1/session',
    route(async (req) => {
      if (!isSameOrigin(req)) throw new FrontlineError('forbidden', 'a foreign page may not sign in');
      const body = parseBody(req, SignInBody);
      await limit.take(body.login.toLowerCase());
      const { userId, secret } = await signIn(deps, body);
      return ok(await viewSession(userId), { 'set-cookie': cookie(secret, SESSION_SECONDS) });
    }),
  );
  server.get(
    '/api/v1/session',
    route(async (req) => ok(await viewSession((await callerOf(deps, req)).userId))),
  );
  server.patch(
    '/api/v1/session',
    route(async (req) => {
      const caller = await callerOf(deps, req);
      await changeLocale(deps.db, caller.userId, parseBody(req, SessionPatch).locale);
      return ok(await viewSession(caller.userId));
    }),
  );
  server.del(
    '/api/v1/session',
    route(async (req) => {
      if (!isSameOrigin(req)) throw new FrontlineError('forbidden', 'a foreign page may not sign out');
      const secret = sessionOf(req);
      if (secret !== undefined) {
        const userId = await signOut(deps, secret);
        if (userId !== null) await leaveDesk(deps, userId);
      }
      return noContent({ 'set-cookie': cookie('', 0) });
    }),
  );

  async function viewSession(userId: string): Promise<SessionView> {
    const user = await findUser(deps.db, userId);
    if (user === null) throw new FrontlineError('unauthenticated', 'the user is gone');
    const locale = Language.catch('zh-Hans').parse(user.locale);
    const { companyNames } = await readSettings(deps.db);
    const { id, login, displayName, role, team } = user;
    return {
      user: { id, login, displayName, role, team, locale },
      permissions: [...permissionsOf(role)],
      companyName: companyNames[locale],
    };
  }
}
