import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChatConversations, ChatToken } from '#core/contract/chat.ts';
import { type ChannelServer, startChannelServer } from '#test/support/channel-server.ts';

const FOREIGN = 'https://www.customer.example';
let server: ChannelServer;

beforeAll(async () => {
  server = await startChannelServer({
    chatOrigins: FOREIGN,
    tokenRate: { points: 1000, seconds: 60 },
    clock: { now: () => new Date('2026-11-23T08:00:00Z') },
  });
});
afterAll(() => server.close());

const call = (method: string, path: string, options: { body?: unknown; bearer?: string; origin?: string } = {}) =>
  fetch(server.origin + path, {
    method,
    headers: {
      'content-type': 'application/json',
      origin: options.origin ?? FOREIGN,
      ...(options.bearer === undefined ? {} : { authorization: `Bearer ${options.bearer}` }),
    },
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
  });
const enter = async (body: object) => {
  const answer = await call('POST', '/chat/token', { body });
  expect(answer.status).toBe(200);
  return { ...ChatToken.parse(await answer.json()), cookie: answer.headers.get('set-cookie') };
};
const list = async (credential: string) =>
  ChatConversations.parse(await (await call('GET', '/chat/conversations', { bearer: credential })).json())
    .conversations;

/** A visitor of a foreign page with a conversation that has begun. */
async function visitor() {
  const first = await enter({ visitor: null });
  await call('POST', '/v3/directline/conversations', { bearer: first.token, body: {} });
  return { ...first, credential: first.visitor ?? '' };
}

describe('a page on a foreign origin keeps the credential itself', () => {
  it('is given one, and no cookie', async () => {
    const { visitor: credential, cookie } = await enter({ visitor: null });
    expect(credential).toMatch(/^[\w-]{43}$/);
    expect(cookie).toBeNull();
  });

  it('finds its conversation again by it, and is not given another one', async () => {
    const { credential, conversationId } = await visitor();
    const again = await enter({ visitor: credential });
    expect(again).toMatchObject({ conversationId, cookie: null });
    expect(again.visitor).toBeUndefined();
  });

  it('is a new visitor with an invented one', async () => {
    expect((await enter({ visitor: 'invented' })).visitor).toMatch(/^[\w-]{43}$/);
  });

  it('gets nothing of it on an origin that is not listed', async () => {
    const answer = await call('POST', '/chat/token', { body: { visitor: null }, origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    const { credential } = await visitor();
    const listed = await call('GET', '/chat/conversations', { bearer: credential, origin: 'https://evil.example' });
    expect(listed.status).toBe(403);
    expect(listed.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the list of conversations', () => {
  it('has the visitor’s own with last words and what is unread, the newest first', async () => {
    const { credential, conversationId } = await visitor();
    server.conversations.say(conversationId, '您好', { sender: 'clerk' });
    const { conversationId: second } = await enter({ visitor: credential, fresh: true });
    expect(second).not.toBe(conversationId);
    await visitor();
    const [newest, older, ...others] = await list(credential);
    expect(others).toEqual([]);
    expect(newest).toMatchObject({ id: second, lastMessage: null, unread: 0 });
    expect(older).toMatchObject({
      id: conversationId,
      unread: 2,
      lastMessage: { text: '您好', fromCustomer: false },
    });
  });

  it('opens the conversation that is named, if it is the visitor’s own', async () => {
    const mine = await visitor();
    await enter({ visitor: mine.credential, fresh: true });
    const back = await enter({ visitor: mine.credential, conversationId: mine.conversationId });
    expect(back.conversationId).toBe(mine.conversationId);
    const other = await visitor();
    const thief = await enter({ visitor: other.credential, conversationId: mine.conversationId });
    expect(thief.conversationId).toBe(other.conversationId);
  });

  it('is for nobody without a credential (401)', async () => {
    expect((await call('GET', '/chat/conversations')).status).toBe(401);
    expect((await call('GET', '/chat/conversations', { bearer: 'invented' })).status).toBe(401);
  });
});

describe('what the customer has read', () => {
  it('is told with the conversation’s token, and counts as unread no more', async () => {
    const { credential, token, conversationId } = await visitor();
    server.conversations.say(conversationId, '第二句');
    expect((await call('POST', '/chat/read', { bearer: token, body: { seq: 1 } })).status).toBe(204);
    expect((await list(credential))[0]).toMatchObject({ unread: 1, customerReadSeq: 1 });
    await call('POST', '/chat/read', { bearer: token, body: { seq: 2 } });
    await call('POST', '/chat/read', { bearer: token, body: { seq: 1 } });
    expect((await list(credential))[0]).toMatchObject({ unread: 0, customerReadSeq: 2 });
  });

  it.each([
    ['without a token', {}, 401],
    ['with a visitor’s credential', { bearer: 'x'.repeat(43) }, 403],
  ])('is refused %s', async (_what, options, status) => {
    expect((await call('POST', '/chat/read', { ...options, body: { seq: 1 } })).status).toBe(status);
  });

  it('is refused (400) where it is no number of a line', async () => {
    const { token } = await visitor();
    for (const seq of [-1, 1.5, '1', null])
      expect((await call('POST', '/chat/read', { bearer: token, body: { seq } })).status).toBe(400);
  });
});

describe('a visitor who is forgotten', () => {
  it('has no conversations any more, and a token of before is not renewed', async () => {
    const { credential, token, conversationId } = await visitor();
    expect((await call('POST', '/v3/directline/tokens/refresh', { bearer: token })).status).toBe(200);
    expect((await call('POST', '/chat/forget', { bearer: credential })).status).toBe(204);
    expect((await call('GET', '/chat/conversations', { bearer: credential })).status).toBe(401);
    expect((await call('POST', '/v3/directline/tokens/refresh', { bearer: token })).status).toBe(403);
    expect((await call('GET', `/v3/directline/conversations/${conversationId}`, { bearer: token })).status).toBe(403);
    expect((await enter({ visitor: credential })).conversationId).not.toBe(conversationId);
  });

  it('with a cookie loses the cookie', async () => {
    const first = await fetch(`${server.origin}/chat/token`, { method: 'POST' });
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    const forgotten = await fetch(`${server.origin}/chat/forget`, { method: 'POST', headers: { cookie } });
    expect(forgotten.headers.get('set-cookie')).toMatch(/^frontline_visitor=;.*Max-Age=0/);
    const again = await fetch(`${server.origin}/chat/conversations`, { headers: { cookie } });
    expect(again.status).toBe(401);
  });
});
