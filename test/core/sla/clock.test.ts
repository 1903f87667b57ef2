import { describe, expect, it } from 'vitest';
import { targetsOf } from './support.ts';

const base = { metAt: null, breachedAt: null };

describe('the first response', () => {
  const asked = (events: [string, string][], at: string) =>
    targetsOf({ events: [['02 10:00', 'opened'], ...events], at }, 'firstResponse')[0];

  it('runs from opening, and exactly at the due instant is on time', () => {
    expect(asked([], '02 11:00')).toEqual({
      ...base,
      startedAt: '2026-03-02T10:00:00Z',
      dueAt: '2026-03-02T11:00:00Z',
      status: 'running',
      elapsed: 'PT1H',
      remaining: 'PT0S',
    });
  });

  it('is breached a millisecond later, as of the due instant', () => {
    expect(asked([], '02 11:00:00.001')).toMatchObject({
      status: 'breached',
      breachedAt: '2026-03-02T11:00:00Z',
      remaining: '-PT0.001S',
    });
  });

  it('is met by a clerk exactly at the due instant', () => {
    expect(asked([['02 11:00', 'clerkReply']], '03 12:00')).toMatchObject({
      status: 'met',
      metAt: '2026-03-02T11:00:00Z',
      breachedAt: null,
      elapsed: 'PT1H',
      remaining: 'PT0S',
    });
  });

  it('stays late once it has been sent a millisecond late (chatwoot #13392)', () => {
    expect(asked([['02 11:00:00.001', 'clerkReply']], '03 12:00')).toMatchObject({
      status: 'breached',
      metAt: '2026-03-02T11:00:00.001Z',
      breachedAt: '2026-03-02T11:00:00Z',
      elapsed: 'PT1H0.001S',
      remaining: '-PT0.001S',
    });
  });

  it('is not met by the bot, by a note or by assigning (chatwoot PR #6409)', () => {
    const quiet = ['botReply', 'note', 'assigned', 'escalated', 'acknowledged', 'surveySent'];
    const events = quiet.map((type): [string, string] => ['02 10:30', type]);
    expect(asked(events, '02 10:40')).toEqual(asked([], '02 10:40'));
  });

  it('is met by the first reply only', () => {
    const events: [string, string][] = [
      ['02 10:10', 'clerkReply'],
      ['02 10:20', 'clerkReply'],
    ];
    expect(asked(events, '02 12:00')).toMatchObject({ metAt: '2026-03-02T10:10:00Z', elapsed: 'PT10M' });
  });
});

describe('the next response', () => {
  const policy = { firstResponse: 'PT1H', nextResponse: 'PT30M' };
  const asked = (events: [string, string][], at: string) =>
    targetsOf(
      { policy, events: [['02 10:00', 'opened'], ['02 10:00', 'customerMessage'], ...events], at },
      'nextResponse',
    );

  it('is not due before the first response is (zammad #5177)', () => {
    expect(asked([], '02 10:20')).toMatchObject([
      { dueAt: '2026-03-02T11:00:00Z', remaining: 'PT40M', status: 'running' },
    ]);
    expect(asked([], '02 11:00:00.001')).toMatchObject([{ status: 'breached', breachedAt: '2026-03-02T11:00:00Z' }]);
  });

  it('keeps its own later due time before the first reply', () => {
    const targets = targetsOf(
      {
        policy,
        events: [
          ['02 10:00', 'opened'],
          ['02 10:45', 'customerMessage'],
        ],
        at: '02 10:50',
      },
      'nextResponse',
    );
    expect(targets).toMatchObject([{ startedAt: '2026-03-02T10:45:00Z', dueAt: '2026-03-02T11:15:00Z' }]);
  });

  it('is one target each time, by its own time after the first reply', () => {
    const events: [string, string][] = [
      ['02 10:10', 'clerkReply'],
      ['02 12:00', 'customerMessage'],
      ['02 12:20', 'customerMessage'],
      ['02 12:31', 'clerkReply'],
      ['02 13:00', 'customerMessage'],
    ];
    expect(asked(events, '02 13:10')).toMatchObject([
      { startedAt: '2026-03-02T10:00:00Z', status: 'met', metAt: '2026-03-02T10:10:00Z' },
      {
        startedAt: '2026-03-02T12:00:00Z',
        dueAt: '2026-03-02T12:30:00Z',
        status: 'breached',
        metAt: '2026-03-02T12:31:00Z',
      },
      { startedAt: '2026-03-02T13:00:00Z', dueAt: '2026-03-02T13:30:00Z', status: 'running' },
    ]);
  });

  it('does not run after our side has answered last (zammad #3140)', () => {
    expect(asked([['02 10:10', 'clerkReply']], '04 10:00')).toMatchObject([{ status: 'met' }]);
  });

  it('is not set back by a hand-off message or a bot reply (chatwoot PR #13336)', () => {
    const events: [string, string][] = [
      ['02 10:10', 'clerkReply'],
      ['02 12:00', 'customerMessage'],
      ['02 12:10', 'handoff'],
      ['02 12:10', 'botReply'],
    ];
    expect(asked(events, '02 12:15')[1]).toMatchObject({
      startedAt: '2026-03-02T12:00:00Z',
      dueAt: '2026-03-02T12:30:00Z',
    });
  });
});

