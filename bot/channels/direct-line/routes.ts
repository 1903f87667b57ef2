import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Request, Server } from 'restify';
import { z } from 'zod';
import type { AttachmentFact } from '#core/contract/attachment.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { parseBody } from '../../http/body.ts';
import { created, ok, type Reply } from '../../http/reply.ts';
import type { Route } from '../../http/route.ts';
import type { Limit } from '../limits.ts';
import type { AttachmentPort, ConversationPort, ConversationRow } from '../ports.ts';
import { activityId, type FileUrl, toActivity } from './activity.ts';
import type { Auth, Caller } from './auth.ts';
import { parseIncoming, parseUploaded } from './incoming.ts';
import type { Tokens } from './tokens.ts';
import { readUpload } from './upload.ts';

export const BASE = '/v3/directline';
const PAGE = 100;

const GenerateBody = z.looseObject({
  user: z.looseObject({ id: z.string().min(1).max(64).optional() }).nullish(),
});
const StartBody = z.looseObject({
  user: z.looseObject({ id: z.string().max(64).nullish() }).nullish(),
  locale: z.string().max(35).nullish(),
});
/** A watermark that is not ours reads as "nothing yet": sending twice is mended by the client, losing is not. */
const Watermark = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)
  .catch(0);

export interface DirectLineRoutes {
  conversations: ConversationPort;
  tokens: Tokens;
  auth: Auth;
  messageLimit: Limit;
  attachments: AttachmentPort;
  route: Route;
  /** The websocket address as the asking client must write it, such as `wss://support.example.com`. */
  socketOrigin: (req: IncomingMessage) => string;
  /** How the asking client reaches a file. */
  fileUrl: (req: IncomingMessage) => FileUrl;
}

const USER_PREFIX = 'dl_';
const userOf = (id: string): string => (id.startsWith(USER_PREFIX) ? id : USER_PREFIX + id);

/** The user that a server names for a token, made recognisable as one that a token vouches for. */
const tokenUser = (id: string | undefined): string => (id === undefined ? newChannelUserId() : userOf(id));

/** Ids with the prefix come from tokens alone: a client that names one itself could be anybody (Web Chat, `userID`). */
const clientUser = (id: string | null | undefined): string =>
  !id || id.startsWith(USER_PREFIX) ? newChannelUserId() : userOf(id);

/** Whoever holds the secret is one client of a conversation; pages of a visitor have tokens, and sockets, of their own. */
const sessionOf = (caller: Caller): string => (caller.kind === 'client' ? caller.claims.session : 'secret');

export const newChannelUserId = (): string => `dl_${randomBytes(12).toString('hex')}`;

