import type { IncomingMessage } from 'node:http';

/**
 * Who asks, for limits. Behind a reverse proxy the connection is the proxy's; the last entry of
 * `X-Forwarded-For` is the one that the proxy itself added, earlier ones can be invented by the client.
 */
export function clientAddress(req: IncomingMessage, trustProxy: boolean): string {
  const direct = req.socket.remoteAddress ?? 'unknown';
  if (!trustProxy) return direct;
  const forwarded = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return forwarded ? forwarded : direct;
}

/**
 * Where the asking client reaches us, such as `https://support.example.com`. The configured address wins, since a
 * proxy may have rewritten the Host header.
 */
export const publicOrigin = (req: IncomingMessage, publicUrl: string | undefined): string =>
  publicUrl === undefined ? `http://${req.headers.host ?? 'localhost'}` : new URL(publicUrl).origin;
