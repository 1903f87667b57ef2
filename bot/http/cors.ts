import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { Next, Request, Response, Server } from 'restify';
import { noContent, writeReply } from './reply.ts';

/** Which web origins may talk to the chat from a browser: our own always, others by configuration. */
export interface Origins {
  allows(req: IncomingMessage): boolean;
  /** CORS headers for the request; none where the origin is foreign or absent. */
  headers(req: IncomingMessage): OutgoingHttpHeaders;
  readonly listed: readonly string[];
}

/**
 * @param list comma-separated origins, such as `https://www.example.com`, or `https://*.example.com` for every subdomain;
 * `*` admits every origin. These are forms that a content security policy knows too.
 */
export function parseOrigins(list: string | undefined): string[] {
  const entries = (list ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  return entries.map((entry) => (entry === '*' ? '*' : new URL(entry).origin));
}

export function createOrigins(options: { listed: readonly string[]; publicUrl: string | undefined }): Origins {
  const own = options.publicUrl === undefined ? undefined : new URL(options.publicUrl).origin;
  const allowed = new Set(options.listed);
  const families = options.listed
    .filter((entry) => entry.includes('//*.'))
    .map((entry) => entry.split('*') as [string, string]);

  function isAllowed(origin: string, req: IncomingMessage): boolean {
    if (allowed.has('*') || allowed.has(origin) || origin === own) return true;
    if (families.some(([scheme, domain]) => origin.startsWith(scheme) && origin.endsWith(domain))) return true;
    const parsed = URL.parse(origin);
    return parsed !== null && parsed.host === req.headers.host && /^https?:$/.test(parsed.protocol);
  }
  return {
    listed: options.listed,
    // Without an Origin header it is no browser's cross-site request.
    allows: (req) => req.headers.origin === undefined || isAllowed(req.headers.origin, req),
    headers: (req) => {
      const { origin } = req.headers;
      if (origin === undefined || !isAllowed(origin, req)) return { vary: 'origin' };
      return {
        vary: 'origin',
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': 'retry-after',
      };
    },
  };
}

/** What a preflight is told in addition. */
const PREFLIGHT_HEADERS: OutgoingHttpHeaders = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'access-control-max-age': '86400',
};

/** Adds CORS to everything below the given paths, refusals and preflights included. */
export function mountCors(server: Server, origins: Origins, paths: readonly string[]): void {
  server.pre((req: Request, res: Response, next: Next) => {
    if (!paths.some((path) => req.url?.startsWith(path))) return next();
    for (const [name, value] of Object.entries(origins.headers(req)))
      if (value !== undefined) res.setHeader(name, value);
    if (req.method !== 'OPTIONS') return next();
    writeReply(res, noContent(origins.allows(req) ? PREFLIGHT_HEADERS : {}));
    next(false);
  });
}
