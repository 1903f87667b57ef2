import type { IncomingMessage } from 'node:http';
import type { Request, Server } from 'restify';
import { type ChatConversations, ReadBody } from '#core/contract/chat.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { parseBody } from '../../http/body.ts';
import type { Origins } from '../../http/cors.ts';
import { noContent, ok } from '../../http/reply.ts';
import type { Route } from '../../http/route.ts';
import type { Limit } from '../limits.ts';
import type { ConversationPort, PastConversation, VisitorPort } from '../ports.ts';
import type { Auth } from './auth.ts';
import type { Visitors } from './visitor.ts';

const LISTED = 50;

export interface ChatVisitorRoutes {
  conversations: Pick<ConversationPort, 'customerRead'>;
  visitorRows: Pick<VisitorPort, 'conversations'>;
  visitors: Visitors;
  auth: Auth;
  origins: Origins;
  limit: Limit;
  clientAddress: (req: IncomingMessage) => string;
  route: Route;
}

/** What a visitor's page may do besides talking: see their conversations, say what was read, be forgotten. */
export function mountChatVisitor(server: Server, deps: ChatVisitorRoutes): void {
  const { visitors, auth, route } = deps;
  const admit = async (req: Request): Promise<void> => {
    if (!deps.origins.allows(req)) throw new FrontlineError('forbidden', 'this origin may not use the chat');
    await deps.limit.take(deps.clientAddress(req));
  };
  server.get(
    '/chat/conversations',
    route(async (req) => {
      await admit(req);
      const visitor = await visitors.known(req);
      const rows = await deps.visitorRows.conversations(visitor.id, LISTED);
      const answer: ChatConversations = { conversations: rows.map(present) };
      return ok(answer);
    }),
  );
  server.post(
    '/chat/read',
    route(async (req) => {
      const caller = await auth.caller(req);
      if (caller.kind !== 'client') throw new FrontlineError('forbidden', 'only the customer reads as the customer');
      const conversation = await auth.conversation(caller, caller.claims.conv);
      await deps.conversations.customerRead(conversation.id, parseBody(req, ReadBody).seq);
      return noContent();
    }),
  );
  // The credential is of no more use to whoever has it; tokens made of it are not renewed.
  server.post(
    '/chat/forget',
    route(async (req) => {
      await admit(req);
      return noContent({ 'set-cookie': await visitors.forget(req) });
    }),
  );
}

const present = ({ startedAt, lastMessage, ...row }: PastConversation): ChatConversations['conversations'][number] => ({
  ...row,
  startedAt: startedAt.toISOString(),
  lastMessage: lastMessage === null ? null : { ...lastMessage, at: lastMessage.at.toISOString() },
});
