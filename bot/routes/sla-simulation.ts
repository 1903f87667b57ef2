import { z } from 'zod';
import { TryPolicyBody } from '#core/contract/sla-editing.ts';
import { SlaMetricName } from '#core/contract/vocabulary.ts';
import { notFound } from '#core/platform/errors.ts';
import { simulate } from '#core/sla/simulate.ts';
import { explainDue } from '#core/ticket/explain-due.ts';
import { tryPolicy } from '#core/ticket/try-policy.ts';
import { parseBody } from '../http/body.ts';
import { requestLanguage } from '../http/language.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';
import { problemReply, refusing, slaBody } from './sla-refusals.ts';

const ClockName = z.object({
  metric: SlaMetricName,
  ordinal: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
});

/** Questions to the evaluator: what would be, what would have been, and why it is so. Nothing is written. */
export function mountSlaSimulation({ server, route, deps }: Api): void {
  server.post(
    '/api/v1/sla/simulate',
    route(async (req) => {
      await callerWith(deps, req, 'ticket.read');
      const answer = simulate(parseBody(req, z.unknown()));
      return 'error' in answer ? problemReply(req, answer.error) : ok(answer);
    }),
  );
  server.post(
    '/api/v1/sla/try',
    route(
      refusing(async (req) => {
        await callerWith(deps, req, 'ticket.read');
        return ok(await tryPolicy(deps, slaBody(req, TryPolicyBody)));
      }),
    ),
  );
  server.get(
    '/api/v1/tickets/:id/targets/:metric/:ordinal/explanation',
    route(
      refusing(async (req) => {
        await callerWith(deps, req, 'ticket.read');
        const clock = ClockName.safeParse(req.params);
        if (!clock.success) throw notFound('clock');
        const named = { ticketId: String(req.params.id), ...clock.data };
        return ok(await explainDue(deps.db, named, requestLanguage(req), deps.clock.now()));
      }),
    ),
  );
}
