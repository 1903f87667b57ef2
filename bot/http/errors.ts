import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '#core/contract/error.ts';
import { HTTP_STATUS } from '#core/contract/error.ts';
import { isMessageKey, say } from '#core/language/say.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import type { Log } from '#core/platform/log.ts';
import { requestLanguage } from './language.ts';
import type { Reply } from './reply.ts';

/** What a person reads about an error, in the language of the request. */
export function localise(req: IncomingMessage, code: string, params: Record<string, string | number> = {}): string {
  const key = `error.${code}`;
  return say(requestLanguage(req), isMessageKey(key) ? key : 'error.badRequest', params);
}

export const errorBody = (req: IncomingMessage, error: FrontlineError) => ({
  error: { code: error.code, message: localise(req, error.code, error.params), path: error.path },
});

/** Seconds to wait, where the error knows (`retryAfterMs`); rounded up, since too early is refused again. */
export const retryAfterSeconds = (error: FrontlineError): string | undefined => {
  const ms = error.params.retryAfterMs;
  return ms === undefined ? undefined : String(Math.ceil(Number(ms) / 1000));
};

/**
 * Any error as one of ours. What is not ours is a fault of the program: it is logged in full and told as
 * `internal`, so that neither stack nor library text reaches whoever asked.
 */
export function asFrontlineError(error: unknown, log: Log, where: string): FrontlineError {
  if (error instanceof FrontlineError) {
    if (error.status >= 500) log.warn({ err: error, where }, 'a request could not be served');
    return error;
  }
  log.error({ err: error, where }, 'a request failed');
  return new FrontlineError('internal', 'unexpected error', { cause: error });
}

export function errorReply(req: IncomingMessage, error: FrontlineError): Reply {
  const retryAfter = retryAfterSeconds(error);
  return {
    status: error.status,
    body: errorBody(req, error),
    headers: retryAfter ? { 'retry-after': retryAfter } : {},
  };
}

/** restify's own errors (unknown route, wrong method, a failing parser) as replies of ours. */
export function restifyErrorReply(req: IncomingMessage, error: { statusCode?: number }): Reply {
  const status = error.statusCode ?? 500;
  if (status === 405)
    return { status, body: { error: { code: 'methodNotAllowed', message: localise(req, 'methodNotAllowed') } } };
  const entry = Object.entries(HTTP_STATUS).find(([, known]) => known === status) as [ErrorCode, number] | undefined;
  const code = entry?.[0] ?? (status >= 400 && status < 500 ? 'badRequest' : 'internal');
  return errorReply(req, new FrontlineError(code, `restify answered ${status}`));
}
