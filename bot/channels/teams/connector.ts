import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { type ConnectorTokens, TokenFailure } from './connector-token.ts';
import type { TeamsReference } from './reference.ts';

/** What came of a request to Teams' connector. Never a guess: `unknown` says that it may have been carried out. */
export type Sent =
  | { kind: 'done'; id: string | undefined }
  /** Nothing was carried out, and later it may be. */
  | { kind: 'later'; reason: string; retryAfterMs: number | undefined }
  /** Nothing was carried out, nor will it be. */
  | { kind: 'refused'; reason: string; status: number }
  | { kind: 'unknown'; reason: string };

export interface Connector {
  send(reference: TeamsReference, activity: Partial<Activity>): Promise<Sent>;
  update(reference: TeamsReference, activityId: string, activity: Partial<Activity>): Promise<Sent>;
  remove(reference: TeamsReference, activityId: string): Promise<Sent>;
}

const TIMEOUT_MS = 15_000;
/** Failures before anything can have reached the other side. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);
const MAY_TRY_AGAIN = new Set([401, 408, 412, 425, 429]);

const Answer = z.looseObject({ id: z.string().optional() });

/**
 * The connector's REST calls, one request each. The SDK's client tries again by itself after 429 and 5xx, which says
 * twice what was said once; here whoever sends decides, and knows whether the first try may have landed.
 */
export function createConnector(tokens: ConnectorTokens, timeoutMs = TIMEOUT_MS): Connector {
  const request = async (method: string, reference: TeamsReference, path: string, body?: object): Promise<Sent> => {
    const base = reference.serviceUrl.replace(/\/+$/, '');
    const url = `${base}/v3/conversations/${encodeURIComponent(reference.conversation.id)}/activities${path}`;
    const wanted = { url, method, body, timeoutMs };
    try {
      const token = await tokens.get();
      const first = await ask(wanted, token);
      if (first.status !== 401) return await outcome(first);
      // The token was withdrawn before its time: nothing was carried out, and a new one may do.
      tokens.forget(token);
      return await outcome(await ask(wanted, await tokens.get()));
    } catch (error) {
      return failure(error);
    }
  };
  return {
    send: (reference, activity) => request('POST', reference, '', addressed(reference, activity)),
    update: (reference, id, activity) =>
      request('PUT', reference, `/${encodeURIComponent(id)}`, { ...addressed(reference, activity), id }),
    remove: (reference, id) => request('DELETE', reference, `/${encodeURIComponent(id)}`),
  };
}

const addressed = ({ bot, user, conversation }: TeamsReference, activity: Partial<Activity>) => ({
  ...activity,
  from: bot,
  ...(user === undefined ? {} : { recipient: user }),
  conversation: { id: conversation.id },
});

interface Request {
  url: string;
  method: string;
  body: object | undefined;
  timeoutMs: number;
}

async function ask({ url, method, body, timeoutMs }: Request, token: string): Promise<Response> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (body !== undefined) headers['content-type'] = 'application/json; charset=utf-8';
  return fetch(url, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    // A redirect would take our token elsewhere.
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
}

async function outcome(answer: Response): Promise<Sent> {
  const { status } = answer;
  // Carried out: that the answer's text is lost or of another form takes nothing back.
  const text = await answer.text().catch(() => '');
  if (status >= 200 && status < 300) return { kind: 'done', id: idIn(text) };
  const reason = `HTTP ${status}`;
  const retryAfterMs = retryAfter(answer.headers.get('retry-after'));
  if (MAY_TRY_AGAIN.has(status)) return { kind: 'later', reason, retryAfterMs };
  // Who says when to come back says that it has not taken it; any other 5xx may have come after the taking.
  if (status === 503 && retryAfterMs !== undefined) return { kind: 'later', reason, retryAfterMs };
  return status >= 300 && status < 500 ? { kind: 'refused', reason, status } : { kind: 'unknown', reason };
}

function idIn(text: string): string | undefined {
  try {
    return Answer.parse(JSON.parse(text)).id;
  } catch {
    return undefined;
  }
}

const LONGEST_WAIT_MS = 3_600_000;

/** RFC 9110: seconds, or a date. */
function retryAfter(value: string | null): number | undefined {
  if (value === null || value.trim() === '') return undefined;
  const seconds = Number(value);
  const ms = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_WAIT_MS);
}

function failure(error: unknown): Sent {
  if (error instanceof TokenFailure) return { kind: 'later', reason: error.message, retryAfterMs: undefined };
  const code = codeOf(error) ?? codeOf((error as { cause?: unknown }).cause) ?? 'unknown';
  if (NEVER_SENT.has(code)) return { kind: 'later', reason: code, retryAfterMs: undefined };
  return { kind: 'unknown', reason: error instanceof DOMException ? error.name : code };
}

function codeOf(error: unknown): string | undefined {
  const parsed = z.looseObject({ code: z.string() }).safeParse(error);
  return parsed.success ? parsed.data.code : undefined;
}
