import { randomUUID } from 'node:crypto';
import type { WebhookEvent, WebhooksView } from '#core/contract/escalation.ts';
import type { Tx } from '#core/platform/db.ts';
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

/** Each test is a posting of its own, however soon after another. */
export const testDelivery = (url: string, now: Date): NewDelivery => ({
  channel: 'webhook',
  messageId: null,
  payload: { url, body: { event: 'test', at: now.toISOString() } },
  dedupeKey: `webhook:test:${randomUUID()}`,
});

type Post = NonNullable<WebhooksView['webhooks'][number]['last']>;

/** The latest posting to each address, and what became of it. */
export async function latestPosts(tx: Tx, urls: string[]): Promise<Map<string, Post>> {
  if (urls.length === 0) return new Map();
  const rows = await tx.$queryRaw<
    { url: string; event: string; status: Post['status']; at: Date; error: string | null }[]
  >`
    SELECT u."url", d."payload"->'body'->>'event' AS "event", d."status"::text AS "status",
      COALESCE(d."sentAt", d."createdAt") AS "at", d."lastError" AS "error"
    FROM unnest(${urls}::text[]) AS u("url") CROSS JOIN LATERAL (
      SELECT * FROM "Delivery" WHERE "channel" = 'webhook' AND "payload"->>'url' = u."url"
      ORDER BY "createdAt" DESC, "id" DESC LIMIT 1) d`;
  return new Map(
    rows.map(({ url, event, status, at, error }) => [url, { event, status, at: at.toISOString(), error }]),
  );
}
