import { activeUsers } from '#core/access/store.ts';
import type { EscalationPlan, OnCallRota, OnCallView, WebhooksBody, WebhooksView } from '#core/contract/escalation.ts';
import type { Tx } from '#core/platform/db.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { readPlan, readRota, readWebhooks, storePlan, storeRota, storeWebhooks } from './plan-store.ts';
import { turnAt } from './rules.ts';

/** The plan, the rota and the webhooks as people edit them. */

export const viewPlan = async (tx: Tx): Promise<EscalationPlan> => (await readPlan(tx)).plan;

/** Clocks under way follow the new plan within a sweep; steps that were taken stay taken. */
export function revisePlan(deps: Deps, plan: EscalationPlan): Promise<EscalationPlan> {
  return deps.db.$transaction(async (tx) => {
    await storePlan(tx, plan);
    return viewPlan(tx);
  });
}

export async function viewRota(tx: Tx, now: Date): Promise<OnCallView> {
  const rota = await readRota(tx);
  const people = await activeUsers(tx);
  const { userIds, endsAt } = turnAt(rota, now.getTime());
  const person = userIds.flatMap((id) => people.find((one) => one.id === id) ?? [])[0];
  const onTurn = person === undefined ? null : { userId: person.id, name: person.displayName };
  return { ...rota, onTurn, turnEndsAt: new Date(endsAt).toISOString() };
}

/** @throws FrontlineError `unprocessable` for somebody who is not there to be called */
export function reviseRota(deps: Deps, rota: OnCallRota): Promise<OnCallView> {
  return deps.db.$transaction(async (tx) => {
    const known = new Set((await activeUsers(tx)).map(({ id }) => id));
    const unknown = rota.userIds.findIndex((id) => !known.has(id));
    if (unknown >= 0) throw new FrontlineError('unprocessable', 'no such user', { path: `userIds.${unknown}` });
    await storeRota(tx, rota);
    return viewRota(tx, deps.clock.now());
  });
}

export async function viewWebhooks(tx: Tx): Promise<WebhooksView> {
  const webhooks = await readWebhooks(tx);
  return { webhooks: webhooks.map(({ url, secret, events }) => ({ url, signed: secret !== undefined, events })) };
}

export function reviseWebhooks(deps: Deps, body: WebhooksBody): Promise<WebhooksView> {
  return deps.db.$transaction(async (tx) => {
    await storeWebhooks(tx, body);
    return viewWebhooks(tx);
  });
}
