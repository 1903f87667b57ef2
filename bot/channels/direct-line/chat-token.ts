import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'restify';
import type { z } from 'zod';
import { type ChatToken, ChatTokenBody } from '#core/contract/chat.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { parseBody } from '../../http/body.ts';
import type { Origins } from '../../http/cors.ts';
import { ok } from '../../http/reply.ts';
import type { Route } from '../../http/route.ts';
import type { Limit } from '../limits.ts';
import type { ConversationPort, ConversationRow, VisitorPort, VisitorRow } from '../ports.ts';
import { newChannelUserId } from './routes.ts';
import type { Tokens } from './tokens.ts';
import type { Visitors } from './visitor.ts';

export interface ChatTokenRoutes {
  conversations: ConversationPort;
  visitorRows: VisitorPort;
  visitors: Visitors;
  tokens: Tokens;
  origins: Origins;
  tokenLimit: Limit;
  clientAddress: (req: IncomingMessage) => string;
  route: Route;
}

/**
 * `POST /chat/token`: exchanges the visitor's long-lived credential for a short token of one conversation, the
 * visitor's own, so that a reload goes on where it was (Web Chat #936, #2899).
 */
export function mountChatToken(server: Server, deps: ChatTokenRoutes): void {
  server.post(
    '/chat/token',
    deps.route(async (req) => {
      if (!deps.origins.allows(req)) throw new FrontlineError('forbidden', 'this origin may not use the chat');
      await deps.tokenLimit.take(deps.clientAddress(req));
      const body = parseBody(req, ChatTokenBody);
      const { visitor, cookie, credential } = await deps.visitors.welcome(req, body);
      const row = await conversationFor(deps, visitor, body);
      const token = await deps.tokens.issue({ conv: row.id, user: row.channelUserId, session: randomUUID() });
      const answer: ChatToken = { ...token, conversationId: row.id, visitor: credential };
      return ok(answer, cookie === undefined ? {} : { 'set-cookie': cookie });
    }),
  );
}

/** The asked conversation where it is the visitor's own, else their latest, else (or when asked for) a new one. */
async function conversationFor(
  deps: ChatTokenRoutes,
  visitor: VisitorRow,
  body: z.infer<typeof ChatTokenBody>,
): Promise<Pick<ConversationRow, 'id' | 'channelUserId'>> {
  const standing = body.fresh === true ? null : await ownConversation(deps, visitor, body);
  if (standing !== null) return standing;
  const channelUserId = newChannelUserId();
  const { id } = await deps.conversations.start({
    channel: 'web',
    channelUserId,
    visitorId: visitor.id,
    contactId: visitor.contactId,
    locale: body.locale ?? null,
  });
  return { id, channelUserId };
}

async function ownConversation(
  deps: ChatTokenRoutes,
  visitor: VisitorRow,
  body: z.infer<typeof ChatTokenBody>,
): Promise<ConversationRow | null> {
  const asked = body.conversationId === undefined ? null : await deps.conversations.find(body.conversationId);
  if (asked !== null && asked.visitorId === visitor.id) return asked;
  return deps.visitorRows.latestConversation(visitor.id);
}
