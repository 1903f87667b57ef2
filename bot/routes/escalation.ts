import { EscalationPlan, OnCallRota, WebhooksBody, WebhookTestBody } from '#core/contract/escalation.ts';
import {
  revisePlan,
  reviseRota,
  reviseWebhooks,
  testWebhook,
  viewPlan,
  viewRota,
  viewWebhooks,
} from '#core/escalation/edit-escalation.ts';
import { listMails } from '#core/notice/read-mails.ts';
import { testMail } from '#core/notice/test-mail.ts';
import { parseBody } from '../http/body.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

/** Who is told when a clock runs out, who is called, and what was written to whom. */
export function mountEscalation({ server, route, deps }: Api): void {
  server.get(
    '/api/v1/escalation',
    route(async (req) => {
      await callerWith(deps, req, 'sla.write');
      return ok(await viewPlan(deps.db));
    }),
  );
  server.put(
    '/api/v1/escalation',
    route(async (req) => {
      await callerWith(deps, req, 'sla.write');
      return ok(await revisePlan(deps, parseBody(req, EscalationPlan)));
    }),
  );
  server.get(
    '/api/v1/on-call',
    route(async (req) => {
      await callerWith(deps, req, 'sla.write');
      return ok(await viewRota(deps.db, deps.clock.now()));
    }),
  );
  server.put(
    '/api/v1/on-call',
    route(async (req) => {
      await callerWith(deps, req, 'sla.write');
      return ok(await reviseRota(deps, parseBody(req, OnCallRota)));
    }),
  );
  mountOutbound({ server, route, deps });
}

/** Addresses and secrets of other systems, and people's mail: for administrators. */
function mountOutbound({ server, route, deps }: Pick<Api, 'server' | 'route' | 'deps'>): void {
  server.get(
    '/api/v1/webhooks',
    route(async (req) => {
      await callerWith(deps, req, 'settings.write');
      return ok(await viewWebhooks(deps.db));
    }),
  );
  server.put(
    '/api/v1/webhooks',
    route(async (req) => {
      await callerWith(deps, req, 'settings.write');
      return ok(await reviseWebhooks(deps, parseBody(req, WebhooksBody)));
    }),
  );
  server.post(
    '/api/v1/webhooks/test',
    route(async (req) => {
      await callerWith(deps, req, 'settings.write');
      return ok(await testWebhook(deps, parseBody(req, WebhookTestBody).url));
    }),
  );
  server.get(
    '/api/v1/mails',
    route(async (req) => {
      await callerWith(deps, req, 'settings.write');
      return ok(await listMails(deps.db));
    }),
  );
  server.post(
    '/api/v1/mails/test',
    route(async (req) => ok(await testMail(deps, await callerWith(deps, req, 'settings.write')))),
  );
}
