import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '#core/contract/error.ts';
import type { FrontlineError } from '#core/platform/errors.ts';
import { localise } from '../../http/errors.ts';
import type { Reply } from '../../http/reply.ts';

/** Our codes in Direct Line's words; where it has none, ours. */
const CODES: Partial<Record<ErrorCode, string>> = {
  badRequest: 'BadArgument',
  unauthenticated: 'Unauthorized',
  forbidden: 'BadArgument',
  notFound: 'NotFound',
  tooLarge: 'MessageSizeTooBig',
  unsupportedMediaType: 'UnsupportedMediaType',
  tooManyRequests: 'TooManyRequests',
  internal: 'ServiceError',
  unavailable: 'ServiceUnavailable',
};

/** An error as Direct Line tells it. Its client reads `Retry-After` as milliseconds. */
export function directLineError(req: IncomingMessage, error: FrontlineError): Reply {
  const expired = error.code === 'forbidden' && error.params.expired === 1;
  const code = expired ? 'TokenExpired' : (CODES[error.code] ?? error.code);
  const retryAfterMs = error.params.retryAfterMs;
  return {
    status: error.status,
    body: { error: { code, message: localise(req, error.code, error.params) } },
    headers: retryAfterMs === undefined ? {} : { 'retry-after': String(retryAfterMs) },
  };
}
