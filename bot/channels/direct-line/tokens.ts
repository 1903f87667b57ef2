import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { FrontlineError } from '#core/platform/errors.ts';

const ISSUER = 'frontline';
/** Seconds. Web Chat renews its token every 15 minutes. */
export const TOKEN_SECONDS = 30 * 60;
/** A stream URL opens one socket, soon. */
export const STREAM_SECONDS = 60;

/**
 * What a token is for: one conversation and one user. `session` tells apart the pages that a visitor has open;
 * two sockets of the same session are one client that has come back.
 */
const TokenClaims = z.object({ use: z.literal('token'), conv: z.string(), user: z.string(), session: z.string() });
export type TokenClaims = z.infer<typeof TokenClaims>;
const StreamClaims = z.object({
  use: z.literal('stream'),
  conv: z.string(),
  session: z.string(),
  after: z.int().min(0),
});
export type StreamClaims = z.infer<typeof StreamClaims>;

export interface Tokens {
  issue(claims: Omit<TokenClaims, 'use'>): Promise<{ token: string; expires_in: number }>;
  /** @throws FrontlineError `forbidden`, with `params.expired` = 1 where it is merely too old */
  verify(token: string): Promise<TokenClaims>;
  issueStream(claims: Omit<StreamClaims, 'use'>): Promise<string>;
  verifyStream(token: string): Promise<StreamClaims>;
}

export interface TokenOptions {
  signingKey: string;
  now: () => Date;
  tokenSeconds?: number;
  streamSeconds?: number;
}

/** Tokens of Direct Line: JWT with HS256. The claim `user` has Direct Line's name, since its client reads it. */
export function createTokens(options: TokenOptions): Tokens {
  const key = new TextEncoder().encode(options.signingKey);
  const tokenSeconds = options.tokenSeconds ?? TOKEN_SECONDS;

  const sign = (claims: JWTPayload, seconds: number): Promise<string> => {
    const now = Math.floor(options.now().getTime() / 1000);
    const jwt = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setIssuer(ISSUER);
    return jwt
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(key);
  };
  const open = async <T extends z.ZodType>(token: string, schema: T): Promise<z.infer<T>> => {
    const currentDate = options.now();
    const { payload } = await jwtVerify(token, key, { issuer: ISSUER, algorithms: ['HS256'], currentDate }).catch(
      (cause: unknown) => {
        const expired = cause instanceof errors.JWTExpired ? 1 : 0;
        throw new FrontlineError('forbidden', 'the token is invalid or has expired', { params: { expired }, cause });
      },
    );
    const claims = schema.safeParse(payload);
    if (!claims.success) throw new FrontlineError('forbidden', 'the token is for something else');
    return claims.data;
  };

  return {
    issue: async (claims) => ({
      token: await sign({ use: 'token', ...claims }, tokenSeconds),
      expires_in: tokenSeconds,
    }),
    verify: (token) => open(token, TokenClaims),
    issueStream: (claims) => sign({ use: 'stream', ...claims }, options.streamSeconds ?? STREAM_SECONDS),
    verifyStream: (token) => open(token, StreamClaims),
  };
}
