import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountList } from '#core/contract/account.ts';
import { enrol, openRoutes, PASSWORD, type RoutesWorld, signInAs } from './support.ts';

const OTHER = 'staple battery horse';

let routes: RoutesWorld;
beforeAll(async () => {
  routes = await openRoutes();
  await enrol(routes, 'lin', 'clerk');
});
afterAll(() => routes.close());

const NEW = {
  login: 'wang.qi',
  displayName: '王 琪',
  email: 'wang@example.com',
  role: 'clerk',
  team: 'clerks',
  locale: 'zh-Hant',
  password: PASSWORD,
};

const add = (body: object) => routes.call('POST', '/accounts', { as: 'administrator', body });
const accountOf = async (login: string) => {
  const { body } = await routes.call('GET', '/accounts', { as: 'administrator' });
  return AccountList.parse(body).accounts.find((account) => account.login === login);
};

describe('accounts', () => {
  it('are for administrators alone', async () => {
    for (const [method, path] of [
      ['GET', '/accounts'],
      ['POST', '/accounts'],
      ['PATCH', '/accounts/x'],
      ['PUT', '/accounts/x/password'],
    ] as const) {
      const body = method === 'GET' ? undefined : {};
      expect((await routes.call(method, path, { as: 'manager', body })).status, `${method} ${path}`).toBe(403);
      expect((await routes.call(method, path, { body })).status, `${method} ${path}`).toBe(401);
    }
  });

  it('can be added, changed, closed; no answer holds a password or its hash', async () => {
    const answer = await add(NEW);
    expect(answer.status).toBe(201);
    expect(JSON.stringify(answer.body)).not.toMatch(/password|\$argon2/i);
    const { password: _, ...fields } = NEW;
    expect(await accountOf('wang.qi')).toMatchObject({ ...fields, active: true });
    const id = (await accountOf('wang.qi'))?.id;
    const cookie = await signInAs(routes, 'wang.qi');
    const patch = await routes.call('PATCH', `/accounts/${id}`, { as: 'administrator', body: { active: false } });
    expect(patch.status).toBe(200);
    expect((await routes.call('GET', '/tickets', { headers: { cookie } })).status).toBe(401);
    const again = await routes.call('POST', '/session', { body: { login: 'wang.qi', password: PASSWORD } });
    expect(again.status).toBe(401);
  });

  it.each([
    [{ login: 'lin' }, 409, 'login'],
    [{ login: '' }, 400, 'login'],
    [{ login: 'a b' }, 400, 'login'],
    [{ login: 'x1', password: 'short' }, 400, 'password'],
    [{ login: 'x2', email: 'nowhere' }, 400, 'email'],
    [{ login: 'x3', role: 'king' }, 400, 'role'],
    [{ login: 'x4', displayName: '  ' }, 400, 'displayName'],
  ])('with %j are refused with %i, at the field', async (part, status, path) => {
    expect(await add({ ...NEW, ...part })).toMatchObject({ status, body: { error: { path } } });
  });

  it('that are not there: 404', async () => {
    const as = 'administrator';
    expect((await routes.call('PATCH', '/accounts/nowhere', { as, body: { locale: 'en' } })).status).toBe(404);
    const body = { password: PASSWORD };
    expect((await routes.call('PUT', '/accounts/nowhere/password', { as, body })).status).toBe(404);
  });
});

describe('the own password', () => {
  it('is changed with the current one; a foreign page cannot, and guessing is slowed down', async () => {
    const cookie = await signInAs(routes, 'lin');
    const change = (current: string, headers = {}) =>
      routes.call('PUT', '/session/password', { headers: { cookie, ...headers }, body: { current, password: OTHER } });
    expect((await change(PASSWORD, { origin: 'https://evil.example' })).status).toBe(403);
    expect(await change('wrong')).toMatchObject({ status: 422, body: { error: { path: 'current' } } });
    expect((await change(PASSWORD)).status).toBe(204);
    const signIn = (password: string) => routes.call('POST', '/session', { body: { login: 'lin', password } });
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn(OTHER)).status).toBe(200);
    const statuses = [];
    for (let n = 0; n < 4; n++) statuses.push((await change('wrong')).status);
    expect(statuses).toEqual([422, 422, 422, 429]);
  });
});
