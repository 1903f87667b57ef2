import { describe, expect, it } from 'vitest';
import type { SlaTargetView } from '#core/contract/ticket.ts';
import { barOf } from '../../../console/ticket/bar-of.ts';

const at = (clock: string): string => `2026-03-02T${clock}:00Z`;
const target = (status: SlaTargetView['status'], due: string, metAt: string | null = null): SlaTargetView => ({
  metric: 'firstResponse',
  ordinal: 1,
  startedAt: at('10:00'),
  dueAt: at(due),
  metAt,
  breachedAt: null,
  status,
});
const bar = (now: string, ...targets: SlaTargetView[]) =>
  barOf({ openedAt: at('10:00'), targets }, Date.parse(at(now)));

describe('the bar of a ticket', () => {
  it('reaches from the opening to the last due time of what is open', () => {
    const got = bar(
      '11:00',
      target('running', '12:00'),
      target('paused', '14:00'),
      target('met', '18:00', at('10:30')),
    );
    expect(got).toMatchObject({ now: 0.25, endMs: Date.parse(at('14:00')) });
    expect(got?.marks.map(({ share }) => share)).toEqual([0.5, 1]);
  });

  it('reaches to now where everything is late', () => {
    const got = bar('14:00', target('breached', '12:00'));
    expect(got).toMatchObject({ now: 1, endMs: Date.parse(at('14:00')) });
    expect(got?.marks.map(({ share }) => share)).toEqual([0.5]);
  });

  it('is none where no clock is open', () => {
    expect(bar('14:00', target('breached', '12:00', at('13:00')), target('cancelled', '12:00'))).toBeNull();
  });
});
