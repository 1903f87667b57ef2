import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authenticate } from '#core/access/authenticate.ts';
import { createApiToken, createUser } from '#core/access/create-user.ts';
import { hashSecret } from '#core/access/secrets.ts';
import { SESSION_SECONDS, signIn, signOut } from '#core/access/sign-in.ts';
import { openWorld, type World } from '#test/support/world.ts';

const PASSWORD = 'correct horse battery';
const HOUR_MS = 3_600_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const user = { displayName: 'Lin', password: PASSWORD, role: 'clerk', team: 'clerks', locale: 'zh-Hans' } as const;
  await createUser(world.db, { ...user, login: 'lin' });
  const gone = await createUser(world.db, { ...user, login: 'gone' });
  await world.db.user.update({ where: { id: gone.id }, data: { active: false } });
});
afterAll(() => world.close());

const bySession = (session: string | undefined) => authenticate(world, { session, bearer: undefined });
const byToken = (bearer: string) => authenticate(world, { session: undefined, bearer });
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ code: 'none', message: 'none' }),
    (error: { code: string; message: string }) => ({ code: error.code, message: error.message }),
  );

describe('signing in', () => {
  it('tells a wrong password, an unknown login and an inactive user by one and the same error', async () => {
    const wrong = await errorOf(signIn(world, { login: 'lin', password: 'wrong' }));
    const unknown = await errorOf(signIn(world, { login: 'nobody', password: PASSWORD }));
    const inactive = await errorOf(signIn(world, { login: 'gone', password: PASSWORD }));
    expect(wrong.code).toBe('unauthenticated');
    expect(unknown).toEqual(wrong);
    expect(inactive).toEqual(wrong);
  });

  it('gives a session that holds until the millisecond of its expiry, and stores its hash alone', async () => {
    const { secret } = await signIn(world, { login: 'lin', password: PASSWORD });
    expect(await bySession(secret)).toMatchObject({ displayName: 'Lin', role: 'clerk' });
    const stored = await world.db.session.findMany();
    expect(stored.map((row) => row.idHash)).toContain(hashSecret(secret));
    expect(JSON.stringify(stored)).not.toContain(secret);

    const before = world.clock.now();
    const expiresAt = new Date(before.getTime() + SESSION_SECONDS * 1000);
    world.clock.set(new Date(expiresAt.getTime() - 1));
    expect(await bySession(secret)).toMatchObject({ role: 'clerk' });
    world.clock.set(expiresAt);
    await expect(bySession(secret)).rejects.toMatchObject({ code: 'unauthenticated' });
    world.clock.set(before);
  });

  it('ends a session on signing out, and that one alone', async () => {
    const first = await signIn(world, { login: 'lin', password: PASSWORD });
    const second = await signIn(world, { login: 'lin', password: PASSWORD });
    await signOut(world, first.secret);
    await expect(bySession(first.secret)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(await bySession(second.secret)).toMatchObject({ role: 'clerk' });
  });

  it('ends the sessions of a user who is made inactive', async () => {
    const user = { displayName: 'Wei', password: PASSWORD, role: 'clerk', team: 'clerks', locale: 'en' } as const;
    const { id } = await createUser(world.db, { ...user, login: 'wei' });
    const { secret } = await signIn(world, { login: 'wei', password: PASSWORD });
    await world.db.user.update({ where: { id }, data: { active: false } });
    await expect(bySession(secret)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('refuses who brings nothing, and an unknown secret', async () => {
    await expect(bySession(undefined)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(bySession('made up')).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(byToken('made up')).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('users', () => {
  const user = { displayName: 'Xu', role: 'clerk', team: 'clerks', locale: 'en' } as const;

  it('refuses a login that is taken', async () => {
    await expect(createUser(world.db, { ...user, login: 'lin', password: PASSWORD })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('takes a password of ten characters and refuses one of nine', async () => {
    await expect(createUser(world.db, { ...user, login: 'xu', password: '123456789' })).rejects.toMatchObject({
      code: 'unprocessable',
      path: 'password',
    });
    await expect(createUser(world.db, { ...user, login: 'xu', password: '1234567890' })).resolves.toBeDefined();
  });
});

describe('API tokens', () => {
  it('act with their role for a user of their own, and are stored as a hash', async () => {
    const token = await createApiToken(world.db, { role: 'manager', label: 'reports' });
    expect(await byToken(token)).toMatchObject({ role: 'manager', displayName: 'API (manager)' });
    expect(JSON.stringify(await world.db.apiToken.findMany())).not.toContain(token);
    await createApiToken(world.db, { role: 'manager', label: 'another' });
    expect(await world.db.user.count({ where: { login: 'api-manager' } })).toBe(1);
  });

  it('act for a named user, who must exist', async () => {
    const token = await createApiToken(world.db, { role: 'clerk', label: 'mine', login: 'lin' });
    expect(await byToken(token)).toMatchObject({ displayName: 'Lin' });
    await expect(createApiToken(world.db, { role: 'clerk', label: 'x', login: 'nobody' })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('end when revoked, when expired and when their user is made inactive', async () => {
    const expiring = await createApiToken(world.db, { role: 'clerk', label: 'expiring' });
    const at = new Date(world.clock.now().getTime() + HOUR_MS);
    await world.db.apiToken.updateMany({ where: { label: 'expiring' }, data: { expiresAt: at } });
    expect(await byToken(expiring)).toMatchObject({ role: 'clerk' });
    const before = world.clock.now();
    world.clock.set(at);
    await expect(byToken(expiring)).rejects.toMatchObject({ code: 'unauthenticated' });
    world.clock.set(before);

    const revoked = await createApiToken(world.db, { role: 'clerk', label: 'revoked' });
    await world.db.apiToken.updateMany({ where: { label: 'revoked' }, data: { revokedAt: before } });
    await expect(byToken(revoked)).rejects.toMatchObject({ code: 'unauthenticated' });

    const orphaned = await createApiToken(world.db, { role: 'rnd', label: 'orphaned' });
    await world.db.user.updateMany({ where: { login: 'api-rnd' }, data: { active: false } });
    await expect(byToken(orphaned)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
