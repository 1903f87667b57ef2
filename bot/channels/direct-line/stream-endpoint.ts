import type { IncomingMessage } from 'node:http';
import { WebSocketServer } from 'ws';
import { FrontlineError } from '#core/platform/errors.ts';
import { refuseUpgrade, type UpgradeRouter } from '../../http/upgrade.ts';
import type { ConversationPort } from '../ports.ts';
import type { FileUrl } from './activity.ts';
import { BASE } from './routes.ts';
import type { StreamHub } from './stream.ts';
import type { Tokens } from './tokens.ts';

/** Clients send empty keep-alive messages alone. */
const MAX_PAYLOAD_BYTES = 1024;

/** The websocket of a `streamUrl`: its short-lived ticket says which conversation, and from where on. */
export function mountStream(
  upgrade: UpgradeRouter,
  deps: {
    tokens: Tokens;
    conversations: ConversationPort;
    hub: StreamHub;
    fileUrl: (req: IncomingMessage) => FileUrl;
  },
): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD_BYTES, perMessageDeflate: false });
  upgrade.on(`${BASE}/conversations/:id/stream`, async (req, socket, head, params) => {
    const url = URL.parse(req.url ?? '/', 'http://localhost');
    const claims = await deps.tokens.verifyStream(url?.searchParams.get('t') ?? '').catch((error: unknown) => {
      if (error instanceof FrontlineError) return undefined;
      throw error;
    });
    if (claims === undefined || claims.conv !== params.id) return refuseUpgrade(socket, '403 Forbidden');
    const conversation = await deps.conversations.find(claims.conv);
    if (conversation === null) return refuseUpgrade(socket, '404 Not Found');
    sockets.handleUpgrade(req, socket, head, (client) =>
      deps.hub.add(client, { ...conversation, fileUrl: deps.fileUrl(req) }, claims.session, claims.after),
    );
  });
}
