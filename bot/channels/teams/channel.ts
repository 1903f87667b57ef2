import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Log } from '#core/platform/log.ts';
import { parseBody } from '../../http/body.ts';
import type { Reply } from '../../http/reply.ts';
import type { HttpServer } from '../../server.ts';
import type { ConversationPort } from '../ports.ts';
import { requireAppId, type TeamsApp, tokenUrlFor } from './authentication.ts';
import { type Connector, createConnector } from './connector.ts';
import { connectorTokens } from './connector-token.ts';
import { GuardedCloudAdapter } from './guarded-adapter.ts';
import type { TeamsPort } from './port.ts';
import { receiveActivity } from './receive.ts';
import { threadIdOf } from './reference.ts';

export interface TeamsOptions {
  app: TeamsApp;
  conversations: ConversationPort;
  teams: TeamsPort;
  log: Log;
}

/**
 * Puts `POST /api/messages` on the server. What customers get goes out by deliveries, never within the request.
 * @returns what sends to Teams
 */
export function mountTeams(http: HttpServer, options: TeamsOptions): Connector {
  const { app } = options;
  requireAppId(app);
  const adapter = new GuardedCloudAdapter(app);
  // Without a handler of its own the adapter would tell customers of the fault, in English.
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  const inTurn = serially();
  const run = (context: TurnContext) => inTurn(threadIdOf(context.activity), () => receiveActivity(options, context));
  http.server.post(
    '/api/messages',
    http.route(async (req): Promise<Reply> => {
      const body = parseBody(req, z.unknown());
      const answer = await adapter.receive(req.headers.authorization ?? '', body, run);
      return answer ?? { status: 200 };
    }),
  );
  const { appId, password } = app;
  return createConnector(connectorTokens({ url: tokenUrlFor(app), appId, password }));
}

/** Of one key one after the other: what comes together is taken in the order in which it came. */
function serially(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const result = (tails.get(key) ?? Promise.resolve()).then(work, work);
    const tail = result
      .catch(() => undefined)
      .finally(() => {
        if (tails.get(key) === tail) tails.delete(key);
      });
    tails.set(key, tail);
    return result;
  };
}
