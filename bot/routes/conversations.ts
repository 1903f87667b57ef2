import type { Request } from 'restify';
import { userNames } from '#core/access/store.ts';
import { ReadBody } from '#core/contract/chat.ts';
import { ConversationListQuery, ConversationQuery, PostMessageBody } from '#core/contract/conversation.ts';
import { TransferBody } from '#core/contract/routing.ts';
import { clerkSpeaks } from '#core/conversation/clerk-speaks.ts';
import { heldBy, noteRead } from '#core/conversation/note-read.ts';
import { listConversations, readConversation, viewMessage } from '#core/conversation/read-conversations.ts';
import { returnToBot } from '#core/handoff/return-to-bot.ts';
import { takeOver } from '#core/handoff/take-over.ts';
import { transferConversation } from '#core/handoff/transfer-conversation.ts';
import { parseBody, parseQuery } from '../http/body.ts';
import { noContent, ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

const idOf = (req: Request): string => String(req.params.id);

export function mountConversations({ server, route, deps }: Api): void {
  server.get(
    '/api/v1/conversations',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'conversation.read');
      return ok(await listConversations(deps.db, caller, parseQuery(req, ConversationListQuery)));
    }),
  );
  server.get(
    '/api/v1/conversations/:id',
    route(async (req) => {
      await callerWith(deps, req, 'conversation.read');
      return ok(await readConversation(deps.db, idOf(req), parseQuery(req, ConversationQuery).after));
    }),
  );
  server.post(
    '/api/v1/conversations/:id/take-over',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'conversation.reply');
      await takeOver(deps, caller, idOf(req));
      return ok(await readConversation(deps.db, idOf(req), 0));
    }),
  );
  server.post(
    '/api/v1/conversations/:id/return-to-bot',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'conversation.reply');
      await returnToBot(deps, caller, idOf(req));
      return ok(await readConversation(deps.db, idOf(req), 0));
    }),
  );
  server.post(
    '/api/v1/conversations/:id/transfer',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'conversation.reply');
      await transferConversation(deps, caller, idOf(req), parseBody(req, TransferBody));
      return ok(await readConversation(deps.db, idOf(req), 0));
    }),
  );
  for (const [path, internal] of [
    ['messages', false],
    ['notes', true],
  ] as const) {
    server.post(
      `/api/v1/conversations/:id/${path}`,
      route(async (req) => {
        const caller = await callerWith(deps, req, internal ? 'conversation.note' : 'conversation.reply');
        const message = await clerkSpeaks(deps, caller, {
          ...parseBody(req, PostMessageBody),
          conversationId: idOf(req),
          internal,
        });
        return ok({ message: viewMessage(message, await userNames(deps.db, [caller.userId])) });
      }),
    );
  }
  // Only who holds the conversation is somebody for the customer: a colleague who looks in is not.
  server.post(
    '/api/v1/conversations/:id/typing',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'conversation.reply');
      const id = await heldBy(deps.db, caller, idOf(req));
      await deps.live.publish({ kind: 'typing', conversationId: id, sender: 'clerk', name: caller.displayName });
      return noContent();
    }),
  );
  server.post(
    '/api/v1/conversations/:id/read',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'conversation.reply');
      const id = await heldBy(deps.db, caller, idOf(req));
      await noteRead(deps, { conversationId: id, reader: 'clerk', seq: parseBody(req, ReadBody).seq });
      return noContent();
    }),
  );
}