describe('pick-up', () => {
  const policy = { pickup: 'PT2M' };
  const asked = (events: [string, string, object?][], at: string) =>
    targetsOf({ policy, events: [['02 10:00', 'opened'], ...events], at }, 'pickup');

  it('starts when a person is asked for and is met when one accepts (chatwoot PR #13417)', () => {
    const events: [string, string][] = [
      ['02 10:05', 'handoff'],
      ['02 10:06', 'handoff'],
      ['02 10:07', 'accepted'],
    ];
    expect(asked(events, '02 11:00')).toMatchObject([
      { startedAt: '2026-03-02T10:05:00Z', status: 'met', elapsed: 'PT2M' },
    ]);
  });

  it('is cancelled when the customer cancels, and starts anew with the next hand-off', () => {
    const events: [string, string][] = [
      ['02 10:05', 'handoff'],
      ['02 10:06', 'handoffCancelled'],
      ['02 10:30', 'handoff'],
    ];
    expect(asked(events, '02 10:31')).toMatchObject([
      { status: 'cancelled', elapsed: 'PT1M', metAt: null },
      { startedAt: '2026-03-02T10:30:00Z', status: 'running' },
    ]);
  });

  it('is cancelled when it becomes a promise', () => {
    const events: [string, string, object?][] = [
      ['02 10:05', 'handoff'],
      ['02 10:06', 'promised', { dueAt: '2026-03-03T10:00:00Z' }],
    ];
    expect(asked(events, '02 11:00')).toMatchObject([{ status: 'cancelled' }]);
  });

  it('runs in staffed hours only', () => {
    expect(asked([['02 20:00', 'handoff']], '02 21:00')).toMatchObject([
      { dueAt: '2026-03-03T09:02:00Z', elapsed: 'PT0S' },
    ]);
  });
});

describe('a promise', () => {
  const promised = (time: string, dueAt: string): [string, string, object] => [time, 'promised', { dueAt }];
  const asked = (events: [string, string, object?][], at: string) =>
    targetsOf({ events: [['02 10:00', 'opened'], ...events], at }, 'promise');

  it('is due at the instant that was told, in hours or out of them', () => {
    const events = [promised('02 10:00', '2026-03-02T20:00:00Z')];
    expect(asked(events, '02 20:00')).toMatchObject([{ dueAt: '2026-03-02T20:00:00Z', status: 'running' }]);
    expect(asked(events, '02 20:00:00.001')).toMatchObject([
      { status: 'breached', breachedAt: '2026-03-02T20:00:00Z' },
    ]);
  });

  it('is not moved by a pause, a policy or a calendar', () => {
    const events: [string, string, object?][] = [
      promised('02 10:00', '2026-03-02T12:00:00Z'),
      ['02 10:10', 'paused'],
      ['02 10:20', 'policyChanged', { policy: { resolution: 'PT1H' } }],
    ];
    expect(asked(events, '02 11:00')).toMatchObject([
      { dueAt: '2026-03-02T12:00:00Z', status: 'running', elapsed: 'PT1H' },
    ]);
  });

  it('is replaced by a later one and keeps its verdict', () => {
    const events: [string, string, object?][] = [
      promised('02 10:00', '2026-03-02T11:00:00Z'),
      promised('02 10:30', '2026-03-02T12:00:00Z'),
      promised('02 13:00', '2026-03-02T14:00:00Z'),
      ['02 13:30', 'clerkReply'],
    ];
    expect(asked(events, '02 15:00')).toMatchObject([
      { status: 'cancelled', breachedAt: null },
      { status: 'breached', breachedAt: '2026-03-02T12:00:00Z', metAt: null },
      { status: 'met', metAt: '2026-03-02T13:30:00Z' },
    ]);
  });
});

