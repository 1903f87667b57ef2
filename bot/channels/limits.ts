import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { FrontlineError } from '#core/platform/errors.ts';

export interface Rate {
  points: number;
  seconds: number;
}

export interface Limit {
  /** @throws FrontlineError `tooManyRequests` with `params.retryAfterMs` */
  take(key: string): Promise<void>;
}

/** So many in so many seconds, counted for each key in this process: a limit against abuse, not a quota. */
export function createLimit({ points, seconds }: Rate): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    take: async (key) => {
      try {
        await limiter.consume(key);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new FrontlineError('tooManyRequests', 'rate limit reached', {
          params: { retryAfterMs: refusal.msBeforeNext },
        });
      }
    },
  };
}
