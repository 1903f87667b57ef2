import { describe, expect, it } from 'vitest';
import type { EscalationStep, OnCallRota, QuietHours } from '#core/contract/escalation.ts';
import { afterQuiet, decideSteps, type StepClock, turnAt } from '#core/escalation/rules.ts';
import { compileCalendar } from '#core/sla/calendar.ts';

const at = (text: string): number => Date.parse(text);
const iso = (ms: number): string => new Date(ms).toISOString();

const OFFICE = compileCalendar({
  timeZone: 'Asia/Shanghai',
  week: { mon: [['09:00', '18:00']], tue: [['09:00', '18:00']], wed: [['09:00', '18:00']] },
});
const WARNING: EscalationStep = {
  key: 'warning',
  at: { kind: 'share', share: 0.75 },
  to: ['assignee'],
  channels: ['desk'],
};
const BREACH: EscalationStep = {
  key: 'breach',
  at: { kind: 'afterBreach', hours: 'working' },
  to: ['team'],
  channels: ['desk'],
};
const after = (key: string, delay: string, hours: 'working' | 'wall'): EscalationStep => ({
  key,
  at: { kind: 'afterBreach', delay, hours },
  to: ['manager'],
  channels: ['desk'],
});
const CHAIN = [WARNING, BREACH, after('lead', 'PT30M', 'working'), after('manager', 'PT2H', 'wall')];

/** Four working hours, from Monday 16:00 to Tuesday 11:00. */
const clock = (rest: Partial<StepClock> = {}): StepClock => ({
  measuredAt: at('2026-11-23T08:00:00Z'),
  dueAt: at('2026-11-24T03:00:00Z'),
  workingMs: 0,
  breached: false,
  paused: false,
  endedAt: null,
  held: false,
  calendar: OFFICE,
  ...rest,
});
const decided = (given: StepClock, now: string, taken: string[] = []) => {
  const { take, passed, nextAt } = decideSteps(CHAIN, given, new Set(taken), at(now));
  return {
    take: take.map(({ key }) => key),
    passed: passed.map(({ key }) => key),
    nextAt: nextAt === null ? null : iso(nextAt),
  };
};

describe('the next step of a clock', () => {
  it('is the warning at three quarters of the working time, the night left out', () => {
    expect(decided(clock(), '2026-11-24T01:59:59.999Z')).toEqual({
      take: [],
      passed: [],
      nextAt: '2026-11-24T02:00:00.000Z',
    });
    expect(decided(clock(), '2026-11-24T02:00:00.000Z')).toEqual({ take: ['warning'], passed: [], nextAt: null });
  });

  it('counts what was worked before a pause: three of four hours are used up an hour after it', () => {
    const resumed = clock({
      workingMs: 2 * 3_600_000,
      measuredAt: at('2026-11-24T02:00:00Z'),
      dueAt: at('2026-11-24T04:00:00Z'),
    });
    expect(decided(resumed, '2026-11-24T02:00:00Z').nextAt).toBe('2026-11-24T03:00:00.000Z');
  });

  it('is due at once where the new due time leaves less than the share', () => {
    const late = clock({ workingMs: 3.5 * 3_600_000, measuredAt: at('2026-11-24T02:30:00Z') });
    expect(decided(late, '2026-11-24T02:30:00Z').take).toEqual(['warning']);
  });

  it('is none while the clock is paused, has ended, or its ticket waits for somebody else', () => {
    const none = { take: [], passed: [], nextAt: null };
    for (const state of [{ paused: true }, { endedAt: at('2026-11-23T08:30:00Z') }, { held: true }])
      expect(decided(clock(state), '2026-11-24T02:30:00Z')).toEqual(none);
  });

  it('after a breach counts from the due instant, in working or wall hours by step', () => {
    const evening = clock({ dueAt: at('2026-11-23T09:45:00Z'), breached: true });
    expect(decided(evening, '2026-11-23T09:45:00Z', ['warning'])).toMatchObject({
      take: ['breach'],
      nextAt: '2026-11-23T11:45:00.000Z',
    });
    expect(decided(evening, '2026-11-23T11:45:00Z', ['warning', 'breach'])).toMatchObject({
      take: ['manager'],
      nextAt: '2026-11-24T01:15:00.000Z',
    });
  });

  it('leaves a warning that came too late untold', () => {
    expect(decided(clock({ breached: true }), '2026-11-24T03:00:00Z')).toMatchObject({
      take: ['breach'],
      passed: ['warning'],
    });
  });

  it('tells a breach that was answered late, and nothing after it', () => {
    const answered = clock({ breached: true, endedAt: at('2026-11-24T06:00:00Z') });
    expect(decided(answered, '2026-11-25T06:00:00Z', ['warning'])).toEqual({
      take: ['breach'],
      passed: [],
      nextAt: null,
    });
  });

  it('is never one that was taken before (zammad #5841)', () => {
    expect(decided(clock({ dueAt: at('2026-11-25T03:00:00Z') }), '2026-11-24T02:30:00Z', ['warning'])).toEqual({
      take: [],
      passed: [],
      nextAt: null,
    });
  });

  it('of a promise outside all working hours is a share of the time on the wall', () => {
    const night = clock({ measuredAt: at('2026-11-23T12:00:00Z'), dueAt: at('2026-11-23T16:00:00Z') });
    expect(decided(night, '2026-11-23T12:00:00Z').nextAt).toBe('2026-11-23T15:00:00.000Z');
  });
});

