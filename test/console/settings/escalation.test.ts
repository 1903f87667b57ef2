import { describe, expect, test } from 'vitest';
import { inOrder, newKey } from '#console/settings/escalation/plan.ts';
import { moved, turnsFrom } from '#console/settings/escalation/rota.ts';
import type { EscalationStep, OnCallRota } from '#core/contract/escalation.ts';

const step = (key: string, at: EscalationStep['at']): EscalationStep => ({ key, at, to: ['lead'], channels: ['desk'] });

describe('an escalation chain', () => {
  test('reads in the order in which its steps are taken', () => {
    const chain = [
      step('manager', { kind: 'afterBreach', delay: 'PT2H', hours: 'working' }),
      step('breach', { kind: 'afterBreach', hours: 'working' }),
      step('late', { kind: 'share', share: 0.9 }),
      step('early', { kind: 'share', share: 0.5 }),
    ];
    expect(inOrder(chain).map(({ key }) => key)).toEqual(['early', 'late', 'breach', 'manager']);
  });

  test('gives a new step a key that none of the chain has', () => {
    const at = { kind: 'share', share: 0.5 } as const;
    expect(newKey([])).toBe('step1');
    expect(newKey([step('step2', at)])).toBe('step3');
  });
});

describe('the on-call rota', () => {
  const ROTA: OnCallRota = {
    timeZone: 'Asia/Shanghai',
    startsAt: '2026-11-02T01:00:00.000Z',
    turnHours: 24,
    userIds: ['a', 'b', 'c'],
    repeatMinutes: 5,
    escalateAfter: 3,
  };
  const on = (at: string) => turnsFrom(ROTA, Date.parse(at), 2).map(({ userId }) => userId);

  test('a turn ends at its last instant, the next begins there', () => {
    expect(on('2026-11-03T00:59:59.999Z')).toEqual(['a', 'b']);
    expect(on('2026-11-03T01:00:00.000Z')).toEqual(['b', 'c']);
    expect(on('2026-11-05T01:00:00.000Z')).toEqual(['a', 'b']);
  });

  test('before the first turn it shows the first', () => {
    expect(on('2026-10-01T00:00:00.000Z')).toEqual(['a', 'b']);
  });

  test('nobody on it, no turns', () => {
    expect(turnsFrom({ ...ROTA, userIds: [] }, Date.parse(ROTA.startsAt), 2)).toEqual([]);
  });

  test('somebody goes a place up or down', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  });
});
