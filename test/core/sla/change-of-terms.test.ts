import { describe, expect, it } from 'vitest';
import { ALWAYS, OFFICE, type Told, targetsOf } from './support.ts';

const policy = { firstResponse: 'PT4H', resolution: 'PT24H' };
const ask = (metric: string, events: Told[], at: string) =>
  targetsOf({ policy, events: [['02 10:00', 'opened'], ...events], at }, metric);
const urgent = { policy: { firstResponse: 'PT1H', resolution: 'PT4H' } };

describe('a change of policy or priority', () => {
  it.each(['policyChanged', 'priorityChanged'])('recomputes from the start: %s', (type) => {
    expect(ask('firstResponse', [['02 10:30', type, urgent]], '02 10:40')).toMatchObject([
      { startedAt: '2026-03-02T10:00:00Z', dueAt: '2026-03-02T11:00:00Z', elapsed: 'PT40M', remaining: 'PT20M' },
    ]);
  });

  it('can find a clock late at once, as of the due instant', () => {
    expect(ask('firstResponse', [['02 12:00', 'policyChanged', urgent]], '02 12:00')).toMatchObject([
      { status: 'breached', breachedAt: '2026-03-02T11:00:00Z' },
    ]);
  });

  it('keeps the pauses (glpi #6902)', () => {
    const events: Told[] = [
      ['02 10:10', 'paused'],
      ['02 11:10', 'resumed'],
      ['02 11:20', 'priorityChanged', urgent],
    ];
    expect(ask('firstResponse', events, '02 11:30')).toMatchObject([
      { dueAt: '2026-03-02T12:00:00Z', elapsed: 'PT30M' },
    ]);
  });

  it('keeps a pause that lasts', () => {
    const events: Told[] = [
      ['02 10:10', 'paused'],
      ['02 11:20', 'priorityChanged', urgent],
    ];
    expect(ask('firstResponse', events, '02 12:00')).toMatchObject([
      { status: 'paused', dueAt: '2026-03-02T12:50:00Z' },
    ]);
  });

  it('leaves met and breached clocks alone', () => {
    const lax = { policy: { firstResponse: 'PT40H', resolution: 'PT24H' } };
    expect(ask('firstResponse', [['02 14:00:00.001', 'policyChanged', lax]], '02 15:00')).toMatchObject([
      { status: 'breached', dueAt: '2026-03-02T14:00:00Z' },
    ]);
    const met: Told[] = [
      ['02 13:00', 'clerkReply'],
      ['02 14:00', 'policyChanged', urgent],
    ];
    expect(ask('firstResponse', met, '02 15:00')).toMatchObject([{ status: 'met', dueAt: '2026-03-02T14:00:00Z' }]);
  });

  it('still moves a clock exactly at its due instant', () => {
    const lax = { policy: { firstResponse: 'PT5H' } };
    expect(ask('firstResponse', [['02 14:00', 'policyChanged', lax]], '02 14:30')).toMatchObject([
      { status: 'running', dueAt: '2026-03-02T15:00:00Z' },
    ]);
  });

  it('cancels a metric that the new policy lacks, and brings it back with a policy that has it', () => {
    const lacking: Told[] = [['02 11:00', 'policyChanged', { policy: { resolution: 'PT4H' } }]];
    expect(ask('firstResponse', lacking, '02 12:00')).toMatchObject([
      { status: 'cancelled', dueAt: '2026-03-02T14:00:00Z', elapsed: 'PT1H' },
    ]);
    const again: Told[] = [...lacking, ['02 12:00', 'policyChanged', { policy: { firstResponse: 'PT3H' } }]];
    expect(ask('firstResponse', again, '02 12:30')).toMatchObject([
      { status: 'running', dueAt: '2026-03-02T13:00:00Z', elapsed: 'PT2H30M' },
    ]);
  });

  it('cancels a next response beside its first one as it stood: due no earlier than that', () => {
    const both = { policy: { firstResponse: 'PT4H', nextResponse: 'PT1H' } };
    const told: Told[] = [
      ['02 10:00', 'opened'],
      ['02 10:00', 'customerMessage'],
      ['02 10:30', 'policyChanged', { policy: {} }],
    ];
    expect(targetsOf({ ...both, events: told, at: '02 10:40' }, 'nextResponse')).toMatchObject([
      { status: 'cancelled', dueAt: '2026-03-02T14:00:00Z', elapsed: 'PT30M', remaining: 'PT3H30M' },
    ]);
  });

  it('goes, once reopened, by the terms that came while it was solved', () => {
    const events: Told[] = [
      ['02 11:00', 'policyChanged', { policy: {} }],
      ['02 12:00', 'solved'],
      ['02 13:00', 'policyChanged', { policy: { resolution: 'PT8H' } }],
      ['02 14:00', 'reopened'],
    ];
    expect(ask('resolution', events, '02 15:00')).toMatchObject([
      { status: 'running', metAt: null, dueAt: '2026-03-03T12:00:00Z', elapsed: 'PT3H' },
    ]);
  });

  it('does not bring back what was answered meanwhile', () => {
    const events: Told[] = [
      ['02 11:00', 'policyChanged', { policy: {} }],
      ['02 11:30', 'clerkReply'],
      ['02 12:00', 'policyChanged', urgent],
    ];
    expect(ask('firstResponse', events, '02 12:30')).toMatchObject([{ status: 'cancelled', metAt: null }]);
  });

  it('leaves a cancelled clock as it was through pauses, solving and reopening', () => {
    const events: Told[] = [
      ['02 11:00', 'policyChanged', { policy: {} }],
      ['02 11:30', 'paused'],
      ['02 12:00', 'resumed'],
      ['02 13:00', 'solved'],
      ['02 14:00', 'reopened'],
    ];
    expect(ask('resolution', events, '02 15:00')).toMatchObject([
      { status: 'cancelled', dueAt: '2026-03-05T10:00:00Z', elapsed: 'PT1H' },
    ]);
  });

  it('starts a metric that the old policy lacked from where it would have started', () => {
    const events: Told[] = [['02 10:30', 'policyChanged', { policy: { nextResponse: 'PT1H' } }]];
    const told: Told[] = [['02 10:00', 'customerMessage'], ...events];
    expect(ask('nextResponse', told, '02 10:40')).toMatchObject([
      { startedAt: '2026-03-02T10:00:00Z', dueAt: '2026-03-02T11:00:00Z' },
    ]);
  });

  it('brings its calendar along, and a priority alone changes nothing', () => {
    const events: Told[] = [['02 16:00', 'policyChanged', { policy, calendar: ALWAYS }]];
    expect(ask('resolution', events, '02 16:30')).toMatchObject([
      { dueAt: '2026-03-03T10:00:00Z', elapsed: 'PT6H30M' },
    ]);
    expect(ask('resolution', [['02 16:00', 'priorityChanged']], '02 16:30')).toEqual(ask('resolution', [], '02 16:30'));
  });

  it('leaves the engineer’s own duration', () => {
    const events: Told[] = [
      ['02 10:00', 'forwarded', { duration: 'PT2H' }],
      ['02 10:30', 'policyChanged', urgent],
    ];
    expect(ask('internal', events, '02 11:00')).toMatchObject([{ dueAt: '2026-03-02T12:00:00Z', status: 'running' }]);
  });
});

describe('a change of calendar', () => {
  it('recomputes running clocks from their start', () => {
    const short = { ...OFFICE, exceptions: [{ date: '2026-03-03', hours: [] }] };
    expect(ask('resolution', [['02 12:00', 'calendarChanged', { calendar: short }]], '02 12:30')).toMatchObject([
      { dueAt: '2026-03-06T10:00:00Z' },
    ]);
    expect(ask('resolution', [], '02 12:30')).toMatchObject([{ dueAt: '2026-03-05T10:00:00Z' }]);
  });

  it('leaves a breached clock as it was', () => {
    const events: Told[] = [['02 15:00', 'calendarChanged', { calendar: ALWAYS }]];
    expect(ask('firstResponse', events, '02 20:00')).toMatchObject([
      { status: 'breached', dueAt: '2026-03-02T14:00:00Z', elapsed: 'PT7H' },
    ]);
  });
});
