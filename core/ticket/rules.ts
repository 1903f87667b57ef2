import type { ErrorCode } from '#core/contract/error.ts';
import type { Priority, Team, TicketKind, TicketStatus } from '#core/contract/vocabulary.ts';

/** P3.6: feedback is classified at once. From what the message wants to the kind of the ticket. */
const KIND_OF_INTENT: Record<string, TicketKind> = {
  emergency: 'emergency',
  quality_complaint: 'qualityFeedback',
  appearance_change: 'qualityFeedback',
  shipping_leak: 'qualityFeedback',
  service_complaint: 'complaint',
  return_exchange: 'returnExchange',
  wrong_item: 'returnExchange',
  refund_status: 'order',
  order_status: 'order',
  invoice: 'order',
  price: 'order',
  shipping: 'order',
  doc_request: 'document',
  regulatory: 'document',
  training_request: 'training',
  onsite_request: 'visit',
  feedback: 'feedback',
};

export const kindOf = (intent: string): TicketKind => KIND_OF_INTENT[intent] ?? 'inquiry';

/** P3.7: to the department for its type. A clerk stays the customer's one contact (P5.6). */
export function teamOf(kind: TicketKind): Team {
  switch (kind) {
    case 'emergency':
      return 'technical';
    case 'qualityFeedback':
    case 'returnExchange':
    case 'inquiry':
    case 'complaint':
    case 'order':
    case 'document':
    case 'training':
    case 'visit':
    case 'feedback':
    case 'other':
      return 'clerks';
  }
}

const RANK: Record<Priority, number> = { critical: 0, high: 1, normal: 2, low: 3 };
export const isMoreUrgent = (a: Priority, b: Priority): boolean => RANK[a] < RANK[b];

const CONFIRMATION =
  /^(谢+谢?(你|您|啦|了)?|感谢|多谢|謝+謝?(你|您|啦|了)?|感謝|多謝(晒)?|唔該(晒)?|好的?|好了|行|可以了?|明白了?|收到|解决了|已解决|解決了|已解決|没问题了?|沒問題了?|ok(ay)?|thanks?( you)?( (so|very) much)?|thx|great|perfect|solved|that('s| is) all)([,，、!！.。~～ ]*(谢谢(你|您)?(们|啦)?|謝謝(你|您)?(們|啦)?|感谢|感謝|辛苦了?|thanks?( you)?( (so|very) much)?|thank you|好的|知道了|明白了?|(问题|問題|已经|已經|都|搞|这个|這個)*(解决|解決|搞定|处理好|處理好)(了|啦)?|(it('s| is)|problem|issue|that)? ?(is )?(solved|resolved|fixed|all good|works now)|没(有)?(别的|其他)?问题了?|再见|再見|拜拜|bye))*[!！.。~～ ]*$/iu;

/** The customer confirms: a solved ticket closes instead of opening again. Only bare thanks and assent count. */
export const isConfirmation = (text: string): boolean => CONFIRMATION.test(text.trim());

/**
 * The time that is told is the time that is kept: to the full minute, not later than the target, unless that
 * minute has already begun.
 */
export function promiseDueAt(targetDueAt: Date, now: Date): Date {
  const minute = 60_000;
  const down = Math.floor(targetDueAt.getTime() / minute) * minute;
  return new Date(down > now.getTime() ? down : Math.ceil(targetDueAt.getTime() / minute) * minute);
}

export type TicketAction = 'pause' | 'resume' | 'priority' | 'forward' | 'return' | 'merge' | 'close';

const PENDING: readonly TicketStatus[] = ['pendingCustomer', 'pendingThirdParty'];
const OWED: readonly TicketStatus[] = ['open', ...PENDING];
/** In which statuses the desk may do what. A team's answer is still taken after solving, since its clock runs on. */
const ALLOWED_IN: Record<TicketAction, readonly TicketStatus[]> = {
  pause: OWED,
  resume: PENDING,
  priority: OWED,
  forward: OWED,
  return: [...OWED, 'solved'],
  merge: [...OWED, 'solved'],
  close: [...OWED, 'solved'],
};

export const isPending = (status: TicketStatus): boolean => PENDING.includes(status);

export interface Refusal {
  code: ErrorCode;
  message: string;
  path?: string;
}

/** Why an action on a ticket of this status is refused; null where it may be done. */
export const refusedByStatus = (action: TicketAction, status: TicketStatus): Refusal | null =>
  ALLOWED_IN[action].includes(status)
    ? null
    : { code: 'conflict', message: `a ticket that is ${status} is not for: ${action}` };

/**
 * Nobody takes the clocks of a critical ticket away except a manager, and then with a reason: by a pause, by lowering
 * it (SEMANTICS "Clocks"), or by closing it unsolved.
 * @param path where the reason stands in the request
 */
export function refusedAsCritical(by: {
  overrides: boolean;
  reason: string | undefined;
  path: string;
}): Refusal | null {
  if (!by.overrides) return { code: 'forbidden', message: 'only a manager stops the clocks of a critical ticket' };
  if (by.reason === undefined || by.reason === '')
    return { code: 'unprocessable', message: 'for a critical ticket a reason is needed', path: by.path };
  return null;
}
