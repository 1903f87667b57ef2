import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authenticate } from '#core/access/authenticate.ts';
import { createUser } from '#core/access/create-user.ts';
import { changeAccount, changeOwnPassword, resetPassword } from '#core/access/manage-accounts.ts';
import { readAccounts } from '#core/access/read-accounts.ts';
import type { Principal } from '#core/access/rules.ts';
import { signIn } from '#core/access/sign-in.ts';
import type { Role } from '#core/contract/vocabulary.ts';
import { buildUser } from '#test/support/factories.ts';
import { openWorld, type World } from '#test/support/world.ts';

const PASSWORD = 'correct horse battery';
const OTHER = 'staple battery horse';

let world: World;
let boss: Principal;
beforeAll(async () => {
  world = await openWorld();
  boss = await buildUser(world, { role: 'administrator', login: 'boss' });
});
afterAll(() => world.close());

let count = 0;
async function employ(role: Role = 'clerk') {
  const login = `person-${++count}`;
  const user = { login, displayName: login, password: PASSWORD, role, team: 'clerks', locale: 'en' } as const;
  return { login, userId: (await createUser(world.db, user)).id, displayName: login, role };
}

const session = async (login: string, password = PASSWORD) => (await signIn(world, { login, password })).secret;
const bySession = (secret: string) => authenticate(world, { session: secret, bearer: undefined });
const accountOf = async (login: string) =>
  (await readAccounts(world.db, world.clock.now())).find((account) => account.login === login);

describe('an account', () => {
  it('takes what is changed and keeps the rest', async () => {
    const { login, userId } = await employ();
    await changeAccount(world, boss, userId, { role: 'engineer', team: 'technical', email: 'li@example.com' });
    expect(await accountOf(login)).toMatchObject({
      displayName: login,
      role: 'engineer',
      team: 'technical',
      email: 'li@example.com',
      locale: 'en',
      active: true,
      lastSignInAt: null,
      tokens: 0,
    });
    expect(await bySession(await session(login))).toMatchObject({ role: 'engineer' });
    expect(await accountOf(login)).toMatchObject({ lastSignInAt: world.clock.now().toISOString() });
  });

  it('that is closed is signed out everywhere, and cannot sign in until it is opened again', async () => {
    const { login, userId } = await employ();
    const secrets = [await session(login), await session(login)];
    await changeAccount(world, boss, userId, { active: false });
    await changeAccount(world, boss, userId, { active: true });
    for (const secret of secrets) await expect(bySession(secret)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await bySession(await session(login))).toMatchObject({ displayName: login });
  });

  it('does not exist: not found', async () => {
    await expect(changeAccount(world, boss, 'nobody', { locale: 'en' })).rejects.toMatchObject({ code: 'notFound' });
    await expect(resetPassword(world, 'nobody', OTHER)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('administration', () => {
  it.each([
    [{ active: false }, 'active'],
    [{ role: 'manager' }, 'role'],
  ] as const)('is not taken from oneself: %j', async (patch, path) => {
    await expect(changeAccount(world, boss, boss.userId, patch)).rejects.toMatchObject({ code: 'conflict', path });
    await changeAccount(world, boss, boss.userId, { displayName: 'Boss', role: 'administrator' });
  });

  it('has somebody left when two take it from each other at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = [await employ('administrator'), await employ('administrator')];
      const results = await Promise.allSettled([
        changeAccount(world, one, two.userId, { role: 'clerk' }),
        changeAccount(world, two, one.userId, { active: false }),
      ]);
      expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
      const refused = results.find((result) => result.status === 'rejected');
      expect(refused?.reason).toMatchObject({ code: 'forbidden' });
    }
  });
});

describe('a password', () => {
  it('that is set anew ends every session, and the old one with them', async () => {
    const { login, userId } = await employ();
    const secret = await session(login);
    await resetPassword(world, userId, OTHER);
    await expect(bySession(secret)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(session(login)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await bySession(await session(login, OTHER))).toMatchObject({ displayName: login });
  });

  it('of one’s own needs the current one, and ends the other sessions alone', async () => {
    const person = await employ();
    const [here, elsewhere] = [await session(person.login), await session(person.login)];
    const change = (current: string) => changeOwnPassword(world, person, here, { current, password: OTHER });
    await expect(change('wrong')).rejects.toMatchObject({ code: 'unprocessable', path: 'current' });
    expect(await bySession(elsewhere)).toMatchObject({ displayName: person.login });
    await change(PASSWORD);
    expect(await bySession(here)).toMatchObject({ displayName: person.login });
    await expect(bySession(elsewhere)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await session(person.login, OTHER)).toBeTruthy();
  });
});
