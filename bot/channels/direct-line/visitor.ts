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

export interface Visit {
  visitor: VisitorRow;
  /** The credential to set, where the visitor is new. */
  cookie: string | undefined;
}

export interface Visitors {
  /** Who comes: by the cookie, and by what the host site says. @throws FrontlineError `forbidden` for a bad site token */
  welcome(req: IncomingMessage, siteToken: string | undefined): Promise<Visit>;
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
  const { visitors } = options;

  const enter = async (contactId: string | null): Promise<Visit> => {
    const credential = newSecret();
    const visitor = await visitors.create(hashSecret(credential), contactId);
    return { visitor, cookie: visitorCookie(credential, options.secureCookie) };
  };
  return {
    welcome: async (req, siteToken) => {
      const vouched =
        siteToken === undefined ? undefined : await readSiteToken(siteToken, options.siteKey, options.now());
      const credential = parseCookie(req.headers.cookie ?? '')[COOKIE];
      const known = credential === undefined ? null : await visitors.seen(hashSecret(credential));
      if (vouched === undefined) return known === null ? enter(null) : { visitor: known, cookie: undefined };
      const { contactId } = await visitors.vouch(vouched);
      // Someone else at the same browser must not see what the former person wrote.
      if (known === null || (known.contactId !== null && known.contactId !== contactId)) return enter(contactId);
      if (known.contactId === null) await visitors.bind(known.id, contactId);
      return { visitor: { ...known, contactId }, cookie: undefined };
    },
  };
}

const visitorCookie = (credential: string, secure: boolean): string =>
  stringifySetCookie({
    name: COOKIE,
    value: credential,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: COOKIE_SECONDS,
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
