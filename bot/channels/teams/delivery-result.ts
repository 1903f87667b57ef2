import type { DeliveryResult } from '#core/platform/delivery.ts';

/** Failures before anything can have reached the other side. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const MAY_TRY_AGAIN = new Set([401, 408, 412, 429]);

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error ? (error as Record<string, unknown>)[name] : undefined;

/**
 * What a failed sending means. Teams does not recognise a message that is sent twice, so one whose fate is unknown
 * (a 5xx, a lost connection) is not sent again: it is shown as unsure.
 */
export function deliveryResultOf(error: unknown): DeliveryResult {
  const status = Number(field(error, 'statusCode') ?? field(error, 'status') ?? Number.NaN);
  const code = String(field(error, 'code') ?? field(field(error, 'cause'), 'code') ?? '');
  if (NEVER_SENT.has(code)) return { sent: false, retry: true, reason: code };
  if (MAY_TRY_AGAIN.has(status)) return { sent: false, retry: true, reason: `HTTP ${status}` };
  if (status >= 400 && status < 500) return { sent: false, retry: false, reason: `HTTP ${status}` };
  return {
    sent: false,
    retry: false,
    unsure: true,
    reason: Number.isNaN(status) ? code || 'unknown' : `HTTP ${status}`,
  };
}
