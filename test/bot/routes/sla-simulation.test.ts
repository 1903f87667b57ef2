import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SimulationAnswer } from '#core/contract/sla.ts';
import { DueExplanation, TryPolicyResult } from '#core/contract/sla-editing.ts';
import { SlaPolicyList } from '#core/contract/sla-policy.ts';
import type { Role } from '#core/contract/vocabulary.ts';
import { inUnit } from '#core/platform/unit.ts';
import { recordEvents } from '#core/ticket/record-event.ts';
import { lockTicket } from '#core/ticket/store.ts';
import { ticketNow } from '#test/support/factories.ts';
import { TUESDAY_MORNING } from '#test/support/world.ts';
import { openOne } from './open-one.ts';
import { openRoutes, type RoutesWorld } from './support.ts';

let routes: RoutesWorld;
beforeAll(async () => {
  routes = await openRoutes();
});
afterAll(() => routes.close());
beforeEach(() => routes.clock.set(TUESDAY_MORNING));

const HOURS = [['09:00', '17:00']];
const SPEC = { timeZone: 'Asia/Shanghai', week: { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS } };

const ask = (method: string, path: string, body?: unknown, as: Role = 'manager') =>
  routes.call(method, path, { as, body, headers: { 'accept-language': 'en' } });
const list = async () => SlaPolicyList.parse((await ask('GET', '/sla/policies')).body);
const refused = (code: string, path: string) => ({
  status: 422,
  body: { error: { code, path, message: expect.any(String) } },
});

describe('a simulation, by the API', () => {
  const opened = { at: '2026-11-24T02:00:00Z', type: 'opened' };
  const scenario = { calendar: SPEC, policy: { firstResponse: 'PT1H' }, events: [opened], at: '2026-11-24T02:00:00Z' };

  it('is answered as the command line answers it, for whoever reads tickets', async () => {
    const { status, body } = await ask('POST', '/sla/simulate', scenario, 'finance');
    expect(status).toBe(200);
    expect(SimulationAnswer.parse(body)).toMatchObject({
      nextDueAt: '2026-11-24T03:00:00Z',
      targets: [{ status: 'running' }],
    });
  });

  it.each([
    [
      'an event before the opening',
      { events: [{ ...opened, type: 'note' }, opened] },
      'event-before-opening',
      'events.0.type',
    ],
    [
      'events out of order',
      { events: [opened, { at: '2026-11-24T01:00:00Z', type: 'note' }] },
      'events-out-of-order',
      'events.1.at',
    ],
    ['an unknown event', { events: [opened, { at: opened.at, type: 'sneezed' }] }, 'unknown-event', 'events.1.type'],
    ['no event', { events: [] }, 'no-events', 'events'],
    ['a zero duration', { policy: { firstResponse: 'PT0M' } }, 'zero-duration', 'policy.firstResponse'],
    ['a negative duration', { policy: { firstResponse: 'PT-1H' } }, 'negative-duration', 'policy.firstResponse'],
    ['days as a unit', { policy: { resolution: 'P1D' } }, 'day-unit-refused', 'policy.resolution'],
    ['a calendar without a frame', { calendar: { ...SPEC, week: { mon: [] } } }, 'no-working-frame', 'calendar.week'],
    ['an unknown zone', { calendar: { ...SPEC, timeZone: 'Nowhere' } }, 'unknown-time-zone', 'calendar.timeZone'],
    ['no calendar', { calendar: undefined }, 'missing', 'calendar'],
  ])('with %s is refused', async (_, wrong, code, path) => {
    expect(await ask('POST', '/sla/simulate', { ...scenario, ...wrong })).toMatchObject(refused(code, path));
  });
});

