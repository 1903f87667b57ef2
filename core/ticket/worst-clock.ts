import type { OpenClock } from '#core/contract/ticket.ts';
import type { SlaMetricName, SlaStatusName } from '#core/contract/vocabulary.ts';

interface Clock {
  metric: SlaMetricName;
  dueAt: Date;
  metAt: Date | null;
  endedAt: Date | null;
  status: SlaStatusName;
}

const RANK = { breached: 0, running: 1, paused: 2 } as const;
const rankOf = (status: SlaStatusName): number | null =>
  status === 'breached' || status === 'running' || status === 'paused' ? RANK[status] : null;

/**
 * The clock of a ticket to which somebody has to look first: late and not met yet, then what runs, then what stands;
 * of equals the one that is due first. A clock that is over is nobody's to hurry for.
 */
export function worstClock(clocks: readonly Clock[]): OpenClock | null {
  let worst: { clock: Clock; rank: number } | null = null;
  for (const clock of clocks) {
    const rank = clock.metAt === null && clock.endedAt === null ? rankOf(clock.status) : null;
    if (rank === null) continue;
    if (worst === null || rank < worst.rank || (rank === worst.rank && clock.dueAt < worst.clock.dueAt))
      worst = { clock, rank };
  }
  if (worst === null) return null;
  const { metric, dueAt, status } = worst.clock;
  return { metric, dueAt: dueAt.toISOString(), status };
}
