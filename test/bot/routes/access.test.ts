import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { SessionView } from '#core/contract/session.ts';
import { buildTicket } from '#test/support/factories.ts';
import { enrol, openRoutes, PASSWORD, type RoutesWorld, signInAs } from './support.ts';

let routes: RoutesWorld;
beforeAll(async () => {
  routes = await openRoutes();
  await enrol(routes, 'lin', 'clerk');
});
afterAll(() => routes.close());

describe('a request', () => {
  it.each(['/conversations', '/tickets', '/notices', '/settings', '/sla/policies', '/session'])(
    'for %s without credentials is refused with 401',
    async (path) => {
      expect(await routes.call('GET', path)).toMatchObject({
        status: 401,
        body: { error: { code: 'unauthenticated' } },
      });
    },
  );

  it('with a token that is not ours is refused with 401', async () => {
    const headers = { authorization: 'Bearer made-up' };
    expect((await routes.call('GET', '/tickets', { headers })).status).toBe(401);
  });

  it.each([
    ['GET', '/reports/overview?from=2026-11-01&to=2026-11-02', 'clerk', 403],
    ['GET', '/reports/overview?from=2026-11-01&to=2026-11-02', 'manager', 200],
    ['PATCH', '/settings', 'manager', 403],
    ['PATCH', '/settings', 'administrator', 200],
    ['PUT', '/sla/policies/normal', 'engineer', 403],
    ['PUT', '/sla/policies/normal', 'manager', 200],
    ['POST', '/conversations/x/take-over', 'finance', 403],
    ['POST', '/conversations/x/messages', 'rnd', 403],
    ['POST', '/tickets/x/solve', 'qualityControl', 403],
    ['GET', '/tickets', 'finance', 200],
  ] as const)('%s %s as %s is answered with %i', async (method, path, as, status) => {
    const body = method === 'GET' ? undefined : {};
    expect((await routes.call(method, path, { as, body })).status).toBe(status);
  });

  it.each([
    ['GET', '/tickets/nowhere', undefined, 404, 'notFound'],
    ['GET', '/conversations/nowhere', undefined, 404, 'notFound'],
    ['POST', '/conversations/nowhere/take-over', undefined, 404, 'notFound'],
    ['POST', '/tickets/nowhere/assign', undefined, 404, 'notFound'],
    ['POST', '/notices/nowhere/acknowledge', undefined, 404, 'notFound'],
    ['PUT', '/sla/policies/nowhere', {}, 404, 'notFound'],
    ['GET', '/nowhere', undefined, 404, 'notFound'],
    ['GET', '/tickets?limit=0', undefined, 400, 'badRequest'],
    ['GET', '/tickets?verdict=sometimes', undefined, 400, 'badRequest'],
    ['GET', '/reports/overview?from=yesterday&to=2026-11-02', undefined, 400, 'badRequest'],
    ['POST', '/conversations/x/messages', { text: '' }, 400, 'badRequest'],
    ['POST', '/conversations/x/messages', '{"text":', 400, 'badRequest'],
    ['PATCH', '/settings', { surveyDelay: 'P1D' }, 400, 'badRequest'],
    ['PUT', '/sla/policies/normal', { targets: { firstResponse: 'P1D' } }, 422, 'day-unit-refused'],
    ['PUT', '/sla/policies/normal', { calendarKey: 'lunar' }, 422, 'unknown-calendar'],
    ['POST', '/tickets/x/solve', { text: 'done' }, 422, 'unprocessable'],
    ['GET', '/reports/overview?from=2026-11-03&to=2026-11-02', undefined, 422, 'unprocessable'],
  ] as const)('%s %s with %j is answered with %i %s', async (method, path, body, status, code) => {
    const answer = await routes.call(method, path, { as: 'administrator', body });
    expect(answer).toMatchObject({ status, body: { error: { code } } });
  });

  it('that comes too late is answered with 409, and says so', async () => {
    const ticket = await buildTicket(routes);
    const path = `/conversations/${ticket.conversationId}`;
    expect((await routes.call('POST', `${path}/take-over`, { as: 'clerk' })).status).toBe(200);
    expect(await routes.call('POST', `${path}/take-over`, { as: 'engineer' })).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict' } },
    });
    const body = { text: '…', clientId: 'client-0001' };
    expect((await routes.call('POST', `${path}/messages`, { as: 'engineer', body })).status).toBe(409);
    expect((await routes.call('POST', `${path}/notes`, { as: 'engineer', body })).status).toBe(200);
    expect((await routes.call('POST', `${path}/return-to-bot`, { as: 'engineer' })).status).toBe(409);
  });
});

