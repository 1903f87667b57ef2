import type { SlaTargetView, TicketView } from '#core/contract/ticket.ts';

export interface Bar {
  endMs: number;
  /** How far the time has come, as a share of the bar. */
  now: number;
  marks: { target: SlaTargetView; share: number }[];
}

/** What is still open: running, standing, or late and not met yet. */
const isOpen = ({ status, metAt }: SlaTargetView): boolean =>
  status === 'running' || status === 'paused' || (status === 'breached' && metAt === null);

/** From the opening to the last due time, or to now where that is past; null where no clock is open. */
export function barOf({ openedAt, targets }: Pick<TicketView, 'openedAt' | 'targets'>, nowMs: number): Bar | null {
  const open = targets.filter(isOpen);
  if (open.length === 0) return null;
  const startMs = Date.parse(openedAt);
  const endMs = Math.max(nowMs, ...open.map(({ dueAt }) => Date.parse(dueAt)));
  const shareOf = (ms: number): number => Math.min(1, Math.max(0, (ms - startMs) / Math.max(1, endMs - startMs)));
  return {
    endMs,
    now: shareOf(nowMs),
    marks: open.map((target) => ({ target, share: shareOf(Date.parse(target.dueAt)) })),
  };
}
