import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Log } from '#core/platform/log.ts';

export type UpgradeHandler = (
  req: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  params: Record<string, string>,
) => Promise<void> | void;

/** Gives websocket requests to the handler of their path; `:name` in a path stands for one segment. */
export interface UpgradeRouter {
  on(path: string, handler: UpgradeHandler): void;
}

interface Entry {
  pattern: URLPattern;
  handler: UpgradeHandler;
}

/** Ends a websocket request with an HTTP status instead of a socket. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  if (socket.destroyed) return;
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

export function upgradeRouter(server: Server, log: Log): UpgradeRouter {
  const entries: Entry[] = [];
  // Clients that offer h2c on plain requests must be answered as if they had not.
  const shouldUpgradeCallback = (req: IncomingMessage) => req.headers.upgrade?.toLowerCase() === 'websocket';
  Object.assign(server, { shouldUpgradeCallback });
  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => socket.destroy());
    void dispatch(entries, req, socket, head).catch((err: unknown) => {
      log.error({ err }, 'a websocket request failed');
      refuseUpgrade(socket, '500 Internal Server Error');
    });
  });
  return { on: (path, handler) => void entries.push({ pattern: new URLPattern({ pathname: path }), handler }) };
}

async function dispatch(entries: readonly Entry[], req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  const url = URL.parse(req.url ?? '/', 'http://localhost');
  if (url === null) return refuseUpgrade(socket, '400 Bad Request');
  for (const { pattern, handler } of entries) {
    const match = pattern.exec({ pathname: url.pathname });
    if (match) return handler(req, socket, head, match.pathname.groups as Record<string, string>);
  }
  refuseUpgrade(socket, '404 Not Found');
}
