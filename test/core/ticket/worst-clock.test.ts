import { describe, expect, it } from 'vitest';
import type { SlaStatusName } from '#core/contract/vocabulary.ts';
import { worstClock } from '#core/ticket/worst-clock.ts';

const DUE = new Date('2026-03-02T10:00:00Z');
const later = new Date('2026-03-02T11:00:00Z');
const clock = (status: SlaStatusName, dueAt = DUE, ended: { metAt?: Date; endedAt?: Date } = {}) => ({
  metric: 'firstResponse' as const,
  status,
  dueAt,
  metAt: null,
  endedAt: null,
  ...ended,
});

describe('the clock to look at first', () => {
  it('is late, else runs, else stands; of equals the one due first', () => {
    const all = [clock('paused'), clock('running', later), clock('running'), clock('breached', later)];
    expect(worstClock(all)).toMatchObject({ status: 'breached' });
    expect(worstClock(all.slice(0, 3))).toEqual({
      metric: 'firstResponse',
      status: 'running',
      dueAt: '2026-03-02T10:00:00.000Z',
    });
    expect(worstClock(all.slice(0, 1))).toMatchObject({ status: 'paused' });
  });

  it('is none of those that are over', () => {
    const over = [
      clock('met', DUE, { metAt: DUE, endedAt: DUE }),
      clock('cancelled', DUE, { endedAt: DUE }),
      clock('breached', DUE, { metAt: later, endedAt: later }),
      clock('breached', DUE, { endedAt: later }),
    ];
    expect(worstClock(over)).toBeNull();
    expect(worstClock([])).toBeNull();
  });
});
