import { type CryptoKey, errors, importJWK, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { FrontlineError } from '#core/platform/errors.ts';

/** Microsoft's Bot Framework for Teams, or a stand-in for it. */
export interface TokenIssuer {
  issuer: string;
  /** OpenID metadata that names where the keys are. */
  metadataUrl: string;
}

const MetadataAnswer = z.looseObject({ jwks_uri: z.url() });
const KeyAnswer = z.looseObject({
  keys: z.array(
    z.looseObject({
      kid: z.string().optional(),
      kty: z.string(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});

interface Key {
  key: CryptoKey;
  /** The channels that the key may speak for; undefined: it does not say. */
  endorsements: string[] | undefined;
}

const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const CLOCK_TOLERANCE_SECONDS = 300;
const KEYS_MAX_AGE_MS = 24 * 3_600_000;
/** A key that is not known may be a new one; but nobody makes us ask for it more often than this. */
const ASK_AGAIN_AFTER_MS = 60_000;
const FETCH_TIMEOUT_MS = 10_000;

export interface Verified {
  claims: JWTPayload;
  endorsements: string[] | undefined;
}

export interface TokenCheck {
  /**
   * @throws FrontlineError `unauthenticated` for anything that is not a valid token of the issuer for this bot;
   *   `unavailable` where the issuer's keys cannot be had: then it is nobody's fault, and the channel sends again
   */
  verify(authorization: string): Promise<Verified>;
}

/**
 * Checks what the Bot Framework signs. Ours and not the SDK's: that one accepts tokens of its emulator and of other
 * bots too, writes to the console, and answers with the sender's fault where its own fetching failed.
 */
export function createTokenCheck(from: TokenIssuer, audience: string): TokenCheck {
  const keys = keyStore(from.metadataUrl);
  return {
    verify: async (authorization) => {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization.trim())?.[1];
      if (token === undefined) throw unauthenticated('no bearer token');
      let used: Key | undefined;
      try {
        const { payload } = await jwtVerify(
          token,
          async (header) => {
            used = await keys.find(header.kid);
            return used.key;
          },
          {
            issuer: from.issuer,
            audience,
            algorithms: ALGORITHMS,
            clockTolerance: CLOCK_TOLERANCE_SECONDS,
            requiredClaims: ['exp'],
          },
        );
        return { claims: payload, endorsements: used?.endorsements };
      } catch (error) {
        if (error instanceof FrontlineError) throw error;
        if (error instanceof errors.JOSEError) throw unauthenticated(error.code, error);
        throw unauthenticated('the token could not be read', error);
      }
    },
  };
}

export const unauthenticated = (why: string, cause?: unknown): FrontlineError =>
  new FrontlineError('unauthenticated', `not a token of the Bot Framework for this bot: ${why}`, { cause });

function keyStore(metadataUrl: string): { find(kid: string | undefined): Promise<Key> } {
  let known = new Map<string, Key>();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;

  const refresh = async (): Promise<void> => {
    try {
      known = await fetchKeys(metadataUrl);
      fetchedAt = performance.now();
    } catch (cause) {
      // Keys that were good yesterday are better than none.
      if (known.size > 0) return;
      throw new FrontlineError('unavailable', 'the keys of the Bot Framework cannot be had', { cause });
    }
  };
  const refreshOnce = (): Promise<void> => {
    fetching ??= refresh().finally(() => {
      fetching = undefined;
    });
    return fetching;
  };
  return {
    find: async (kid) => {
      if (kid === undefined) throw unauthenticated('the token names no key');
      const age = performance.now() - fetchedAt;
      if (age > KEYS_MAX_AGE_MS || (!known.has(kid) && age > ASK_AGAIN_AFTER_MS)) await refreshOnce();
      const key = known.get(kid);
      if (key === undefined) throw unauthenticated('the token is signed with no known key');
      return key;
    },
  };
}

async function fetchKeys(metadataUrl: string): Promise<Map<string, Key>> {
  const { jwks_uri } = await fetchJson(metadataUrl, MetadataAnswer);
  const { keys } = await fetchJson(jwks_uri, KeyAnswer);
  const found = new Map<string, Key>();
  for (const { kid, kty, n, e, endorsements } of keys) {
    // RSA alone: a symmetric key among them would let the public part sign.
    if (kid === undefined || kty !== 'RSA' || n === undefined || e === undefined) continue;
    const key = (await importJWK({ kty, n, e }, 'RS256')) as CryptoKey;
    found.set(kid, { key, endorsements });
  }
  return found;
}

async function fetchJson<T extends z.ZodType>(url: string, schema: T): Promise<z.infer<T>> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`${new URL(url).host} answered ${answer.status}`);
  return schema.parse(await answer.json());
}
