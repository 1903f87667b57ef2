import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Log } from '#core/platform/log.ts';
import { parseBody } from '../../http/body.ts';
import type { Reply } from '../../http/reply.ts';
import type { HttpServer } from '../../server.ts';
import type { AttachmentPort, ConversationPort } from '../ports.ts';
import { requireAppId, type TeamsApp, tokenUrlFor } from './authentication.ts';
import { type ConnectorTokens, connectorTokens } from './connector-token.ts';
import { teamsFiles } from './files.ts';
import { GuardedCloudAdapter } from './guarded-adapter.ts';
import type { TeamsPort } from './port.ts';
import { receiveActivity } from './receive.ts';
import { threadIdOf } from './reference.ts';

export interface TeamsOptions {
  app: TeamsApp;
  conversations: ConversationPort;
  teams: TeamsPort;
  attachments: AttachmentPort;
  /** By which pictures at the connector are fetched. */
  tokens: ConnectorTokens;
  log: Log;
}

/** By which we show Teams' services who we are. @throws Error without an app id */
export function openTokens(app: TeamsApp): ConnectorTokens {
  requireAppId(app);
  const { appId, password } = app;
  return connectorTokens({ url: tokenUrlFor(app), appId, password });
}

/** Puts `POST /api/messages` on the server. What customers get goes out by deliveries, never within the request. */
export function mountTeams(http: HttpServer, options: TeamsOptions): void {
  const { app, conversations, teams, attachments, tokens, log } = options;
  requireAppId(app);
  const files = teamsFiles({ attachments, tokens, log, cloud: app.cloud });
  const ports = { conversations, teams, files };
  const adapter = new GuardedCloudAdapter(app);
  // Without a handler of its own the adapter would tell customers of the fault, in English.
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  const inTurn = serially();
  const run = (context: TurnContext) => inTurn(threadIdOf(context.activity), () => receiveActivity(ports, context));
  http.server.post(
    '/api/messages',
    http.route(async (req): Promise<Reply> => {
      const body = parseBody(req, z.unknown());
      const answer = await adapter.receive(req.headers.authorization ?? '', body, run);
      return answer ?? { status: 200 };
    }),
  );
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
