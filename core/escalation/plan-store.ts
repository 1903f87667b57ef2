import { z } from 'zod';
import {
  DEFAULT_ESCALATION,
  DEFAULT_ROTA,
  EscalationPlan,
  OnCallRota,
  WebhookEvent,
  type WebhooksBody,
} from '#core/contract/escalation.ts';
import type { Tx } from '#core/platform/db.ts';
import { readSetting, storeSetting } from '#core/settings/store.ts';

/** The plan counts its revisions, so that clocks planned by an older one are found. */
const StoredPlan = z.object({ revision: z.int().min(1), plan: EscalationPlan });
export type StoredPlan = z.infer<typeof StoredPlan>;

export const readPlan = async (tx: Tx): Promise<StoredPlan> =>
  StoredPlan.parse((await readSetting(tx, 'escalation')) ?? { revision: 1, plan: DEFAULT_ESCALATION });

export async function storePlan(tx: Tx, plan: EscalationPlan): Promise<void> {
  const { revision } = await readPlan(tx);
  await storeSetting(tx, 'escalation', { revision: revision + 1, plan });
}

export const readRota = async (tx: Tx): Promise<OnCallRota> =>
  OnCallRota.parse((await readSetting(tx, 'onCall')) ?? DEFAULT_ROTA);
export const storeRota = (tx: Tx, rota: OnCallRota): Promise<void> => storeSetting(tx, 'onCall', rota);

const Webhooks = z.array(z.object({ url: z.string(), secret: z.string().optional(), events: z.array(WebhookEvent) }));
export type Webhook = z.infer<typeof Webhooks>[number];

export const readWebhooks = async (tx: Tx): Promise<Webhook[]> =>
  Webhooks.parse((await readSetting(tx, 'webhooks')) ?? []);

/** A secret that is left out stays as it was, since nobody is shown it to send it back. */
export async function storeWebhooks(tx: Tx, body: WebhooksBody): Promise<void> {
  const before = new Map((await readWebhooks(tx)).map(({ url, secret }) => [url, secret]));
  const next = body.webhooks.map(({ url, secret, events }) => ({ url, secret: secret ?? before.get(url), events }));
  await storeSetting(tx, 'webhooks', next);
}