describe('an error', () => {
  it.each([
    ['en', 'You are not allowed to do this.'],
    ['en-GB,en;q=0.9,zh-CN;q=0.5', 'You are not allowed to do this.'],
    ['zh-TW,zh;q=0.8', '您沒有權限執行此操作。'],
    ['zh-HK', '您沒有權限執行此操作。'],
    ['zh-CN,zh;q=0.9,en;q=0.8', '您没有权限执行此操作。'],
    ['de', '您没有权限执行此操作。'],
  ])('is told in the language of "%s"', async (language, message) => {
    const headers = { 'accept-language': language };
    const answer = await routes.call('PATCH', '/settings', { as: 'clerk', body: {}, headers });
    expect(answer.body.error.message).toBe(message);
  });
});

describe('a session', () => {
  it('begins with a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await routes.call('POST', '/session', { body: { login: 'lin', password: PASSWORD } });
    expect(answer.status).toBe(200);
    expect(SessionView.parse(answer.body)).toMatchObject({ user: { login: 'lin', role: 'clerk' } });
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
    expect(JSON.stringify(answer.body)).not.toContain('passwordHash');
  });

  it('is refused in one and the same way for a wrong password and an unknown login', async () => {
    const wrong = await routes.call('POST', '/session', { body: { login: 'lin', password: 'wrong' } });
    const unknown = await routes.call('POST', '/session', { body: { login: 'nobody', password: 'wrong' } });
    expect(wrong.status).toBe(401);
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  it('serves until it is ended', async () => {
    const cookie = await signInAs(routes, 'lin');
    expect((await routes.call('GET', '/tickets', { headers: { cookie } })).status).toBe(200);
    const patched = await routes.call('PATCH', '/session', { headers: { cookie }, body: { locale: 'zh-Hant' } });
    expect(patched.body.user.locale).toBe('zh-Hant');
    expect((await routes.call('DELETE', '/session', { headers: { cookie } })).status).toBe(204);
    expect((await routes.call('GET', '/tickets', { headers: { cookie } })).status).toBe(401);
  });

  it('cannot be used by another site’s page to change anything', async () => {
    const cookie = await signInAs(routes, 'lin');
    const body = { locale: 'en' };
    const foreignPages: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
    ];
    const ownPages: Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin' }, { origin: routes.origin }, {}];
    for (const foreign of foreignPages) {
      const answer = await routes.call('PATCH', '/session', { headers: { cookie, ...foreign }, body });
      expect(answer, JSON.stringify(foreign)).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
    }
    for (const own of ownPages) {
      expect((await routes.call('PATCH', '/session', { headers: { cookie, ...own }, body })).status).toBe(200);
    }
  });

  it('guessed at is slowed down after ten tries a minute, for that login alone', async () => {
    await enrol(routes, 'guessed', 'clerk');
    const statuses = [];
    for (let n = 0; n < 11; n++) {
      statuses.push((await routes.call('POST', '/session', { body: { login: 'guessed', password: 'wrong' } })).status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses[10]).toBe(429);
    expect((await routes.call('POST', '/session', { body: { login: 'nobody-2', password: 'wrong' } })).status).toBe(
      401,
    );
  });
});

describe('the live socket', () => {
  const connect = (headers: Record<string, string>) =>
    new Promise<{ status: number; socket?: WebSocket; first?: unknown }>((resolve, reject) => {
      const socket = new WebSocket(`${routes.origin.replace('http', 'ws')}/api/v1/live`, { headers });
      socket.once('unexpected-response', (_request, response) => {
        resolve({ status: response.statusCode ?? 0 });
        socket.terminate();
      });
      socket.once('message', (data) => resolve({ status: 101, socket, first: JSON.parse(String(data)) }));
      // An aborted handshake is heard as an error after its answer.
      socket.on('error', reject);
    });

  it('needs a session', async () => {
    expect((await connect({})).status).toBe(401);
    expect((await connect({ cookie: 'frontline_session=made-up' })).status).toBe(401);
  });

  it('is not for another site’s page, session or not', async () => {
    const cookie = await signInAs(routes, 'lin');
    expect((await connect({ cookie, origin: 'https://evil.example' })).status).toBe(403);
  });

  it('says at once "look again", and then what has changed', async () => {
    const cookie = await signInAs(routes, 'lin');
    const { status, socket, first } = await connect({ cookie, origin: routes.origin });
    expect({ status, first }).toEqual({ status: 101, first: { kind: 'resync' } });
    const heard = new Promise<unknown>((resolve) =>
      socket?.once('message', (data) => resolve(JSON.parse(String(data)))),
    );
    await routes.live.publish({ kind: 'outbox' });
    await routes.live.publish({ kind: 'ticket', ticketId: 't' });
    expect(await heard).toEqual({ kind: 'ticket', ticketId: 't' });
    socket?.terminate();
  });
});
