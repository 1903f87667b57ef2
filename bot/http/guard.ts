import type { IncomingMessage, ServerResponse } from 'node:http';
import { FrontlineError } from '#core/platform/errors.ts';
import { errorReply } from './errors.ts';
import { writeReply } from './reply.ts';

/**
 * Runs before restify sees a request. restify 12 parses host and URL outside of any handler, so that one request
 * with `Host: [`, `Host: a:99999` or `GET http://[/a` would end the process; and it unpacks gzip bodies without
 * a limit and without an error handler. What cannot be parsed here is refused here.
 */
export function guard(req: IncomingMessage, res: ServerResponse): boolean {
  const fault = faultOf(req);
  if (fault === undefined) return true;
  res.setHeader('connection', 'close');
  writeReply(res, errorReply(req, fault));
  return false;
}

function faultOf(req: IncomingMessage): FrontlineError | undefined {
  if (!isUsableUrl(req)) return new FrontlineError('badRequest', 'unusable host or URL');
  const encoding = req.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    return new FrontlineError('unsupportedMediaType', 'content encodings are not accepted');
  }
  return undefined;
}

function isUsableUrl(req: IncomingMessage): boolean {
  const host = req.headers.host ?? 'localhost';
  const url = req.url ?? '/';
  // Asterisk form (`OPTIONS *`) is answered by nothing here, absolute form (`GET http://…`) is for proxies.
  if (!url.startsWith('/')) return false;
  try {
    const parsed = new URL(`http://${host}${url}`);
    decodeURIComponent(parsed.pathname);
    // No id and no question has a NUL in it, and PostgreSQL takes none.
    if (/%00/.test(url)) return false;
    return parsed.username === '' && parsed.password === '';
  } catch {
    return false;
  }
}
