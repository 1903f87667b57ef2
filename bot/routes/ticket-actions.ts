import type { Request } from 'restify';
import type { z } from 'zod';
import type { Permission, Principal } from '#core/access/rules.ts';
import {
  CloseBody,
  ForwardBody,
  MergeBody,
  PauseBody,
  PriorityBody,
  ResumeBody,
  ReturnBody,
} from '#core/contract/ticket-actions.ts';
import { close } from '#core/conversation/close-own-ticket.ts';
import { merge } from '#core/conversation/merge-own-ticket.ts';
import { forwardTicket } from '#core/handoff/forward-ticket.ts';
import { returnTicket } from '#core/handoff/return-ticket.ts';
import { pauseTicket } from '#core/ticket/pause-ticket.ts';
import { readTicket } from '#core/ticket/read-tickets.ts';
import { resumeTicket } from '#core/ticket/resume-ticket.ts';
import { setPriority } from '#core/ticket/set-priority.ts';
import { parseBody } from '../http/body.ts';
import { requestLanguage } from '../http/language.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

/** What is done to a ticket: each takes its body, runs one command, and answers the ticket as it then is. */
export function mountTicketActions({ server, route, deps }: Api): void {
  const action = <S extends z.ZodType>(
    name: string,
    permission: Permission,
    schema: S,
    command: (caller: Principal, ticketId: string, body: z.output<S>) => Promise<void>,
  ) =>
    server.post(
      `/api/v1/tickets/:id/${name}`,
      route(async (req: Request) => {
        const caller = await callerWith(deps, req, permission);
        const id = String(req.params.id);
        await command(caller, id, parseBody(req, schema));
        return ok(await readTicket(deps.db, id, requestLanguage(req), deps.clock.now()));
      }),
    );

  action('pause', 'ticket.work', PauseBody, (caller, id, body) => pauseTicket(deps, caller, id, body));
  action('resume', 'ticket.work', ResumeBody, (caller, id, { note }) => resumeTicket(deps, caller, id, note));
  action('priority', 'ticket.work', PriorityBody, (caller, id, body) => setPriority(deps, caller, id, body));
  action('forward', 'ticket.work', ForwardBody, (caller, id, body) => forwardTicket(deps, caller, id, body));
  action('return', 'ticket.return', ReturnBody, (caller, id, { text }) => returnTicket(deps, caller, id, text));
  action('merge', 'ticket.work', MergeBody, (caller, id, { into }) => merge(deps, caller, id, into));
  action('close', 'ticket.work', CloseBody, (caller, id, { reason }) => close(deps, caller, id, reason));
}
