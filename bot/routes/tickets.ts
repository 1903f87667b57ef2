import type { Request } from 'restify';
import { SolveBody, TicketListQuery } from '#core/contract/ticket.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { solve } from '#core/survey/solve-conversation.ts';
import { assignTicket } from '#core/ticket/assign-ticket.ts';
import { listTickets, readTicket } from '#core/ticket/read-tickets.ts';
import { parseBody, parseQuery } from '../http/body.ts';
import { requestLanguage } from '../http/language.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

const idOf = (req: Request): string => String(req.params.id);

export function mountTickets({ server, route, deps }: Api): void {
  const view = (req: Request) => readTicket(deps.db, idOf(req), requestLanguage(req), deps.clock.now());

  server.get(
    '/api/v1/tickets',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'ticket.read');
      return ok(await listTickets(deps.db, parseQuery(req, TicketListQuery), deps.clock.now(), caller.userId));
    }),
  );
  server.get(
    '/api/v1/tickets/:id',
    route(async (req) => {
      await callerWith(deps, req, 'ticket.read');
      return ok(await view(req));
    }),
  );
  server.post(
    '/api/v1/tickets/:id/assign',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'ticket.solve');
      await assignTicket(deps, idOf(req), caller.userId);
      return ok(await view(req));
    }),
  );
  server.post(
    '/api/v1/tickets/:id/solve',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'ticket.solve');
      const { text, clientId } = parseBody(req, SolveBody);
      if (text !== undefined && clientId === undefined) {
        throw new FrontlineError('unprocessable', 'a last reply needs its clientId', { path: 'clientId' });
      }
      await solve(
        deps,
        caller,
        idOf(req),
        text === undefined || clientId === undefined ? undefined : { text, clientId },
      );
      return ok(await view(req));
    }),
  );
}
