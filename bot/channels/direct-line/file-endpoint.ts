import type { IncomingMessage } from 'node:http';
import type { Request, Server } from 'restify';
import type { FileLinks } from '#core/attachment/file-links.ts';
import type { AttachmentFact } from '#core/contract/attachment.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import type { Route } from '../../http/route.ts';
import { sendFile } from '../../http/send-file.ts';
import type { AttachmentPort, SentAttachment } from '../ports.ts';
import type { Auth } from './auth.ts';
import { BASE } from './routes.ts';
import type { Visitors } from './visitor.ts';

/** The address of a file as an activity names it: it opens without credentials, for an hour at least. */
export const fileAddress =
  (origin: string, links: FileLinks, now: () => Date) =>
  (file: Pick<AttachmentFact, 'id'>): string =>
    `${origin}${BASE}/attachments/${file.id}?${links.query(file.id, now())}`;

export interface FileRoutes {
  attachments: AttachmentPort;
  links: FileLinks;
  auth: Auth;
  visitors: Pick<Visitors, 'seen'>;
  now: () => Date;
  route: Route;
}

/**
 * A file, for whoever may see its conversation as the customer does: by the signature in its address, by the
 * conversation's token, or by the visitor's cookie, which still opens it when the address is too old.
 */
export function mountFiles(server: Server, deps: FileRoutes): void {
  const { attachments, links, auth, visitors } = deps;
  const maySee = async (req: Request, file: SentAttachment): Promise<boolean> => {
    if (links.holds(file.id, req.query ?? {}, deps.now())) return true;
    if (carriesBearer(req)) {
      await auth.conversation(await auth.caller(req), file.conversationId);
      return true;
    }
    const visitor = await visitors.seen(req);
    return visitor !== null && visitor.id === file.visitorId;
  };
  server.get(
    `${BASE}/attachments/:id`,
    deps.route(async (req, res) => {
      const file = await attachments.find(String(req.params.id));
      if (file === null || file.internal) throw notFound('file');
      if (!(await maySee(req, file))) throw new FrontlineError('forbidden', 'the address of the file is too old');
      await sendFile(req, res, file);
      return undefined;
    }),
  );
}

const carriesBearer = (req: IncomingMessage): boolean => req.headers.authorization !== undefined;