/** Direct Line 3.0 over HTTP; the socket is in stream-endpoint.ts. */
export function mountDirectLineRoutes(server: Server, deps: DirectLineRoutes): void {
  const { auth, tokens, conversations, messageLimit } = deps;
  const handle = (handler: (req: Request, caller: Caller) => Promise<Reply>) =>
    deps.route(async (req) => handler(req, await auth.caller(req)));
  const access = (session: string, row: Pick<ConversationRow, 'id' | 'channelUserId'>) =>
    tokens.issue({ conv: row.id, user: row.channelUserId, session });
  const withStream = async (req: Request, caller: Caller, row: ConversationRow, after: number) => {
    const session = sessionOf(caller);
    const ticket = await tokens.issueStream({ conv: row.id, session, after });
    const streamUrl = `${deps.socketOrigin(req)}${BASE}/conversations/${row.id}/stream?watermark=${after}&t=${ticket}`;
    return { conversationId: row.id, ...(await access(session, row)), streamUrl };
  };

  server.post(
    `${BASE}/tokens/generate`,
    handle(async (req, caller) => {
      if (caller.kind !== 'server') throw new FrontlineError('forbidden', 'only the secret makes tokens');
      const row = await begin(conversations, tokenUser(parseBody(req, GenerateBody).user?.id), null);
      return ok({ conversationId: row.id, ...(await access(randomUUID(), row)) });
    }),
  );
  server.post(
    `${BASE}/tokens/refresh`,
    handle(async (_req, caller) => {
      if (caller.kind !== 'client') throw new FrontlineError('forbidden', 'a secret is not refreshed');
      const row = await auth.renewable(caller, caller.claims.conv);
      return ok({ conversationId: row.id, ...(await access(caller.claims.session, row)) });
    }),
  );
  server.post(
    `${BASE}/conversations`,
    handle(async (req, caller) => {
      const body = parseBody(req, StartBody);
      const locale = body.locale ?? null;
      const row =
        caller.kind === 'client'
          ? await auth.renewable(caller, caller.claims.conv)
          : await begin(conversations, clientUser(body.user?.id), locale);
      await conversations.opened(row.id, locale);
      const answer = await withStream(req, caller, row, 0);
      return row.lastSeq === 0 ? created(answer) : ok(answer);
    }),
  );
  server.get(
    `${BASE}/conversations/:id`,
    handle(async (req, caller) => {
      const row = await auth.renewable(caller, String(req.params.id));
      await conversations.opened(row.id, null);
      return ok(await withStream(req, caller, row, watermark(req)));
    }),
  );
  server.get(
    `${BASE}/conversations/:id/activities`,
    handle(async (req, caller) => {
      const row = await auth.conversation(caller, String(req.params.id));
      const after = watermark(req);
      const messages = await conversations.messagesAfter(row.id, after, PAGE);
      return ok({
        activities: messages.map((message) => toActivity(message, { ...row, fileUrl: deps.fileUrl(req) })),
        watermark: String(messages.at(-1)?.seq ?? after),
      });
    }),
  );
  server.post(
    `${BASE}/conversations/:id/activities`,
    handle(async (req, caller) => {
      const row = await auth.conversation(caller, String(req.params.id));
      await messageLimit.take(row.id);
      return ok({ id: await receive(conversations, row.id, parseBody(req, z.unknown())) });
    }),
  );
  server.post(
    `${BASE}/conversations/:id/upload`,
    handle(async (req, caller) => {
      const row = await auth.conversation(caller, String(req.params.id));
      await messageLimit.take(row.id);
      const { activity, files } = await readUpload(req, row.id, deps.attachments);
      return ok({ id: await receiveUploaded(deps, row.id, activity, files) });
    }),
  );
  // Hosted Direct Line ties an OAuth sign-in to it; no card of ours asks for one.
  server.get(
    `${BASE}/session/getsessionid`,
    handle(async (_req, caller) => ok({ sessionId: sessionOf(caller) })),
  );
}

async function begin(
  conversations: ConversationPort,
  channelUserId: string,
  locale: string | null,
): Promise<ConversationRow> {
  const { id, language } = await conversations.start({
    channel: 'web',
    channelUserId,
    visitorId: null,
    contactId: null,
    locale,
  });
  return { id, language, channelUserId, lastSeq: 0, visitorId: null, contactId: null };
}

/** @returns the activity's id; for a message that was sent before, the id that it got then */
async function receive(conversations: ConversationPort, conversationId: string, body: unknown): Promise<string> {
  const incoming = parseIncoming(body);
  switch (incoming.kind) {
    case 'message': {
      const { seq } = await conversations.receive({ conversationId, ...incoming.message });
      return activityId(conversationId, seq);
    }
    case 'typing':
      await conversations.customerTyping(conversationId);
      return `${conversationId}|${randomUUID()}`;
    case 'other':
      return `${conversationId}|${randomUUID()}`;
  }
}

/** What the message does not take, being one that was sent before, does not stay. */
async function receiveUploaded(
  { conversations, attachments }: Pick<DirectLineRoutes, 'conversations' | 'attachments'>,
  conversationId: string,
  activity: unknown,
  files: AttachmentFact[],
): Promise<string> {
  const ids = files.map((file) => file.id);
  try {
    const { seq, duplicate } = await conversations.receive({ conversationId, ...parseUploaded(activity, files) });
    if (duplicate) await attachments.discard(ids);
    return activityId(conversationId, seq);
  } catch (error) {
    await attachments.discard(ids);
    throw error;
  }
}

const watermark = (req: Request): number => Watermark.parse((req.query as Record<string, unknown>).watermark || 0);
