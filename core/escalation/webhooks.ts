import type { WebhookEvent } from '#core/contract/escalation.ts';
import type { NewDelivery } from '#core/platform/delivery.ts';
import type { Webhook } from './plan-store.ts';

/** A post to each of the settings' webhooks that wants the event. The secret stays in the settings: read when sent. */
export const webhookDeliveries = (
  webhooks: readonly Webhook[],
  event: WebhookEvent,
  data: object,
  key: string,
): NewDelivery[] =>
  webhooks
    .filter((webhook) => webhook.events.includes(event))
    .map(({ url }) => ({
      channel: 'webhook',
      messageId: null,
      payload: { url, body: { event, ...data } },
      dedupeKey: `webhook:${event}:${key}:${url}`,
    }));
