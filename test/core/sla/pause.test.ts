import { describe, expect, it } from 'vitest';
import { ALWAYS, OFFICE, type Told, targetsOf } from './support.ts';

const policy = { firstResponse: 'PT2H', resolution: 'PT8H' };

describe('a pause', () => {
  const first = (events: Told[], at: string, says: { pauseOnThirdParty?: boolean } = {}) =>
    targetsOf({ policy: { ...policy, ...says }, events: [['02 10:00', 'opened'], ...events], at }, 'firstResponse')[0];

  it('stops the clock, and says so (frappe/helpdesk #1554)', () => {
    expect(first([['02 11:00', 'paused']], '02 15:00')).toMatchObject({
      status: 'paused',
      elapsed: 'PT1H',
      remaining: 'PT1H',
      dueAt: '2026-03-02T16:00:00Z',
    });
  });

  it('moves the due time by what is left of the working time, not by the wall (erpnext PR #49414)', () => {
    const events: Told[] = [
      ['02 11:00', 'paused'],
      ['03 09:00', 'resumed'],
    ];
    expect(first(events, '03 09:30')).toMatchObject({
      dueAt: '2026-03-03T10:00:00Z',
      elapsed: 'PT1H30M',
      status: 'running',
    });
  });

  it('counts its edges to the millisecond', () => {
    const events: Told[] = [
      ['02 10:00:00.001', 'paused'],
      ['02 10:00:00.002', 'resumed'],
    ];
    expect(first(events, '02 12:00')).toMatchObject({ dueAt: '2026-03-02T12:00:00.001Z', remaining: 'PT0.001S' });
  });

  it('keeps a clock from breach when it begins before the due instant, and comes too late after it', () => {
    expect(first([['02 11:59:59.999', 'paused']], '04 10:00')).toMatchObject({
      status: 'paused',
      remaining: 'PT0.001S',
    });
    expect(first([['02 12:00:00.001', 'paused']], '04 10:00')).toMatchObject({
      status: 'breached',
      breachedAt: '2026-03-02T12:00:00Z',
      remaining: '-PT0.001S',
    });
  });

  it('with nothing left is like a closing: due where it begins', () => {
    expect(first([['02 12:00', 'paused']], '02 12:00')).toMatchObject({
      status: 'paused',
      dueAt: '2026-03-02T12:00:00Z',
    });
    expect(first([['02 12:00', 'paused']], '02 12:00:00.001')).toMatchObject({
      status: 'breached',
      breachedAt: '2026-03-02T12:00:00Z',
    });
  });

  it('may come often', () => {
    const events: Told[] = [
      ['02 10:30', 'paused'],
      ['02 10:40', 'resumed'],
      ['02 11:00', 'paused'],
      ['02 11:00', 'paused'],
      ['02 11:20', 'resumed'],
      ['02 11:25', 'resumed'],
    ];
    expect(first(events, '02 12:30')).toMatchObject({
      dueAt: '2026-03-02T12:30:00Z',
      elapsed: 'PT2H',
      status: 'running',
    });
  });

  it('does not undo a breach, and a late clock stands under it', () => {
    const events: Told[] = [
      ['02 13:00', 'paused'],
      ['02 14:00', 'resumed'],
      ['02 14:30', 'clerkReply'],
    ];
    expect(first(events, '03 10:00')).toMatchObject({
      status: 'breached',
      dueAt: '2026-03-02T12:00:00Z',
      metAt: '2026-03-02T14:30:00Z',
      elapsed: 'PT3H30M',
    });
  });

  it('can be ended by the fulfilment itself', () => {
    const events: Told[] = [
      ['02 11:00', 'paused'],
      ['02 13:00', 'clerkReply'],
    ];
    expect(first(events, '05 10:00')).toMatchObject({ status: 'met', dueAt: '2026-03-02T14:00:00Z', elapsed: 'PT1H' });
  });

  describe('for a third party', () => {
    const waits: Told = ['02 11:00', 'paused', { reason: 'pendingThirdParty' }];
    const runsOn = { pauseOnThirdParty: false };

    it('stops the clocks only where the policy says so', () => {
      expect(first([waits], '02 11:30')).toMatchObject({ status: 'paused' });
      expect(first([waits], '02 11:30', runsOn)).toMatchObject({ status: 'running', elapsed: 'PT1H30M' });
      const inData: Told[] = [['02 11:00', 'paused', { data: { reason: 'pendingThirdParty' } }]];
      expect(first(inData, '02 11:30', runsOn)).toMatchObject({ status: 'running' });
    });

    it('is no word on waiting for the customer, or on a pause of which nobody says why', () => {
      expect(first([['02 11:00', 'paused', { reason: 'pendingCustomer' }]], '02 11:30', runsOn)).toMatchObject({
        status: 'paused',
      });
      expect(first([['02 11:00', 'paused']], '02 11:30', runsOn)).toMatchObject({ status: 'paused' });
    });

    it('ends one for the customer under such a policy', () => {
      const events: Told[] = [['02 10:30', 'paused', { reason: 'pendingCustomer' }], waits];
      expect(first(events, '02 11:30', runsOn)).toMatchObject({ status: 'running', elapsed: 'PT1H' });
    });

    it('follows the policy that comes meanwhile, with the pause until then kept', () => {
      const other = (pauseOnThirdParty: boolean): Told[] => [
        waits,
        ['02 11:20', 'policyChanged', { policy: { ...policy, pauseOnThirdParty } }],
      ];
      expect(first(other(false), '02 11:30')).toMatchObject({ status: 'running', elapsed: 'PT1H10M' });
      expect(first(other(true), '02 11:30', runsOn)).toMatchObject({ status: 'paused', elapsed: 'PT1H20M' });
      const calendar: Told[] = [waits, ['02 11:20', 'calendarChanged', { calendar: OFFICE }]];
      expect(first(calendar, '02 11:30', runsOn)).toMatchObject({ status: 'running', elapsed: 'PT1H30M' });
    });
  });

  it('holds for a clock that starts under it', () => {
    const events: Told[] = [
      ['02 10:00', 'opened'],
      ['02 10:10', 'paused'],
      ['02 10:20', 'customerMessage'],
      ['02 10:50', 'resumed'],
    ];
    expect(targetsOf({ policy: { nextResponse: 'PT1H' }, events, at: '02 11:00' }, 'nextResponse')).toMatchObject([
      { startedAt: '2026-03-02T10:20:00Z', dueAt: '2026-03-02T11:50:00Z', elapsed: 'PT10M' },
    ]);
  });
});

