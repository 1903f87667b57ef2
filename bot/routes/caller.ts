import type { IncomingMessage } from 'node:http';
import { parseCookie } from 'cookie';
import { authenticate } from '#core/access/authenticate.ts';
import { authorise, type Permission, type Principal } from '#core/access/rules.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError } from '#core/platform/errors.ts';

export const SESSION_COOKIE = 'frontline_session';

export const sessionOf = (req: IncomingMessage): string | undefined =>
  parseCookie(req.headers.cookie ?? '')[SESSION_COOKIE];

const bearerOf = (req: IncomingMessage): string | undefined =>
  /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1];

/**
 * Who calls, and that they may.
 * @throws FrontlineError `unauthenticated`, `forbidden`
 */
export async function callerWith(deps: Deps, req: IncomingMessage, permission: Permission): Promise<Principal> {
  const caller = await callerOf(deps, req);
  authorise(caller, permission);
  return caller;
}

/**
 * A cookie comes along with whatever page sends the request, so one that changes something must come from our
 * own pages; a bearer token does not come along by itself.
 */
export async function callerOf(deps: Deps, req: IncomingMessage): Promise<Principal> {
  const bearer = bearerOf(req);
  if (bearer === undefined && !isSameOrigin(req))
    throw new FrontlineError('forbidden', 'a foreign page may not use the session');
  return authenticate(deps, { session: sessionOf(req), bearer });
}

const READING = ['GET', 'HEAD', 'OPTIONS'];

export function isSameOrigin(req: IncomingMessage): boolean {
  const site = req.headers['sec-fetch-site'];
  if (READING.includes(req.method ?? 'GET') && req.headers.upgrade === undefined) return true;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = req.headers;
  return origin === undefined || URL.parse(origin)?.host === req.headers.host;
}
