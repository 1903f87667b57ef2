import { createHmac } from 'node:crypto';
import { type ClaimedDelivery, claimDelivery, type DeliveryResult, settleDelivery } from '#core/platform/delivery.ts';
import type { WorkerDeps } from '../worker-deps.ts';

const TIMEOUT_MS = 10_000;

/** Pages the on-call channel. Teams deliveries are the bot's: it owns that channel. */
export async function deliver(deps: WorkerDeps): Promise<void> {
  for (;;) {
    const delivery = await claimDelivery(deps.db, 'oncall', deps.clock.now());
    if (delivery === null) return;
    const result = await page(deps, delivery);
    if (!result.sent)
      deps.log.warn({ delivery: delivery.id, reason: result.reason }, 'the on-call channel was not reached');
    await settleDelivery(deps.db, delivery, result, deps.clock.now());
  }
}

/** A signed JSON POST; the receiver recognises a repeated page by `Idempotency-Key`, so that a retry is safe. */
async function page(deps: WorkerDeps, delivery: ClaimedDelivery): Promise<DeliveryResult> {
  if (deps.onCall === undefined)
    return { sent: false, retry: false, reason: 'no on-call channel is configured (ONCALL_WEBHOOK_URL)' };
  const body = JSON.stringify(delivery.payload);
  const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': delivery.dedupeKey };
  const { url, secret } = deps.onCall;
  if (secret !== undefined)
    headers['x-frontline-signature'] = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.ok) return { sent: true };
    return { sent: false, retry: response.status >= 500 || response.status === 429, reason: `HTTP ${response.status}` };
  } catch (error) {
    return { sent: false, retry: true, reason: error instanceof Error ? error.name : 'failed' };
  }
}
