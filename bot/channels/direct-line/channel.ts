import type { IncomingMessage } from 'node:http';
import { createFileLinks } from '#core/attachment/file-links.ts';
import type { Clock } from '#core/platform/clock.ts';
import type { Live } from '#core/platform/live.ts';
import type { Log } from '#core/platform/log.ts';
import { clientAddress, publicOrigin } from '../../http/address.ts';
import { createOrigins, mountCors, parseOrigins } from '../../http/cors.ts';
import { createRoute } from '../../http/route.ts';
import type { HttpServer } from '../../server.ts';
import { createLimit, type Rate } from '../limits.ts';
import type { AttachmentPort, ConversationPort, VisitorPort } from '../ports.ts';
import { createAuth } from './auth.ts';
import { mountChatConsent } from './chat-consent.ts';
import { type CompanyInfo, mountChatInfo } from './chat-info.ts';
import { mountChatToken } from './chat-token.ts';
import { mountChatVisitor } from './chat-visitor.ts';
import { directLineError } from './errors.ts';
import { fileAddress, mountFiles } from './file-endpoint.ts';
import { BASE, mountDirectLineRoutes } from './routes.ts';
import { createStreamHub } from './stream.ts';
import { mountStream } from './stream-endpoint.ts';
import { createTokens } from './tokens.ts';
import { createVisitors } from './visitor.ts';

export interface DirectLineOptions {
  conversations: ConversationPort;
  visitors: VisitorPort;
  attachments: AttachmentPort;
  /** Company name, retention and hotline for the chat's page. */
  info: () => Promise<CompanyInfo>;
  live: Live;
  clock: Clock;
  log: Log;
  /** `DIRECT_LINE_SECRET`: lets servers make tokens. */
  secret: string;
  /** `SIGNING_KEY` */
  signingKey: string;
  /** `CHAT_SITE_KEY` */
  siteKey?: string | undefined;
  /** `CHAT_ORIGINS`: comma-separated. */
  chatOrigins?: string | undefined;
  /** `PUBLIC_URL` */
  publicUrl?: string | undefined;
  /** Whether a reverse proxy stands before us, and `X-Forwarded-For` tells who asks. */
  trustProxy?: boolean;
  tokenSeconds?: number;
  streamSeconds?: number;
  /** New chat tokens for one address. */
  tokenRate?: Rate;
  /** Messages in one conversation. */
  messageRate?: Rate;
  keepAliveMs?: number;
}

/** What pages of other sites call. */
const CROSS_ORIGIN = [
  `${BASE}/`,
  '/chat/token',
  '/chat/info',
  '/chat/conversations',
  '/chat/read',
  '/chat/consent',
  '/chat/forget',
];

const TOKEN_RATE: Rate = { points: 30, seconds: 60 };
/** A page looks for news now and then. */
const VISITOR_RATE: Rate = { points: 120, seconds: 60 };
const MESSAGE_RATE: Rate = { points: 20, seconds: 10 };

export interface DirectLineChannel {
  /** Open sockets in this process. */
  openStreams(): number;
  /** Tells every client to come back elsewhere. */
  close(): void;
}

/** Puts Direct Line 3.0 and the chat's token endpoint on the server. */
export function mountDirectLine(http: HttpServer, options: DirectLineOptions): DirectLineChannel {
  const { conversations, log, publicUrl, clock } = options;
  const now = () => clock.now();
  const { signingKey, tokenSeconds, streamSeconds } = options;
  const tokens = createTokens({ signingKey, tokenSeconds, streamSeconds, now });
  const auth = createAuth({ secret: options.secret, tokens, conversations, visitors: options.visitors });
  const origins = createOrigins({ listed: parseOrigins(options.chatOrigins), publicUrl });
  const hub = createStreamHub({ conversations, log, live: options.live, keepAliveMs: options.keepAliveMs });

  mountCors(http.server, origins, CROSS_ORIGIN);
  const links = createFileLinks(signingKey);
  const fileUrl = (req: IncomingMessage) => fileAddress(publicOrigin(req, publicUrl), links, now);
  const directLineRoute = createRoute(log, directLineError);
  mountDirectLineRoutes(http.server, {
    conversations,
    tokens,
    auth,
    messageLimit: createLimit(options.messageRate ?? MESSAGE_RATE),
    attachments: options.attachments,
    route: directLineRoute,
    fileUrl,
    socketOrigin: (req) => publicOrigin(req, publicUrl).replace(/^http/, 'ws'),
  });
  mountChatInfo(http.server, { info: options.info, attachments: options.attachments, route: http.route });
  mountStream(http.upgrade, { tokens, conversations, hub, fileUrl });
  const chat = {
    conversations,
    visitorRows: options.visitors,
    visitors: createVisitors({
      visitors: options.visitors,
      siteKey: options.siteKey,
      secureCookie: publicUrl?.startsWith('https:') ?? false,
      now,
    }),
    origins,
    clientAddress: (req: IncomingMessage) => clientAddress(req, options.trustProxy ?? false),
    route: http.route,
  };
  mountChatToken(http.server, { ...chat, tokens, tokenLimit: createLimit(options.tokenRate ?? TOKEN_RATE) });
  mountFiles(http.server, {
    attachments: options.attachments,
    links,
    auth,
    visitors: chat.visitors,
    now,
    route: directLineRoute,
  });
  mountChatVisitor(http.server, { ...chat, auth, limit: createLimit(VISITOR_RATE) });
  mountChatConsent(http.server, { visitorRows: options.visitors, auth, route: http.route });
  return { openStreams: () => hub.count(), close: () => hub.close() };
}
