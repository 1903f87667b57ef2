import type { IncomingMessage } from 'node:http';
import type { Next, Request, RequestHandler, Response } from 'restify';
import type { z } from 'zod';
import { storable } from '#core/conversation/rules.ts';
import { FrontlineError } from '#core/platform/errors.ts';

const BODY_TIMEOUT_MS = 30_000;
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json$/;

const contentType = (req: IncomingMessage): string =>
  (req.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

const hasBody = (req: IncomingMessage): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;

/**
 * Reads a JSON body into `req.body`, at most `limit` bytes. Nothing else is read: uploads are left for Node to
 * discard, so no file of theirs comes into being (restify's own parser leaves them in the temp folder).
 * @param refuse answers in place of the route
 */
export function jsonBody(
  limit: number,
  refuse: (req: Request, res: Response, error: FrontlineError) => void,
): RequestHandler {
  return (req: Request, res: Response, next: Next) => {
    if (!hasBody(req) || !JSON_TYPE.test(contentType(req))) return next();
    readAll(req, limit).then(
      (bytes) => {
        const parsed = parseJson(bytes);
        if (parsed === undefined) return stop(req, res, next, new FrontlineError('badRequest', 'the body is not JSON'));
        req.body = parsed.value;
        next();
      },
      (error: FrontlineError) => stop(req, res, next, error),
    );
  };

  function stop(req: Request, res: Response, next: Next, error: FrontlineError): void {
    refuse(req, res, error);
    next(false);
  }
}

/** @throws FrontlineError `tooLarge` as soon as it is known; Node discards the rest after the answer. */
function readAll(req: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const tooLarge = () => new FrontlineError('tooLarge', `the body exceeds ${limit} bytes`);
    if (Number(req.headers['content-length'] ?? 0) > limit) return reject(tooLarge());
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) {
        req.off('data', onData);
        req.resume();
        reject(tooLarge());
      } else chunks.push(chunk);
    };
    // Who trickles bytes in holds a connection for so long, not for ever.
    const patience = setTimeout(() => req.destroy(), BODY_TIMEOUT_MS);
    req.once('close', () => clearTimeout(patience));
    req.on('data', onData);
    req.once('end', () => {
      clearTimeout(patience);
      resolve(Buffer.concat(chunks));
    });
    const lost = () => reject(new FrontlineError('badRequest', 'the connection ended within the body'));
    req.once('error', lost);
    req.once('close', lost);
  });
}

function parseJson(bytes: Buffer): { value: unknown } | undefined {
  if (bytes.length === 0) return { value: undefined };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    // Only an escape brings a NUL or half a pair into JSON; the database can hold neither, wherever it stands.
    return { value: /\\u(0000|d[89a-f])/i.test(text) ? storable(value) : value };
  } catch {
    return undefined;
  }
}

/**
 * The body by its schema; a missing one counts as `{}`.
 * @throws FrontlineError `unsupportedMediaType` for another type than JSON, `badRequest` with the path that is wrong
 */
export function parseBody<T extends z.ZodType>(req: Request, schema: T): z.infer<T> {
  if (req.body === undefined && hasBody(req) && !JSON_TYPE.test(contentType(req))) {
    throw new FrontlineError('unsupportedMediaType', 'the body must be application/json');
  }
  return parseWith(schema, req.body ?? {});
}

/** The query by its schema. @throws FrontlineError `badRequest` */
export const parseQuery = <T extends z.ZodType>(req: Request, schema: T): z.infer<T> =>
  parseWith(schema, req.query ?? {});

function parseWith<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  // zod's text may quote what was sent; the code alone goes into the log.
  throw new FrontlineError('badRequest', `invalid input: ${issue?.code}`, { path: issue?.path.map(String).join('.') });
}