describe('a policy tried on past tickets', () => {
  const period = { from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z' };
  const tryIt = async (body: object) => ask('POST', '/sla/try', { calendarKey: 'always', ...period, ...body }, 'clerk');

  it('tells what would have been met, beside what was, and writes nothing', async () => {
    const ids = [
      await openOne(routes, { priority: 'high', kind: 'training' }),
      await openOne(routes, { priority: 'high', kind: 'training' }),
    ].map(({ id }) => id);
    for (const [index, id] of ids.entries()) {
      routes.clock.set(`2026-11-24T02:${index === 0 ? '10' : '40'}:00.000Z`);
      await inUnit(routes, async (unit) => {
        await lockTicket(unit.tx, id);
        await recordEvents(unit, id, [{ type: 'clerkReply', actor: 'clerk' }]);
      });
    }
    const before = await routes.db.slaTarget.findMany({ orderBy: { id: 'asc' } });
    const condition = { kind: ['training'] };
    const { body } = await tryIt({ targets: { firstResponse: 'PT30M' }, condition });
    const result = TryPolicyResult.parse(body);
    expect(result.tickets).toBe(2);
    const first = result.metrics.find(({ metric }) => metric === 'firstResponse');
    expect(first).toEqual({
      metric: 'firstResponse',
      actual: { met: 2, breached: 0, other: 0 },
      tried: { met: 1, breached: 1, other: 0 },
    });
    expect(result.examples).toMatchObject([
      {
        ticketId: ids[1],
        metric: 'firstResponse',
        actual: 'met',
        tried: 'breached',
        dueAt: '2026-11-24T02:30:00.000Z',
        metAt: '2026-11-24T02:40:00.000Z',
      },
    ]);
    expect(await routes.db.slaTarget.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
    expect((await tryIt({ targets: { firstResponse: 'PT40M' }, condition })).body.examples).toEqual([]);
  });

  it('selects by every field of a condition, and a value that is none selects nothing', async () => {
    const tickets = async (condition: object) =>
      TryPolicyResult.parse((await tryIt({ targets: { resolution: 'PT1H' }, condition })).body).tickets;
    await openOne(routes, { kind: 'visit' });
    expect(await tickets({ kind: ['visit'] })).toBe(1);
    expect(
      await tickets({
        kind: ['visit'],
        priority: ['normal'],
        channel: ['web'],
        language: ['zh-Hans'],
        team: ['clerks'],
      }),
    ).toBe(1);
    for (const [field, value] of Object.entries({
      kind: 'x',
      priority: 'low',
      channel: 'email',
      language: 'en',
      team: 'x',
      product: 'x',
      customerTier: 'gold',
    }))
      expect(await tickets({ kind: ['visit'], [field]: [value] }), field).toBe(0);
  });

  it.each([
    [{ targets: { firstResponse: 'P1D' } }, 'day-unit-refused', 'targets.firstResponse'],
    [{ targets: {}, calendarKey: 'lunar' }, 'unknown-calendar', 'calendarKey'],
    [{ targets: {}, from: period.to, to: period.from }, 'period-reversed', 'to'],
    [{ targets: {}, from: 'yesterday' }, 'invalid-instant', 'from'],
  ])('with %j is refused', async (wrong, code, path) => {
    expect(await tryIt(wrong)).toMatchObject(refused(code, path));
  });
});

describe('the explanation of a due time, by the API', () => {
  it.each([
    ['zh-CN', '从 11月24日 10:00 起'],
    ['zh-TW', '從 11月24日 10:00'],
    ['en', 'Counted from 24 Nov 10:00'],
  ])('is told in %s, with policy, calendar and stretches', async (tag, beginning) => {
    const ticket = await openOne(routes);
    const headers = { 'accept-language': tag };
    const answer = await routes.call('GET', `/tickets/${ticket.id}/targets/firstResponse/1/explanation`, {
      as: 'clerk',
      headers,
    });
    const told = DueExplanation.parse(answer.body);
    expect(told.sentences.join('').startsWith(beginning)).toBe(true);
    expect(told.dueAt).toBe('2026-11-24T07:30:00.000Z');
    expect(told.spans.filter(({ kind }) => kind === 'worked').reduce((sum, span) => sum + span.durationMs, 0)).toBe(
      4 * 3_600_000,
    );
    expect(told.timeZone).toBe('Asia/Shanghai');
    expect(told.policyName).not.toBe('');
  });

  it('tells of a promise that nothing moves it', async () => {
    const ticket = await openOne(routes);
    await inUnit(routes, async (unit) => {
      await lockTicket(unit.tx, ticket.id);
      await recordEvents(unit, ticket.id, [
        { type: 'promised', actor: 'bot', data: { dueAt: '2026-11-24T06:00:00.000Z' } },
      ]);
    });
    const { body } = await ask('GET', `/tickets/${ticket.id}/targets/promise/1/explanation`);
    expect(body.sentences).toEqual([
      'A reply by 24 Nov 14:00 was promised to the customer; no calendar, policy or pause moves that time.',
    ]);
  });

  it('after an edit of the calendar is that of the calendar by which the clock runs', async () => {
    const ticket = await openOne(routes);
    const { spec } = (await list()).calendars.find(({ key }) => key === 'business') ?? { spec: SPEC };
    const exceptions = [
      ...('exceptions' in spec ? (spec.exceptions ?? []) : []),
      { date: '2026-11-24', hours: [], name: '停电' },
    ];
    await ask('PUT', '/sla/calendars/business', { spec: { ...spec, exceptions } });
    const { body } = await ask('GET', `/tickets/${ticket.id}/targets/firstResponse/1/explanation`);
    expect(body.dueAt).toBe((await ticketNow(routes, ticket.id)).nextDueAt?.toISOString());
    expect(body.sentences.join(' ')).toContain('停电');
  });

  it('of a ticket or clock that is not there is answered with 404', async () => {
    const ticket = await openOne(routes);
    for (const path of [
      `${ticket.id}/targets/pickup/1`,
      `${ticket.id}/targets/lunch/1`,
      `${ticket.id}/targets/firstResponse/0`,
      'x/targets/pickup/1',
    ])
      expect((await ask('GET', `/tickets/${path}/explanation`)).status, path).toBe(404);
  });
});
