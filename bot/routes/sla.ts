import type { Request } from 'restify';
import {
  CalendarBody,
  CalendarImportBody,
  CalendarPreviewBody,
  PolicyBody,
  PolicyMatchQuery,
} from '#core/contract/sla-editing.ts';
import { SlaPolicyPatch } from '#core/contract/sla-policy.ts';
import { importNotice } from '#core/sla/holidays/import-notice.ts';
import { createPolicy, dropPolicy, listPolicies, matchPolicy, revisePolicy } from '#core/sla/revise-policy.ts';
import { changeCalendar } from '#core/ticket/change-calendar.ts';
import { previewCalendar } from '#core/ticket/preview-calendar.ts';
import { parseQuery } from '../http/body.ts';
import { requestLanguage } from '../http/language.ts';
import { noContent, ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';
import { refusing, slaBody } from './sla-refusals.ts';

const keyOf = (req: Request): string => String(req.params.key);

export function mountSla(api: Api): void {
  mountPolicies(api);
  mountCalendars(api);
}

function mountPolicies({ server, route, deps }: Api): void {
  server.get(
    '/api/v1/sla/policies',
    route(async (req) => {
      await callerWith(deps, req, 'ticket.read');
      return ok(await listPolicies(deps.db, requestLanguage(req), deps.clock.now()));
    }),
  );
  server.get(
    '/api/v1/sla/policies/match',
    route(async (req) => {
      await callerWith(deps, req, 'ticket.read');
      return ok(await matchPolicy(deps.db, parseQuery(req, PolicyMatchQuery), requestLanguage(req)));
    }),
  );
  server.post(
    '/api/v1/sla/policies',
    route(
      refusing(async (req) => {
        await callerWith(deps, req, 'sla.write');
        return ok(await createPolicy(deps, slaBody(req, PolicyBody), requestLanguage(req)));
      }),
    ),
  );
  server.put(
    '/api/v1/sla/policies/:key',
    route(
      refusing(async (req) => {
        await callerWith(deps, req, 'sla.write');
        return ok(await revisePolicy(deps, keyOf(req), slaBody(req, SlaPolicyPatch), requestLanguage(req)));
      }),
    ),
  );
  server.del(
    '/api/v1/sla/policies/:key',
    route(
      refusing(async (req) => {
        await callerWith(deps, req, 'sla.write');
        await dropPolicy(deps, keyOf(req));
        return noContent();
      }),
    ),
  );
}

function mountCalendars({ server, route, deps }: Api): void {
  server.put(
    '/api/v1/sla/calendars/:key',
    route(
      refusing(async (req) => {
        await callerWith(deps, req, 'sla.write');
        return ok(await changeCalendar(deps, keyOf(req), slaBody(req, CalendarBody), requestLanguage(req)));
      }),
    ),
  );
  server.post(
    '/api/v1/sla/calendars/:key/preview',
    route(
      refusing(async (req) => {
        await callerWith(deps, req, 'sla.write');
        return ok(await previewCalendar(deps, keyOf(req), slaBody(req, CalendarPreviewBody).spec));
      }),
    ),
  );
  server.post(
    '/api/v1/sla/calendars/:key/import',
    route(
      refusing(async (req) => {
        await callerWith(deps, req, 'sla.write');
        const body = slaBody(req, CalendarImportBody);
        return ok(await importNotice(deps.db, keyOf(req), body, requestLanguage(req)));
      }),
    ),
  );
}