const rota = (rest: Partial<OnCallRota> = {}): OnCallRota => ({
  timeZone: 'Europe/Berlin',
  startsAt: '2026-03-23T08:00:00Z',
  turnHours: 168,
  userIds: ['ann', 'ben', 'cai'],
  repeatMinutes: 5,
  escalateAfter: 3,
  ...rest,
});
const onTurn = (given: OnCallRota, text: string) => turnAt(given, at(text)).userIds[0];

describe('who is on call', () => {
  it('changes at the very millisecond of the turn', () => {
    const shanghai = rota({ timeZone: 'Asia/Shanghai', turnHours: 12 });
    expect(onTurn(shanghai, '2026-03-23T19:59:59.999Z')).toBe('ann');
    expect(onTurn(shanghai, '2026-03-23T20:00:00.000Z')).toBe('ben');
    expect(onTurn(shanghai, '2026-03-24T20:00:00.000Z')).toBe('ann');
  });

  it('changes at nine in the morning also after the clocks went forward', () => {
    // 2026-03-29: Berlin goes from UTC+1 to UTC+2, so that Monday 09:00 is 07:00Z.
    expect(onTurn(rota(), '2026-03-30T06:59:59.999Z')).toBe('ann');
    expect(onTurn(rota(), '2026-03-30T07:00:00.000Z')).toBe('ben');
    expect(iso(turnAt(rota(), at('2026-03-25T00:00:00Z')).endsAt)).toBe('2026-03-30T07:00:00.000Z');
  });

  it('changes once where the local hour of the change comes twice', () => {
    // 2026-10-25: 02:30 is at 00:30Z and again at 01:30Z.
    const night = rota({ startsAt: '2026-10-24T00:30:00Z', turnHours: 24 });
    expect(onTurn(night, '2026-10-25T00:29:59.999Z')).toBe('ann');
    expect(onTurn(night, '2026-10-25T00:30:00.000Z')).toBe('ben');
    expect(onTurn(night, '2026-10-25T01:00:00.000Z')).toBe('ben');
    expect(onTurn(night, '2026-10-25T01:30:00.000Z')).toBe('ben');
  });

  it('is the first before the rota begins, and nobody without names', () => {
    expect(onTurn(rota(), '2026-01-01T00:00:00Z')).toBe('ann');
    expect(onTurn(rota({ userIds: [] }), '2026-04-01T00:00:00Z')).toBeUndefined();
  });
});

const NIGHT: QuietHours = { timeZone: 'Asia/Shanghai', from: '21:00', to: '08:00', days: ['sat', 'sun'] };
const sentAt = (quiet: QuietHours | null, text: string) => iso(afterQuiet(quiet, at(text)));

describe('a mail that is not urgent', () => {
  it.each([
    ['goes at once by day', '2026-11-24T02:00:00.000Z', '2026-11-24T02:00:00.000Z'],
    ['goes at once a millisecond before the night', '2026-11-24T12:59:59.999Z', '2026-11-24T12:59:59.999Z'],
    ['waits from the night’s first moment to the morning', '2026-11-24T13:00:00.000Z', '2026-11-25T00:00:00.000Z'],
    ['waits after midnight', '2026-11-24T17:00:00.000Z', '2026-11-25T00:00:00.000Z'],
    ['goes at the very end of the night', '2026-11-25T00:00:00.000Z', '2026-11-25T00:00:00.000Z'],
    ['waits from Friday night to Monday (zammad #4432)', '2026-11-27T14:00:00.000Z', '2026-11-30T00:00:00.000Z'],
    ['waits on a Saturday at noon', '2026-11-28T04:00:00.000Z', '2026-11-30T00:00:00.000Z'],
  ])('%s', (_, now, sent) => expect(sentAt(NIGHT, now)).toBe(sent));

  it('waits for a siesta, and for nothing where no hours are quiet', () => {
    const noon = { ...NIGHT, from: '12:00', to: '14:00', days: [] };
    expect(sentAt(noon, '2026-11-28T05:00:00Z')).toBe('2026-11-28T06:00:00.000Z');
    expect(sentAt(null, '2026-11-28T17:00:00Z')).toBe('2026-11-28T17:00:00.000Z');
  });
});
