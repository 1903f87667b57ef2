import type { Request, Response } from 'restify';
import type { FrontlineError } from '#core/platform/errors.ts';
import type { Log } from '#core/platform/log.ts';
import { asFrontlineError, errorReply } from './errors.ts';
import { type Reply, writeReply } from './reply.ts';

/** Answers with a value, or with `undefined` after having written the response itself. */
export type Handler = (req: Request, res: Response) => Promise<Reply | undefined> | Reply | undefined;
export type Route = (handler: Handler) => (req: Request, res: Response) => Promise<void>;

/**
 * Makes restify handlers of ours: what they throw becomes an error body, and never an uncaught exception.
 * @param present how an error is told; Direct Line's clients expect other codes than the JSON API's
 */
export function createRoute(log: Log, present: (req: Request, error: FrontlineError) => Reply = errorReply): Route {
  // restify takes a handler of two arguments only where it is literally an async function.
  return (handler) => async (req, res) => {
    try {
      const reply = await handler(req, res);
      if (reply !== undefined) writeReply(res, reply);
    } catch (error) {
      const known = asFrontlineError(error, log, `${req.method} ${routePath(req)}`);
      if (res.headersSent) res.destroy();
      else writeReply(res, present(req, known));
    }
  };
}

/** The pattern of the route, not the path: paths hold ids, and query strings tokens. */
function routePath(req: Request): string {
  const route: unknown = req.getRoute();
  return typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : '?';
}
