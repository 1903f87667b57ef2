import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { teamsUserKey } from '#core/conversation/map-teams-account.ts';
import { openThread } from '#core/conversation/open-thread.ts';
import { seenTeamsAccount } from '#core/customer/teams-account-store.ts';
import { openRoutes, type RoutesWorld } from './support.ts';

let routes: RoutesWorld;
let chen: string;
beforeAll(async () => {
  routes = await openRoutes();
  const customer = await routes.db.customer.create({ data: { code: 'C-1', name: '华东印染' } });
  const contact = { customerId: customer.id, name: '陈工', email: 'chen@example.com', phone: '139' };
  chen = (await routes.db.contact.create({ data: contact })).id;
  await routes.db.contact.create({ data: { name: 'Somebody else' } });
});
afterAll(() => routes.close());

const IDENTITY = { tenantId: 't1', userId: 'aad-1' };
const as = 'administrator';
let account: string;
beforeEach(async () => {
  await routes.db.teamsAccount.deleteMany();
  await seenTeamsAccount(routes.db, IDENTITY, '陈', routes.clock.now());
  await seenTeamsAccount(routes.db, { tenantId: 't1', userId: 'aad-2' }, 'Li', routes.clock.now());
  account = (await routes.db.teamsAccount.findFirstOrThrow({ where: { userId: 'aad-1' } })).id;
});

/** A chat of the account's own, or one with others. */
const chat = (id: string, shared = false) =>
  openThread(routes, {
    channel: 'teams',
    externalId: `teams:${id}`,
    channelUserId: teamsUserKey(IDENTITY),
    shared,
    contactId: null,
    locale: 'zh-CN',
    reference: {},
  });
const ownerOf = async (id: string) => (await routes.db.conversation.findUniqueOrThrow({ where: { id } })).contactId;

describe('a Teams account', () => {
  it('is listed once it has written, those without an owner first', async () => {
    await routes.call('PUT', `/teams/accounts/${account}`, { as, body: { contactId: chen } });
    const { body } = await routes.call('GET', '/teams/accounts', { as });
    expect(body.accounts).toMatchObject([
      { name: 'Li', contact: null, mappedAt: null },
      { name: '陈', tenantId: 't1', userId: 'aad-1', contact: { name: '陈工', customer: { name: '华东印染' } } },
    ]);
  });

  it('is given to a contact with its own chats, past ones too, and taken back', async () => {
    const [own, group] = [await chat('a:own'), await chat('19:group', true)];
    const named = await routes.call('PUT', `/teams/accounts/${account}`, { as, body: { contactId: chen } });
    expect(named).toMatchObject({ status: 200, body: { contact: { id: chen }, mappedAt: '2026-11-24T02:00:00.000Z' } });
    expect([await ownerOf(own.id), await ownerOf(group.id)]).toEqual([chen, null]);
    // Whoever writes next is known at once.
    expect(await seenTeamsAccount(routes.db, IDENTITY, '陈', routes.clock.now())).toBe(chen);
    const back = await routes.call('PUT', `/teams/accounts/${account}`, { as, body: { contactId: null } });
    expect(back.body.contact).toBeNull();
    expect(await ownerOf(own.id)).toBeNull();
  });

  it.each([
    ['an account that there is not', () => '/teams/accounts/nowhere', { contactId: null }, 404],
    ['a contact that there is not', () => `/teams/accounts/${account}`, { contactId: 'nobody' }, 422],
    ['nothing said', () => `/teams/accounts/${account}`, {}, 400],
  ])('with %s is refused', async (_what, path, body, status) => {
    expect((await routes.call('PUT', path(), { as, body })).status).toBe(status);
    const row = await routes.db.teamsAccount.findUniqueOrThrow({ where: { id: account } });
    expect(row.contactId).toBeNull();
  });

  it('is a matter for administrators alone', async () => {
    for (const role of ['clerk', 'manager'] as const) {
      expect((await routes.call('GET', '/teams/accounts', { as: role })).status).toBe(403);
      expect((await routes.call('GET', '/contacts', { as: role })).status).toBe(403);
      const body = { contactId: chen };
      expect((await routes.call('PUT', `/teams/accounts/${account}`, { as: role, body })).status).toBe(403);
    }
    expect((await routes.call('GET', '/teams/accounts')).status).toBe(401);
  });
});

describe('contacts', () => {
  it.each([
    ['陈', ['陈工']],
    ['华东', ['陈工']],
    ['c-1', ['陈工']],
    ['CHEN@', ['陈工']],
    ['%', []],
    ['', ['Somebody else', '陈工']],
  ])('are found by %j', async (words, names) => {
    const { body } = await routes.call('GET', `/contacts?q=${encodeURIComponent(words)}`, { as });
    expect(body.contacts.map(({ name }: { name: string }) => name).sort()).toEqual([...names].sort());
  });
});
