import type { ErrorCode } from '#core/contract/error.ts';
import { HTTP_STATUS } from '#core/contract/error.ts';

/**
 * The one error type. `message` is for the log and must hold neither customers' words nor secrets;
 * what a person reads comes from the message catalogue under `error.<code>`.
 */
export class FrontlineError extends Error {
  readonly code: ErrorCode;
  readonly path: string | undefined;
  readonly params: Record<string, string | number>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { path?: string; params?: Record<string, string | number>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'FrontlineError';
    this.code = code;
    this.path = options.path;
    this.params = options.params ?? {};
  }

  get status(): number {
    return HTTP_STATUS[this.code];
  }
}

export const notFound = (what: string): FrontlineError => new FrontlineError('notFound', `${what} not found`);
