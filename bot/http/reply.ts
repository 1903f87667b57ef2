import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What a handler answers. A value, so that a route can be read from top to bottom. */
export interface Reply {
  status: number;
  body?: unknown;
  headers?: OutgoingHttpHeaders;
}

export const ok = (body: unknown, headers?: OutgoingHttpHeaders): Reply => ({ status: 200, body, headers });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const noContent = (headers?: OutgoingHttpHeaders): Reply => ({ status: 204, headers });
export const redirect = (location: string): Reply => ({ status: 302, headers: { location } });

/**
 * Writes a reply. It does not go through restify's formatters, which would choose another form than JSON by the
 * `Accept` header. A string is sent as it is with the content type of its headers, all else as JSON.
 */
export function writeReply(res: ServerResponse, reply: Reply): void {
  if (res.headersSent || res.destroyed) return;
  res.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers ?? {})) if (value !== undefined) res.setHeader(name, value);
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'no-store');
  if (reply.body === undefined) {
    if (reply.status !== 204) res.setHeader('content-length', 0);
    res.end();
    return;
  }
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
  if (!res.hasHeader('content-type')) res.setHeader('content-type', 'application/json; charset=utf-8');
  res.setHeader('content-length', Buffer.byteLength(text));
  res.end(text);
}
