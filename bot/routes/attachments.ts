import type { AttachmentFact } from '#core/contract/attachment.ts';
import { findConversation } from '#core/conversation/store.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { readParts } from '../http/multipart.ts';
import { created } from '../http/reply.ts';
import { sendFile } from '../http/send-file.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

const ENVELOPE_BYTES = 16 * 1024;

/** Files at the desk: stored first, one a request, then named by the message that carries them. */
export function mountAttachments({ server, route, deps, attachments }: Api): void {
  server.post(
    '/api/v1/conversations/:id/attachments',
    route(async (req) => {
      await callerWith(deps, req, 'conversation.note');
      const conversation = await findConversation(deps.db, String(req.params.id));
      if (conversation === null) throw notFound('conversation');
      const limitBytes = await attachments.limitBytes();
      const saved: AttachmentFact[] = [];
      await readParts(req, { parts: 1, bytes: limitBytes + ENVELOPE_BYTES }, async ({ name, content }) => {
        saved.push(await attachments.save({ conversationId: conversation.id, name, content, limitBytes }));
      });
      const [attachment] = saved;
      if (attachment === undefined) throw new FrontlineError('badRequest', 'no file', { path: 'file' });
      return created({ attachment });
    }),
  );
  server.get(
    '/api/v1/attachments/:id',
    route(async (req, res) => {
      await callerWith(deps, req, 'conversation.read');
      const file = await attachments.find(String(req.params.id));
      if (file === null) throw notFound('file');
      await sendFile(req, res, file);
      return undefined;
    }),
  );
}
