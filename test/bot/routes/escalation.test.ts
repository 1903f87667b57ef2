import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_ESCALATION, DEFAULT_ROTA } from '#core/contract/escalation.ts';
import { openRoutes, type RoutesWorld } from './support.ts';

let routes: RoutesWorld;
beforeAll(async () => {
  routes = await openRoutes();
});
afterAll(() => routes.close());

describe('the escalation plan', () => {
  it('is the default until a manager changes it', async () => {
    expect((await routes.call('GET', '/escalation', { as: 'manager' })).body).toEqual(DEFAULT_ESCALATION);
    const low = [{ key: 'early', at: { kind: 'share', share: 0.5 }, to: ['team'], channels: ['desk', 'mail'] }];
    const plan = { ...DEFAULT_ESCALATION, low };
    expect(await routes.call('PUT', '/escalation', { as: 'manager', body: plan })).toMatchObject({
      status: 200,
      body: { low },
    });
    expect((await routes.call('GET', '/escalation', { as: 'administrator' })).body).toEqual(plan);
  });

  it('is neither shown to nor changed by a clerk', async () => {
    for (const path of ['/escalation', '/on-call']) {
      expect((await routes.call('GET', path, { as: 'clerk' })).status).toBe(403);
      expect((await routes.call('PUT', path, { as: 'clerk', body: {} })).status).toBe(403);
    }
  });

  it.each([
    [
      'a share of one, which is the breach itself',
      { key: 'x', at: { kind: 'share', share: 1 }, to: ['team'], channels: ['desk'] },
    ],
    ['days as a unit', { key: 'x', at: { kind: 'afterBreach', delay: 'P1D' }, to: ['team'], channels: ['desk'] }],
    ['a step to nobody', { key: 'x', at: { kind: 'share', share: 0.5 }, to: [], channels: ['desk'] }],
  ])('refuses %s', async (_, step) => {
    const body = { ...DEFAULT_ESCALATION, low: [step] };
    expect((await routes.call('PUT', '/escalation', { as: 'manager', body })).status).toBe(400);
  });

  it('refuses two steps of one key, and a priority that is left out', async () => {
    const [step] = DEFAULT_ESCALATION.low;
    const twice = { ...DEFAULT_ESCALATION, low: [step, step] };
    expect((await routes.call('PUT', '/escalation', { as: 'manager', body: twice })).status).toBe(400);
    const { low: _, ...rest } = DEFAULT_ESCALATION;
    expect((await routes.call('PUT', '/escalation', { as: 'manager', body: rest })).status).toBe(400);
  });
});

describe('the on-call rota', () => {
  it('says whose turn it is', async () => {
    const userId = await routes.userId('engineer');
    const body = { ...DEFAULT_ROTA, userIds: [userId] };
    const answer = await routes.call('PUT', '/on-call', { as: 'manager', body });
    expect(answer).toMatchObject({ status: 200, body: { onTurn: { userId }, turnEndsAt: '2026-11-30T01:00:00.000Z' } });
    expect((await routes.call('GET', '/on-call', { as: 'manager' })).body).toEqual(answer.body);
  });

  it('refuses who is not there and a zone that does not exist', async () => {
    const gone = { ...DEFAULT_ROTA, userIds: ['nobody'] };
    expect(await routes.call('PUT', '/on-call', { as: 'manager', body: gone })).toMatchObject({
      status: 422,
      body: { error: { path: 'userIds.0' } },
    });
    const nowhere = { ...DEFAULT_ROTA, timeZone: 'Asia/Nowhere' };
    expect((await routes.call('PUT', '/on-call', { as: 'manager', body: nowhere })).status).toBe(400);
  });
});

describe('webhooks and mails', () => {
  it('are the administrator’s; a secret is never shown again', async () => {
    expect((await routes.call('GET', '/webhooks', { as: 'manager' })).status).toBe(403);
    expect((await routes.call('GET', '/mails', { as: 'manager' })).status).toBe(403);
    const webhook = { url: 'https://example.com/hook', secret: 'a secret of sixteen', events: ['page'] };
    const answer = await routes.call('PUT', '/webhooks', { as: 'administrator', body: { webhooks: [webhook] } });
    expect(answer.body).toEqual({ webhooks: [{ url: webhook.url, signed: true, events: ['page'], last: null }] });
    expect(JSON.stringify((await routes.call('GET', '/settings', { as: 'administrator' })).body)).not.toContain(
      'sixteen',
    );
    expect((await routes.call('GET', '/mails', { as: 'administrator' })).body).toEqual({ mails: [] });
  });

  it('are tried by a posting and a mail that the worker sends like any other', async () => {
    const url = 'https://example.com/hook';
    const test = (body: object, as = 'administrator' as const) => routes.call('POST', '/webhooks/test', { as, body });
    expect((await test({ url: 'https://example.com/other' })).status).toBe(404);
    expect((await routes.call('POST', '/webhooks/test', { as: 'manager', body: { url } })).status).toBe(403);
    const last = { event: 'test', status: 'pending', at: expect.any(String), error: null };
    expect(await test({ url })).toMatchObject({ status: 200, body: { webhooks: [{ url, last }] } });
    await test({ url });
    expect(await routes.db.delivery.count({ where: { channel: 'webhook' } })).toBe(2);
  });

  it('are tried by a mail to who asks, if they have an address', async () => {
    const post = (as: 'administrator' | 'manager') => routes.call('POST', '/mails/test', { as });
    expect((await post('manager')).status).toBe(403);
    const id = await routes.userId('administrator');
    await routes.db.user.update({ where: { id }, data: { email: null } });
    expect(await post('administrator')).toMatchObject({ status: 422, body: { error: { path: 'email' } } });
    await routes.db.user.update({ where: { id }, data: { email: 'admin@example.com', locale: 'zh-Hant' } });
    expect((await post('administrator')).body).toMatchObject({
      mails: [{ to: 'admin@example.com', subject: 'Frontline 測試郵件', status: 'pending' }],
    });
  });
});
