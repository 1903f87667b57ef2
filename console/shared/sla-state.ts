import type { SlaTargetView } from '#core/contract/ticket.ts';

/** What a clock looks like to a person; `overdue` = running, and its time has passed. */
export type SlaTone = 'good' | 'soon' | 'overdue' | 'met' | 'breached' | 'paused' | 'cancelled';

/** From here on a running clock is amber. */
const SOON_MS = 15 * 60_000;

/** The tone of a running clock. Exactly at the due instant is still on time. */
export function runningTone(dueMs: number, nowMs: number): 'good' | 'soon' | 'overdue' {
  if (nowMs > dueMs) return 'overdue';
  return dueMs - nowMs <= SOON_MS ? 'soon' : 'good';
}

type Clock = Pick<SlaTargetView, 'status' | 'dueAt' | 'metAt'>;

/** A breached clock that nothing has met yet counts on while the ticket is `active`: it is overdue, not history. */
export function targetTone(target: Clock, nowMs: number, active: boolean): SlaTone {
  switch (target.status) {
    case 'running':
      return runningTone(Date.parse(target.dueAt), nowMs);
    case 'breached':
      return target.metAt === null && active ? 'overdue' : 'breached';
    default:
      return target.status;
  }
}
