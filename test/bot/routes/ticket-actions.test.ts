import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TicketList, TicketView } from '#core/contract/ticket.ts';
import type { Role } from '#core/contract/vocabulary.ts';
import { buildTicket } from '#test/support/factories.ts';
import { openRoutes, type RoutesWorld } from './support.ts';

let routes: RoutesWorld;
beforeAll(async () => {
  routes = await openRoutes();
});
afterAll(() => routes.close());

const act = (id: string, action: string, as: Role, body: unknown) =>
  routes.call('POST', `/tickets/${id}/${action}`, { as, body });

const BODIES: Record<string, unknown> = {
  pause: { reason: 'pendingCustomer' },
  resume: {},
  priority: { priority: 'high' },
  forward: { team: 'technical', note: '请看一下' },
  merge: { into: 'AS-999999' },
  close: { reason: '误建' },
};

describe('what is done to a ticket', () => {
  it.each(
    Object.keys(BODIES).flatMap((action) =>
      (['qualityControl', 'rnd', 'finance'] as const).map((role) => [action, role] as const),
    ),
  )('%s is not for %s', async (action, role) => {
    const { id } = await buildTicket(routes);
    expect((await act(id, action, role, BODIES[action])).status).toBe(403);
  });

  it.each(['clerk', 'engineer', 'manager', 'administrator'] as const)(
    'is for a %s, and answers the ticket as it then is',
    async (role) => {
      const { id } = await buildTicket(routes);
      const other = await buildTicket(routes);
      const view = async (action: string, body: unknown) => {
        const { status, body: answer } = await act(id, action, role, body);
        expect(status, JSON.stringify(answer)).toBe(200);
        return TicketView.parse(answer);
      };
      const paused = await view('pause', { reason: 'pendingThirdParty', note: '等检测' });
      expect(paused).toMatchObject({ status: 'pendingThirdParty' });
      expect(paused.pausedSince).not.toBeNull();
      // The bot may have promised a time by now, which no pause moves.
      const ours = paused.targets.filter((target) => target.metric !== 'promise');
      expect(ours.map((target) => target.status)).toEqual(['paused', 'paused', 'paused']);
      expect(await view('resume', {})).toMatchObject({ status: 'open', pausedSince: null });
      expect(await view('priority', { priority: 'high' })).toMatchObject({
        priority: 'high',
        policy: { key: 'high' },
      });
      const forwarded = await view('forward', { team: 'quality', note: '请检验', duration: 'PT4H' });
      expect(forwarded).toMatchObject({ team: 'quality', forwardedTo: ['quality'] });
      expect(forwarded.targets.find((target) => target.metric === 'internal')?.status).toBe('running');
      const returned = TicketView.parse((await act(id, 'return', 'qualityControl', { text: '合格' })).body);
      expect(returned).toMatchObject({ team: 'clerks', forwardedTo: [] });
      expect(returned.targets.find((target) => target.metric === 'internal')?.status).toBe('met');
      const into = (await routes.db.ticket.findUniqueOrThrow({ where: { id: other.id } })).number;
      const merged = await view('merge', { into: String(into) });
      expect(merged).toMatchObject({ status: 'closed', mergedIntoId: other.id });
      const closed = await act(other.id, 'close', role, { reason: '误建' });
      expect(closed.body).toMatchObject({ status: 'closed', nextDueAt: null });
    },
  );

  it.each([
    ['pause', { reason: 'lunch' }],
    ['pause', {}],
    ['priority', { priority: 'urgent' }],
    ['forward', { team: 'technical' }],
    ['forward', { team: 'technical', note: '  ' }],
    ['forward', { team: 'nobody', note: 'n' }],
    ['forward', { team: 'technical', note: 'n', duration: 'P1D' }],
    ['forward', { team: 'technical', note: 'n', duration: 'PT0S' }],
    ['return', { text: '' }],
    ['merge', {}],
    ['close', {}],
    ['close', { reason: ' ' }],
  ])('%s with %j is not understood', async (action, body) => {
    const { id } = await buildTicket(routes);
    expect(await act(id, action, 'manager', body)).toMatchObject({
      status: 400,
      body: { error: { code: 'badRequest' } },
    });
  });

  it.each(['pause', 'resume', 'priority', 'forward', 'merge', 'close', 'return'])(
    '%s of a ticket that does not exist is answered with 404',
    async (action) => {
      const body = BODIES[action] ?? { text: '方案' };
      expect((await act('nowhere', action, 'manager', body)).status).toBe(404);
    },
  );

  it('that comes too late, is not one’s own, or lacks its reason says so', async () => {
    const { id } = await buildTicket(routes, { priority: 'critical' });
    expect((await act(id, 'pause', 'clerk', { reason: 'pendingCustomer', note: 'n' })).status).toBe(403);
    expect(await act(id, 'pause', 'manager', { reason: 'pendingCustomer' })).toMatchObject({
      status: 422,
      body: { error: { code: 'unprocessable', path: 'note' } },
    });
    expect((await act(id, 'resume', 'clerk', {})).status).toBe(409);
    expect((await act(id, 'forward', 'clerk', { team: 'quality', note: 'n' })).status).toBe(200);
    expect((await act(id, 'return', 'finance', { text: 't' })).status).toBe(403);
    expect((await act(id, 'return', 'qualityControl', { text: 't' })).status).toBe(200);
    expect((await act(id, 'return', 'qualityControl', { text: 't' })).status).toBe(409);
  });
});

describe('a department', () => {
  it.each(['qualityControl', 'rnd', 'finance'] as const)(
    '%s writes notes and nothing to the customer',
    async (role) => {
      const { conversationId } = await buildTicket(routes);
      const path = `/conversations/${conversationId}`;
      const body = { text: '已收到样品', clientId: `desk-${role}` };
      expect((await routes.call('POST', `${path}/notes`, { as: role, body })).body.message).toMatchObject({
        internal: true,
      });
      expect((await routes.call('POST', `${path}/messages`, { as: role, body })).status).toBe(403);
      expect((await routes.call('POST', `${path}/take-over`, { as: role, body: {} })).status).toBe(403);
    },
  );
});

describe('the list of tickets', () => {
  it('is filtered by team and by who asks', async () => {
    const { id } = await buildTicket(routes);
    await act(id, 'forward', 'clerk', { team: 'rnd', note: 'n' });
    await routes.call('POST', `/tickets/${id}/assign`, { as: 'engineer' });
    const ids = async (query: string, as: Role) =>
      TicketList.parse((await routes.call('GET', `/tickets?${query}`, { as })).body).tickets.map((ticket) => ticket.id);
    expect(await ids('team=rnd', 'clerk')).toEqual([id]);
    expect(await ids('assignee=me', 'engineer')).toEqual([id]);
    expect(await ids('assignee=me&team=rnd', 'clerk')).toEqual([]);
    for (const wrong of ['team=nobody', 'assignee=you'])
      expect((await routes.call('GET', `/tickets?${wrong}`, { as: 'clerk' })).status, wrong).toBe(400);
  });
});
