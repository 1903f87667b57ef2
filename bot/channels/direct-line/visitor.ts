import type { IncomingMessage } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { hashSecret, newSecret } from '#core/access/secrets.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import type { VisitorPort, VisitorRow, VouchedContact } from '../ports.ts';

const COOKIE = 'frontline_visitor';
/** 400 days, the longest that browsers keep a cookie. */
const COOKIE_SECONDS = 400 * 24 * 3600;

const SiteClaims = z.object({
  sub: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(100),
  email: z.email().max(200).optional(),
  phone: z.string().trim().max(50).optional(),
  customer: z.string().trim().max(50).optional(),
});

/** What a page says of who comes with it. */
export interface Arrival {
  siteToken?: string | undefined;
  /**
   * Set by a page on a foreign origin, where our cookie is a third party's and browsers drop it: the credential that
   * the page keeps, or null while it has none. The cookie then counts for nothing.
   */
  visitor?: string | null | undefined;
}

export interface Visit {
  visitor: VisitorRow;
  /** The cookie to set, where the visitor is new and the cookie carries the credential. */
  cookie: string | undefined;
  /** The credential to keep, where the visitor is new and the page keeps it. */
  credential: string | undefined;
}

export interface Visitors {
  /** Who comes: by the credential, and by what the host site says. @throws FrontlineError `forbidden` for a bad site token */
  welcome(req: IncomingMessage, arrival: Arrival): Promise<Visit>;
  /** Who asks, by bearer credential or cookie. @throws FrontlineError `unauthenticated` where nobody known does */
  known(req: IncomingMessage): Promise<VisitorRow>;
  /** The same, or null. */
  seen(req: IncomingMessage): Promise<VisitorRow | null>;
  /** Revokes the credential that the request carries, if any. @returns the cookie that clears the browser's */
  forget(req: IncomingMessage): Promise<string>;
}

/**
 * @param siteKey the key that the host site signs with; unset, no site token is accepted
 * @param secureCookie whether the page is served over https
 */
export function createVisitors(options: {
  visitors: VisitorPort;
  siteKey: string | undefined;
  secureCookie: boolean;
  now: () => Date;
}): Visitors {
  const { visitors, secureCookie } = options;

  const enter = async (contactId: string | null, keptByPage: boolean): Promise<Visit> => {
    const credential = newSecret();
    const visitor = await visitors.create(hashSecret(credential), contactId);
    return keptByPage
      ? { visitor, cookie: undefined, credential }
      : { visitor, cookie: visitorCookie(credential, secureCookie, COOKIE_SECONDS), credential: undefined };
  };
  const find = async (credential: string | null | undefined): Promise<VisitorRow | null> =>
    credential ? visitors.seen(hashSecret(credential)) : null;
  const seen: Visitors['seen'] = (req) => find(carriedBy(req));

  return {
    seen,
    welcome: async (req, { siteToken, visitor: kept }) => {
      const vouched =
        siteToken === undefined ? undefined : await readSiteToken(siteToken, options.siteKey, options.now());
      const keptByPage = kept !== undefined;
      const known = await find(keptByPage ? kept : cookieOf(req));
      const back = (visitor: VisitorRow): Visit => ({ visitor, cookie: undefined, credential: undefined });
      if (vouched === undefined) return known === null ? enter(null, keptByPage) : back(known);
      const { contactId } = await visitors.vouch(vouched);
      // Someone else at the same browser must not see what the former person wrote.
      if (known === null || (known.contactId !== null && known.contactId !== contactId))
        return enter(contactId, keptByPage);
      if (known.contactId === null) await visitors.bind(known.id, contactId);
      return back({ ...known, contactId });
    },
    known: async (req) => {
      const visitor = await seen(req);
      if (visitor === null) throw new FrontlineError('unauthenticated', 'no visitor is known by this');
      return visitor;
    },
    forget: async (req) => {
      const credential = carriedBy(req);
      if (credential !== undefined) await visitors.revoke(hashSecret(credential));
      return visitorCookie('', secureCookie, 0);
    },
  };
}

const cookieOf = (req: IncomingMessage): string | undefined => parseCookie(req.headers.cookie ?? '')[COOKIE];

const carriedBy = (req: IncomingMessage): string | undefined =>
  /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? cookieOf(req);

const visitorCookie = (credential: string, secure: boolean, maxAge: number): string =>
  stringifySetCookie({
    name: COOKIE,
    value: credential,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge,
    secure,
  });

async function readSiteToken(token: string, siteKey: string | undefined, now: Date): Promise<VouchedContact> {
  if (siteKey === undefined) throw new FrontlineError('forbidden', 'no site key is configured');
  const key = new TextEncoder().encode(siteKey);
  const { payload } = await jwtVerify(token, key, {
    algorithms: ['HS256'],
    currentDate: now,
    requiredClaims: ['sub', 'exp'],
  }).catch((cause: unknown) => {
    const expired = cause instanceof errors.JWTExpired ? 1 : 0;
    throw new FrontlineError('forbidden', 'the site token is invalid or has expired', {
      params: { expired },
      path: 'siteToken',
      cause,
    });
  });
  const claims = SiteClaims.safeParse(payload);
  if (!claims.success) throw new FrontlineError('forbidden', 'the site token lacks a claim', { path: 'siteToken' });
  const { sub, name, email = null, phone = null, customer = null } = claims.data;
  return { externalId: `site:${sub}`, name, email, phone, customerCode: customer };
}