describe('the engineer’s time (P3.3)', () => {
  const forwarded = (time: string, duration: string, team?: string): [string, string, object] => [
    time,
    'forwarded',
    { duration, team },
  ];
  const asked = (events: [string, string, object?][], at: string) =>
    targetsOf({ events: [['02 10:00', 'opened'], ...events], at }, 'internal');

  it('runs from forwarding to the return, by its own duration', () => {
    const events: [string, string, object?][] = [forwarded('02 10:00', 'PT2H'), ['02 11:59', 'returned']];
    expect(asked(events, '02 15:00')).toMatchObject([
      { dueAt: '2026-03-02T12:00:00Z', status: 'met', elapsed: 'PT1H59M' },
    ]);
  });

  it('is met by the team that names itself, or altogether', () => {
    const events: [string, string, object?][] = [
      forwarded('02 10:00', 'PT2H', 'quality'),
      forwarded('02 10:00', 'PT3H', 'rnd'),
    ];
    const statuses = (more: [string, string, object?]) =>
      asked([...events, more], '02 10:45').map(({ status }) => status);
    expect(statuses(['02 10:30', 'returned', { team: 'rnd' }])).toEqual(['running', 'met']);
    expect(statuses(['02 10:30', 'returned'])).toEqual(['met', 'met']);
  });
});

describe('resolution, closing and merging', () => {
  const policy = { firstResponse: 'PT1H', nextResponse: 'PT1H', resolution: 'PT4H' };
  const statuses = (events: [string, string][], at: string) =>
    ['firstResponse', 'nextResponse', 'resolution'].map(
      (metric) =>
        targetsOf(
          { policy, events: [['02 10:00', 'opened'], ['02 10:00', 'customerMessage'], ...events], at },
          metric,
        )[0]?.status,
    );

  it('solving meets the resolution and cancels what is unanswered', () => {
    expect(statuses([['02 10:30', 'solved']], '05 10:00')).toEqual(['cancelled', 'cancelled', 'met']);
  });

  it('solving late leaves every verdict as it is', () => {
    expect(statuses([['02 15:00', 'solved']], '05 10:00')).toEqual(['breached', 'breached', 'breached']);
  });

  it('closing after solving changes nothing; closing without cancels', () => {
    expect(
      statuses(
        [
          ['02 10:30', 'solved'],
          ['02 11:30', 'closed'],
        ],
        '05 10:00',
      ),
    ).toEqual(['cancelled', 'cancelled', 'met']);
    expect(statuses([['02 10:30', 'closed']], '05 10:00')).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('a merged ticket no longer escalates, yet what was breached stays so (zammad #904)', () => {
    expect(statuses([['02 11:00', 'merged']], '05 10:00')).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(statuses([['02 11:00:00.001', 'merged']], '05 10:00')).toEqual(['breached', 'breached', 'cancelled']);
  });

  it('nothing starts in a ticket that is closed or merged', () => {
    const after = (type: string) =>
      targetsOf(
        {
          policy,
          events: [
            ['02 10:00', 'opened'],
            ['02 10:10', type],
            ['02 10:20', 'customerMessage'],
          ],
          at: '02 12:00',
        },
        'nextResponse',
      );
    expect(after('closed')).toEqual([]);
    expect(after('merged')).toEqual([]);
  });
});
