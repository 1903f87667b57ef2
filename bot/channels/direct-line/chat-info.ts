import type { Server } from 'restify';
import { OFFERED } from '#core/attachment/rules.ts';
import { ATTACHMENTS_AT_MOST } from '#core/contract/attachment.ts';
import type { ChatInfo } from '#core/contract/chat.ts';
import { ok } from '../../http/reply.ts';
import type { Route } from '../../http/route.ts';
import type { AttachmentPort } from '../ports.ts';

/** What is told of the company; what may be attached is the channel's own knowledge. */
export type CompanyInfo = Omit<ChatInfo, 'attachments'>;

/** `GET /chat/info`: public, the same for everyone. */
export function mountChatInfo(
  server: Server,
  deps: { info: () => Promise<CompanyInfo>; attachments: Pick<AttachmentPort, 'limitBytes'>; route: Route },
): void {
  server.get(
    '/chat/info',
    deps.route(async () => {
      const [company, maxBytes] = await Promise.all([deps.info(), deps.attachments.limitBytes()]);
      const answer: ChatInfo = { ...company, attachments: { maxBytes, maxFiles: ATTACHMENTS_AT_MOST, ...OFFERED } };
      return ok(answer, { 'cache-control': 'public, max-age=60' });
    }),
  );
}
