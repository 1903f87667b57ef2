import { z } from 'zod';

const TokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const TIMEOUT_MS = 10_000;
/** A token is renewed before it ends, so that none ends on the way. */
const RENEW_BEFORE_MS = 300_000;

/** We could not show who we are, so nothing was sent: the sending may be tried again. */
export class TokenFailure extends Error {}

export interface ConnectorTokens {
  /** @throws TokenFailure */
  get(): Promise<string>;
  /** The connector refuses it. */
  forget(token: string): void;
}

/** OAuth's client credentials, kept until shortly before they end and asked for once at a time. */
export function connectorTokens(options: { url: string; appId: string; password: string }): ConnectorTokens {
  let held: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;

  const ask = async (): Promise<string> => {
    const form = {
      grant_type: 'client_credentials',
      client_id: options.appId,
      client_secret: options.password,
      scope: 'https://api.botframework.com/.default',
    };
    try {
      const answer = await fetch(options.url, {
        method: 'POST',
        body: new URLSearchParams(form),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!answer.ok) throw new Error(`the token endpoint answered ${answer.status}`);
      const { access_token, expires_in } = TokenAnswer.parse(await answer.json());
      const lives = expires_in * 1000;
      held = { token: access_token, until: performance.now() + Math.max(lives - RENEW_BEFORE_MS, lives / 2) };
      return access_token;
    } catch (cause) {
      const why = cause instanceof z.ZodError ? 'the token endpoint answered in another form' : String(cause);
      throw new TokenFailure(why, { cause });
    }
  };
  return {
    get: () => {
      if (held !== undefined && performance.now() < held.until) return Promise.resolve(held.token);
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    forget: (token) => {
      if (held?.token === token) held = undefined;
    },
  };
}
