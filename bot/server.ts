import type { Server as NodeServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import restify, { type Request, type Response, type Server } from 'restify';
import type { FrontlineError } from '#core/platform/errors.ts';
import type { Log } from '#core/platform/log.ts';
import { jsonBody } from './http/body.ts';
import { errorReply, restifyErrorReply } from './http/errors.ts';
import { guard } from './http/guard.ts';
import { mountHealth } from './http/health.ts';
import { mountPages } from './http/pages.ts';
import { writeReply } from './http/reply.ts';
import { createRoute, type Route } from './http/route.ts';
import { securityHeaders } from './http/security.ts';
import { readStaticFiles } from './http/static.ts';
import { type UpgradeRouter, upgradeRouter } from './http/upgrade.ts';

const JSON_LIMIT_BYTES = 256 * 1024;
/** For a whole request: a picture over a poor connection takes its time. JSON has less (http/body.ts). */
const REQUEST_TIMEOUT_MS = 180_000;
const HEADERS_TIMEOUT_MS = 30_000;
const CLOSE_GRACE_MS = 5_000;

export interface HttpServerOptions {
  log: Log;
  /** Whether the database answers. */
  ready: () => Promise<boolean>;
  /** The console's build; the pages do not exist without it. */
  pagesFolder: string;
  /** Origins that may show the chat in a frame, besides our own. */
  chatFrameAncestors?: readonly string[];
  jsonLimitBytes?: number;
}

export interface HttpServer {
  server: Server;
  /** Wraps a handler of the JSON API: FrontlineError becomes an error body, anything else a silent 500. */
  route: Route;
  upgrade: UpgradeRouter;
  /** @returns the port, also where 0 was asked for. @throws the system's error, such as `EADDRINUSE` */
  listen(port: number, host?: string): Promise<number>;
  /** Takes no more requests, waits for those under way (5 s at most), then ends every connection. */
  close(): Promise<void>;
}

/** The HTTP side of a bot process. It listens only when told to. */
export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { log } = options;
  const server = restify.createServer({ name: '', handleUncaughtExceptions: false });
  const node = server.server as NodeServer;
  node.requestTimeout = REQUEST_TIMEOUT_MS;
  node.headersTimeout = HEADERS_TIMEOUT_MS;
  (server as unknown as { first(handler: typeof guard): void }).first(guard);
  server.pre((_req: Request, res: Response, next: () => void) => {
    for (const [name, value] of Object.entries(securityHeaders())) res.setHeader(name, value as string);
    next();
  });
  server.use(restify.plugins.queryParser({ mapParams: false, plainObjects: true }));
  server.use(jsonBody(options.jsonLimitBytes ?? JSON_LIMIT_BYTES, refuse));
  // The callback is left uncalled: calling it lets restify write its own form of the error.
  server.on('restifyError', (req: Request, res: Response, error: { statusCode?: number }) => {
    if (error.statusCode === undefined || error.statusCode >= 500)
      log.error({ err: error }, 'a request failed in restify');
    writeReply(res, restifyErrorReply(req, error));
  });

  const route = createRoute(log);
  const files = await readStaticFiles(options.pagesFolder);
  mountHealth(server, route, options.ready);
  mountPages(server, { files, route, chatFrameAncestors: options.chatFrameAncestors ?? [] });
  const sockets = trackUpgraded(node);
  endWithLastAnswer(node);
  return {
    server,
    route,
    upgrade: upgradeRouter(node, log),
    listen: (port, host) => listen(server, log, port, host),
    close: () => close(node, sockets),
  };
}

const refuse = (req: Request, res: Response, error: FrontlineError): void => writeReply(res, errorReply(req, error));

/** Upgraded connections are the websockets' own; Node's `closeAllConnections` no longer knows them. */
function trackUpgraded(node: NodeServer): Set<Socket> {
  const sockets = new Set<Socket>();
  node.on('upgrade', (_req, socket) => {
    sockets.add(socket as Socket);
    socket.once('close', () => sockets.delete(socket as Socket));
  });
  return sockets;
}

/** Once closing, a kept-alive connection has nothing to wait for after its answer. */
function endWithLastAnswer(node: NodeServer): void {
  node.on('request', (_req, res) => {
    res.once('close', () => {
      if (!node.listening) node.closeIdleConnections();
    });
  });
}

function listen(server: Server, log: Log, port: number, host: string | undefined): Promise<number> {
  const node = server.server as NodeServer;
  return new Promise((resolve, reject) => {
    // restify passes the system's errors on to itself, where an unheard one ends the process.
    server.once('error', reject);
    node.listen({ port, host }, () => {
      server.off('error', reject);
      server.on('error', (err: unknown) => log.error({ err }, 'the server failed'));
      resolve((node.address() as AddressInfo).port);
    });
  });
}

function close(node: NodeServer, upgraded: Set<Socket>): Promise<void> {
  if (!node.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => node.closeAllConnections(), CLOSE_GRACE_MS);
    node.close(() => {
      clearTimeout(timer);
      resolve();
    });
    node.closeIdleConnections();
    for (const socket of upgraded) socket.destroy();
  });
}
