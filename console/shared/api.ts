import type { z } from 'zod';
import { ErrorBody, type ErrorCode } from '#core/contract/error.ts';
import { noteServerDate } from './clock.ts';
import type { Language } from './locale.ts';

const TIMEOUT_MS = 20_000;

/** An answer that is not the one asked for. `message` is already in the reader's language, or null where no server spoke. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'network' | 'badAnswer' | (string & {});
  readonly status: number;
  readonly userMessage: string | null;
  readonly path: string | undefined;

  constructor(code: ApiError['code'], status: number, userMessage: string | null, path?: string) {
    super(userMessage ?? code);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.userMessage = userMessage;
    this.path = path;
  }

  /** Whether asking again may help: no answer at all, or one that says "later". */
  get transient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

let language: Language = 'zh-Hans';
export const setRequestLanguage = (next: Language): void => {
  language = next;
};

export const requestLanguage = (): Language => language;

interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  signal?: AbortSignal;
}

function address(path: string, query: Request['query']): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(key, String(value));
  const text = search.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

async function send(path: string, { method = 'GET', query, body, signal }: Request): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return await fetch(address(path, query), {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('network', 0, null);
  }
}

async function failure(response: Response): Promise<ApiError> {
  const parsed = ErrorBody.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return new ApiError('badAnswer', response.status, null);
  const { code, message, path } = parsed.data.error;
  return new ApiError(code, response.status, message, path);
}

/** Asks the server and lets through only an answer that keeps the contract. @throws ApiError */
export async function ask<S extends z.ZodType>(schema: S, path: string, request: Request = {}): Promise<z.output<S>> {
  const response = await send(path, request);
  noteServerDate(response.headers.get('date'));
  if (!response.ok) throw await failure(response);
  const json: unknown = await response.json().catch(() => undefined);
  // A newer question has taken this one's place while its answer was being read.
  request.signal?.throwIfAborted();
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    console.error(`${path} broke the contract: ${JSON.stringify(parsed.error.issues)}`);
    throw new ApiError('badAnswer', response.status, null);
  }
  return parsed.data;
}

/** Tells the server something whose answer does not matter. @throws ApiError */
export async function tell(path: string, request: Request): Promise<void> {
  const response = await send(path, request);
  if (!response.ok) throw await failure(response);
}
