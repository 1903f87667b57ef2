import { SlaPolicyPatch } from '#core/contract/sla-policy.ts';
import { listPolicies, revisePolicy } from '#core/sla/revise-policy.ts';
import { parseBody } from '../http/body.ts';
import { requestLanguage } from '../http/language.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

export function mountSla({ server, route, deps }: Api): void {
  server.get(
    '/api/v1/sla/policies',
    route(async (req) => {
      await callerWith(deps, req, 'ticket.read');
      return ok(await listPolicies(deps.db, requestLanguage(req), deps.clock.now()));
    }),
  );
  server.put(
    '/api/v1/sla/policies/:key',
    route(async (req) => {
      await callerWith(deps, req, 'sla.write');
      return ok(await revisePolicy(deps, String(req.params.key), parseBody(req, SlaPolicyPatch), requestLanguage(req)));
    }),
  );
}
