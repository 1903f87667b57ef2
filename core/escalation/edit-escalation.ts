import { activeUsers } from '#core/access/store.ts';
import type { EscalationPlan, OnCallRota, OnCallView, WebhooksBody, WebhooksView } from '#core/contract/escalation.ts';
import type { Tx } from '#core/platform/db.ts';
import { insertDelivery } from '#core/platform/delivery.ts';
import type { Deps } from '#core/platform/deps.ts';
import { FrontlineError, notFound } from '#core/platform/errors.ts';
import { inUnit } from '#core/platform/unit.ts';
import { readPlan, readRota, readWebhooks, storePlan, storeRota, storeWebhooks } from './plan-store.ts';
import { turnAt } from './rules.ts';
import { latestPosts, testDelivery } from './webhooks.ts';

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
  const posts = await latestPosts(
    tx,
    webhooks.map(({ url }) => url),
  );
  return {
    webhooks: webhooks.map(({ url, secret, events }) => ({
      url,
      signed: secret !== undefined,
      events,
      last: posts.get(url) ?? null,
    })),
  };
}

/**
 * A posting by which whoever set a webhook up sees that it arrives and that its signature is understood; sent by the
 * worker like any other, so that what is tried is the way that counts.
 * @throws FrontlineError `notFound` for an address that is not among them
 */
export function testWebhook(deps: Deps, url: string): Promise<WebhooksView> {
  return inUnit(deps, async (unit) => {
    if (!(await readWebhooks(unit.tx)).some((webhook) => webhook.url === url)) throw notFound('webhook');
    await insertDelivery(unit, testDelivery(url, unit.now));
    return viewWebhooks(unit.tx);
  });
}

export function reviseWebhooks(deps: Deps, body: WebhooksBody): Promise<WebhooksView> {
  return deps.db.$transaction(async (tx) => {
    await storeWebhooks(tx, body);
    return viewWebhooks(tx);
  });
}
