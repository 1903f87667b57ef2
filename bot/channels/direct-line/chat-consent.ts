import type { Request, Server } from 'restify';
import { Consent, type ConsentState } from '#core/contract/chat.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { parseBody } from '../../http/body.ts';
import { noContent, ok } from '../../http/reply.ts';
import type { Route } from '../../http/route.ts';
import type { VisitorPort } from '../ports.ts';
import type { Auth } from './auth.ts';

/**
 * `/chat/consent`: to which privacy notice the visitor has agreed. It is kept, never demanded: a message about acid on
 * the skin is taken whether or not a button was pressed before.
 */
export function mountChatConsent(
  server: Server,
  deps: { visitorRows: Pick<VisitorPort, 'consented' | 'consent'>; auth: Auth; route: Route },
): void {
  const visitorOf = async (req: Request): Promise<string> => {
    const caller = await deps.auth.caller(req);
    if (caller.kind !== 'client') throw new FrontlineError('forbidden', 'only the customer agrees for the customer');
    const { visitorId } = await deps.auth.conversation(caller, caller.claims.conv);
    if (visitorId === null) throw new FrontlineError('notFound', 'the conversation was begun by a server, for nobody');
    return visitorId;
  };
  server.get(
    '/chat/consent',
    deps.route(async (req) => {
      const answer: ConsentState = { notice: await deps.visitorRows.consented(await visitorOf(req)) };
      return ok(answer);
    }),
  );
  server.post(
    '/chat/consent',
    deps.route(async (req) => {
      await deps.visitorRows.consent(await visitorOf(req), parseBody(req, Consent));
      return noContent();
    }),
  );
}