describe('reopening', () => {
  const resolution = (events: Told[], at: string) =>
    targetsOf({ calendar: ALWAYS, policy, events: [['02 10:00', 'opened'], ...events], at }, 'resolution')[0];

  it('counts the time as solved as a pause, each time (zammad #188)', () => {
    const events: Told[] = [
      ['02 12:00', 'solved'],
      ['03 12:00', 'reopened'],
      ['03 14:00', 'solved'],
      ['05 00:00', 'reopened'],
    ];
    expect(resolution(events, '05 01:00')).toMatchObject({
      status: 'running',
      metAt: null,
      elapsed: 'PT5H',
      dueAt: '2026-03-05T04:00:00Z',
    });
    expect(resolution([...events, ['05 04:00', 'solved']], '09 00:00')).toMatchObject({
      status: 'met',
      elapsed: 'PT8H',
    });
    expect(resolution([...events, ['05 04:00:00.001', 'solved']], '09 00:00')).toMatchObject({ status: 'breached' });
  });

  it('is no longer solved (zammad #3745), and what was late stays late', () => {
    const events: Told[] = [
      ['02 18:00:00.001', 'solved'],
      ['03 12:00', 'reopened'],
    ];
    expect(resolution(events, '03 13:00')).toMatchObject({
      status: 'breached',
      breachedAt: '2026-03-02T18:00:00Z',
      metAt: null,
    });
  });

  it('ends a pause that was open when the ticket was solved', () => {
    const events: Told[] = [
      ['02 11:00', 'paused'],
      ['02 12:00', 'solved'],
      ['02 13:00', 'reopened'],
    ];
    expect(resolution(events, '02 14:00')).toMatchObject({
      status: 'running',
      elapsed: 'PT2H',
      dueAt: '2026-03-02T20:00:00Z',
    });
  });

  it('counts the next reply from the new message, not the old (chatwoot PR #11787)', () => {
    const events: Told[] = [
      ['02 10:00', 'opened'],
      ['02 10:00', 'customerMessage'],
      ['02 11:00', 'solved'],
      ['04 10:00', 'reopened'],
      ['04 10:00', 'customerMessage'],
    ];
    const targets = targetsOf(
      { calendar: ALWAYS, policy: { nextResponse: 'PT1H' }, events, at: '04 10:30' },
      'nextResponse',
    );
    expect(targets).toMatchObject([
      { status: 'cancelled' },
      { startedAt: '2026-03-04T10:00:00Z', dueAt: '2026-03-04T11:00:00Z', status: 'running' },
    ]);
  });

  it('goes by the policy that came meanwhile', () => {
    const events: Told[] = [
      ['02 12:00', 'solved'],
      ['02 13:00', 'policyChanged', { policy: { resolution: 'PT3H' } }],
      ['02 14:00', 'reopened'],
    ];
    expect(resolution(events, '02 14:30')).toMatchObject({ dueAt: '2026-03-02T15:00:00Z', status: 'running' });
  });
});
