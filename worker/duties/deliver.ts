import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { readWebhooks } from '#core/escalation/plan-store.ts';
import {
  type ClaimedDelivery,
  claimDelivery,
  type DeliveryChannel,
  type DeliveryResult,
  settleDelivery,
} from '#core/platform/delivery.ts';
import type { WorkerDeps } from '../worker-deps.ts';

const TIMEOUT_MS = 10_000;

type Send = (deps: WorkerDeps, delivery: ClaimedDelivery) => Promise<DeliveryResult>;

/** What a worker sends. Teams deliveries are the bot's: it owns that channel. */
type OwnChannel = Exclude<DeliveryChannel, 'teams'>;
const SENDERS: Record<OwnChannel, Send> = { oncall: page, webhook: hook, mail };

/** Sendings of a channel at a time: one receiver that does not answer must not hold up all others. */
const LANES = 5;

/** Sends whatever is due on a channel. Each channel by itself: a slow mail server must not hold up an emergency's page. */
export async function deliver(deps: WorkerDeps, channel: OwnChannel): Promise<void> {
  const first = await claimDelivery(deps.db, channel, deps.clock.now());
  if (first === null) return;
  const lanes = [first, ...Array<undefined>(LANES - 1)].map((claimed) => deliverLane(deps, channel, claimed));
  const failed = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function deliverLane(deps: WorkerDeps, channel: OwnChannel, claimed?: ClaimedDelivery): Promise<void> {
  for (let delivery = claimed ?? null; ; delivery = null) {
    delivery ??= await claimDelivery(deps.db, channel, deps.clock.now());
    if (delivery === null) return;
    const result = await SENDERS[channel](deps, delivery);
    if (!result.sent) deps.log.warn({ delivery: delivery.id, reason: result.reason }, WARNINGS[channel]);
    await settleDelivery(deps.db, delivery, result, deps.clock.now());
  }
}

const WARNINGS: Record<OwnChannel, string> = {
  oncall: 'the on-call channel was not reached',
  webhook: 'a webhook was not reached',
  mail: 'a mail was not sent',
};

async function page(deps: WorkerDeps, delivery: ClaimedDelivery): Promise<DeliveryResult> {
  if (deps.onCall === undefined)
    return { sent: false, retry: false, reason: 'no on-call channel is configured (ONCALL_WEBHOOK_URL)' };
  return post(deps.onCall, delivery.dedupeKey, delivery.payload);
}

const HookPayload = z.object({ url: z.string(), body: z.record(z.string(), z.unknown()) });

async function hook(deps: WorkerDeps, delivery: ClaimedDelivery): Promise<DeliveryResult> {
  const { url, body } = HookPayload.parse(delivery.payload);
  const webhook = (await readWebhooks(deps.db)).find((candidate) => candidate.url === url);
  if (webhook === undefined) return { sent: false, retry: false, reason: 'the webhook is no longer configured' };
  return post({ url, secret: webhook.secret }, delivery.dedupeKey, body);
}

/** A signed JSON POST; the receiver recognises a repeated one by `Idempotency-Key`, so that a retry is safe. */
async function post(
  { url, secret }: { url: string; secret: string | undefined },
  key: string,
  payload: unknown,
): Promise<DeliveryResult> {
  const body = JSON.stringify(payload);
  const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': key };
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

const MailPayload = z.object({ to: z.string(), subject: z.string(), text: z.string() });

async function mail(deps: WorkerDeps, delivery: ClaimedDelivery): Promise<DeliveryResult> {
  if (deps.mail === undefined) return { sent: false, retry: false, reason: 'no mail server is configured (SMTP_URL)' };
  const { to, subject, text } = MailPayload.parse(delivery.payload);
  return deps.mail.mailer.send({ to, subject, text, messageId: `<${delivery.id}@${deps.mail.domain}>` });
}
