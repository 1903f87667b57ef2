import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type ChannelServer, DIRECT_LINE_SECRET, startChannelServer } from '#test/support/channel-server.ts';

let server: ChannelServer;
let at = new Date('2026-11-23T08:00:00Z');
const clock = { now: () => at };

beforeAll(async () => {
  server = await startChannelServer({ clock });
});
afterAll(() => server.close());

const BASE = '/v3/directline';
const call = (method: string, path: string, token?: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(server.origin + BASE + path, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
const status = async (...args: Parameters<typeof call>): Promise<number> => (await call(...args)).status;
const errorOf = async (answer: Response) =>
  ((await answer.json()) as { error: { code: string; message: string } }).error;

/** The status with which a websocket request is refused, or `open`. */
const upgradeStatus = (url: string): Promise<number | 'open'> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.once('open', () => {
      resolve('open');
      socket.close();
    });
    socket.once('unexpected-response', (_req, answer) => resolve(answer.statusCode ?? 0));
    socket.on('error', () => undefined);
  });

async function opened(): Promise<{ conversationId: string; token: string; streamUrl: string }> {
  const { token } = await server.generate();
  const answer = await call('POST', '/conversations', token, { locale: 'zh-CN' });
  return (await answer.json()) as { conversationId: string; token: string; streamUrl: string };
}

describe('tokens', () => {
  it('are made for whoever holds the secret, bound to a conversation, for half an hour', async () => {
    const made = await server.generate({ user: { id: 'dl_ann' } });
    expect(made).toMatchObject({ conversationId: expect.any(String), token: expect.any(String), expires_in: 1800 });
    const claims = JSON.parse(Buffer.from(made.token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ conv: made.conversationId, user: 'dl_ann' });
  });

  it('get a user id of ours where none is named', async () => {
    const { token } = await server.generate();
    expect(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).user).toMatch(
      /^dl_[0-9a-f]{24}$/,
    );
  });

  it('make the user that is named recognisable as one of a token', async () => {
    const userOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).user;
    expect(userOf((await server.generate({ user: { id: 'ann' } })).token)).toBe('dl_ann');
    // A client that holds the secret names its user itself: one that only a token vouches for is not taken.
    const start = async (id: string) =>
      (await call('POST', '/conversations', DIRECT_LINE_SECRET, { user: { id } })).json();
    expect(userOf(((await start('bob')) as { token: string }).token)).toBe('dl_bob');
    expect(userOf(((await start('dl_ann')) as { token: string }).token)).not.toBe('dl_ann');
  });

  it('are refused without credentials (401) and with a wrong secret (403)', async () => {
    expect(await status('POST', '/tokens/generate')).toBe(401);
    expect(await status('POST', '/tokens/generate', 'wrong')).toBe(403);
    const { token } = await server.generate();
    expect(await status('POST', '/tokens/generate', token)).toBe(403);
  });

  it('open their own conversation alone', async () => {
    const [one, other] = [await opened(), await opened()];
    expect(await status('GET', `/conversations/${one.conversationId}/activities`, one.token)).toBe(200);
    const foreign = await call('GET', `/conversations/${one.conversationId}/activities`, other.token);
    expect(foreign.status).toBe(403);
    expect(await errorOf(foreign)).toMatchObject({ code: 'BadArgument', message: expect.any(String) });
    expect(
      await status('POST', `/conversations/${one.conversationId}/activities`, other.token, {
        type: 'message',
        text: 'x',
      }),
    ).toBe(403);
    expect(await status('GET', `/conversations/${one.conversationId}`, other.token)).toBe(403);
  });

  it('end after their time: valid in its last second, refused with TokenExpired at its end', async () => {
    const start = at;
    const { conversationId, token } = await opened();
    const path = `/conversations/${conversationId}/activities`;
    at = new Date(start.getTime() + 1_799_000);
    expect(await status('GET', path, token)).toBe(200);
    at = new Date(start.getTime() + 1_800_000);
    const late = await call('GET', path, token);
    expect(late.status).toBe(403);
    expect((await errorOf(late)).code).toBe('TokenExpired');
    expect(await status('POST', '/tokens/refresh', token)).toBe(403);
    at = start;
  });

  it('are renewed for the same conversation and user', async () => {
    const start = at;
    const { conversationId, token } = await opened();
    at = new Date(start.getTime() + 1_500_000);
    const renewed = (await (await call('POST', '/tokens/refresh', token)).json()) as {
      token: string;
      conversationId: string;
    };
    expect(renewed).toMatchObject({ conversationId, expires_in: 1800 });
    at = new Date(start.getTime() + 2_000_000);
    expect(await status('GET', `/conversations/${conversationId}/activities`, renewed.token)).toBe(200);
    at = start;
  });

  it('are refused when tampered with, signed with another key, unsigned, or made for another use', async () => {
    const { conversationId, token, streamUrl } = await opened();
    const path = `/conversations/${conversationId}/activities`;
    const [header, payload, signature] = token.split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, user: 'dl_mallory' })).toString('base64url');
    const otherKey = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('x'.repeat(32)));
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    const ticket = new URL(streamUrl).searchParams.get('t') ?? '';
    for (const bad of [`${header}.${forged}.${signature}`, otherKey, unsigned, ticket, 'x.y.z'])
      expect(await status('GET', path, bad)).toBe(403);
  });
});

describe('conversations', () => {
  it('answer 201 when new and 200 when they exist', async () => {
    const { token } = await server.generate();
    expect(await status('POST', '/conversations', token, {})).toBe(201);
    expect(await status('POST', '/conversations', token, {})).toBe(200);
  });

  it('are unknown to the secret where they do not exist (404)', async () => {
    expect(await status('GET', '/conversations/nope/activities', DIRECT_LINE_SECRET)).toBe(404);
    expect(await status('GET', '/conversations/nope', DIRECT_LINE_SECRET)).toBe(404);
  });

  it('take a message sent twice once, and answer the same id', async () => {
    const { conversationId, token } = await opened();
    const activity = { type: 'message', text: 'again', channelData: { clientActivityID: 'same-id' } };
    const path = `/conversations/${conversationId}/activities`;
    const [first, second] = [await call('POST', path, token, activity), await call('POST', path, token, activity)];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await second.json()).toEqual(await first.json());
    expect(server.conversations.received.filter((input) => input.text === 'again')).toHaveLength(1);
  });

  it('pass on what a card posts, and hide it from the transcript', async () => {
    const { conversationId, token } = await opened();
    await call('POST', `/conversations/${conversationId}/activities`, token, {
      type: 'message',
      value: { frontline: 'contactSkip' },
    });
    expect(server.conversations.received.at(-1)).toMatchObject({
      conversationId,
      text: '',
      value: { frontline: 'contactSkip' },
    });
    const { activities } = (await (await call('GET', `/conversations/${conversationId}/activities`, token)).json()) as {
      activities: object[];
    };
    expect(activities[1]).toMatchObject({ from: { role: 'user' }, channelData: { postBack: true } });
  });

  it('page by watermark, and treat one that is not ours as the beginning', async () => {
    const { conversationId, token } = await opened();
    const read = async (watermark: string) =>
      (await (
        await call('GET', `/conversations/${conversationId}/activities?watermark=${watermark}`, token)
      ).json()) as { activities: object[]; watermark: string };
    expect(await read('')).toMatchObject({ activities: [{ text: 'welcome' }], watermark: '1' });
    expect(await read('1')).toEqual({ activities: [], watermark: '1' });
    for (const strange of ['abc', '-1', '1.5', '99999999999999999999'])
      expect((await read(strange)).activities).toHaveLength(1);
  });
});

describe('activities', () => {
  it.each([
    ['no object', '[]'],
    ['no type', { text: 'x' }],
    ['an unknown type', { type: 'explosion' }],
    ['a text that is none', { type: 'message', text: 5 }],
    ['nothing said', { type: 'message', text: '  ' }],
    ['an id that is too long', { type: 'message', text: 'x', channelData: { clientActivityID: 'i'.repeat(201) } }],
  ])('are refused (400) with %s', async (_what, body) => {
    const { conversationId, token } = await opened();
    expect(await status('POST', `/conversations/${conversationId}/activities`, token, body)).toBe(400);
  });

  it('may be 8000 characters long (413 beyond)', async () => {
    const { conversationId, token } = await opened();
    const path = `/conversations/${conversationId}/activities`;
    expect(await status('POST', path, token, { type: 'message', text: '水'.repeat(8000) })).toBe(200);
    expect(await status('POST', path, token, { type: 'message', text: '水'.repeat(8001) })).toBe(413);
  });

  it('that mean nothing to us are taken and passed over', async () => {
    const { conversationId, token } = await opened();
    const before = server.conversations.received.length;
    expect(
      await status('POST', `/conversations/${conversationId}/activities`, token, {
        type: 'event',
        name: 'webchat/join',
      }),
    ).toBe(200);
    expect(server.conversations.received).toHaveLength(before);
  });

  it('are limited in one conversation: the 21st in ten seconds gets 429 and when to come back', async () => {
    const { conversationId, token } = await opened();
    const path = `/conversations/${conversationId}/activities`;
    for (let count = 1; count <= 20; count += 1)
      expect(await status('POST', path, token, { type: 'message', text: `m${count}` })).toBe(200);
    const refused = await call('POST', path, token, { type: 'message', text: 'm21' });
    expect(refused.status).toBe(429);
    // Milliseconds, as the official client reads them.
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(1000);
    const other = await opened();
    expect(
      await status('POST', `/conversations/${other.conversationId}/activities`, other.token, {
        type: 'message',
        text: 'x',
      }),
    ).toBe(200);
  });
});

describe('the stream', () => {
  it('opens with its ticket for a minute, and not after', async () => {
    const start = at;
    const { streamUrl } = await opened();
    expect(await upgradeStatus(streamUrl)).toBe('open');
    at = new Date(start.getTime() + 59_000);
    expect(await upgradeStatus(streamUrl)).toBe('open');
    at = new Date(start.getTime() + 60_000);
    expect(await upgradeStatus(streamUrl)).toBe(403);
    at = start;
  });

  it('is refused with another conversation’s ticket, a token, or nothing', async () => {
    const [one, other] = [await opened(), await opened()];
    const url = new URL(one.streamUrl);
    const withTicket = (ticket: string) => `ws://${url.host}${url.pathname}?t=${ticket}`;
    expect(await upgradeStatus(withTicket(new URL(other.streamUrl).searchParams.get('t') ?? ''))).toBe(403);
    expect(await upgradeStatus(withTicket(one.token))).toBe(403);
    expect(await upgradeStatus(withTicket(''))).toBe(403);
    expect(await upgradeStatus(`ws://${url.host}/v3/elsewhere`)).toBe(404);
  });

  it('closes the older of two sockets of one client as a collision, but not that of another page', async () => {
    const { streamUrl } = await opened();
    const older = new WebSocket(streamUrl);
    await new Promise((resolve) => older.once('message', resolve));
    const closed = new Promise<string>((resolve) => older.once('close', (_code, reason) => resolve(String(reason))));
    const newer = new WebSocket(streamUrl);
    expect(await closed).toBe('collision');
    newer.close();
  });
});

describe('a session', () => {
  it('has an id, the same for a token and its successors', async () => {
    const { token } = await opened();
    const idOf = async (bearer: string) =>
      ((await (await call('GET', '/session/getsessionid', bearer)).json()) as { sessionId: string }).sessionId;
    const { token: next } = (await (await call('POST', '/tokens/refresh', token)).json()) as { token: string };
    expect(await idOf(token)).toMatch(/^[\w-]{36}$/);
    expect(await idOf(next)).toBe(await idOf(token));
    expect(await status('GET', '/session/getsessionid')).toBe(401);
  });
});

describe('CORS', () => {
  it('is granted to our own origin and refused to others', async () => {
    const { token } = await server.generate();
    const own = await call('POST', '/conversations', token, {}, { origin: server.origin });
    expect(own.headers.get('access-control-allow-origin')).toBe(server.origin);
    const foreign = await call('POST', '/conversations', token, {}, { origin: 'https://elsewhere.example' });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers preflights of listed origins', async () => {
    const listed = await startChannelServer({ chatOrigins: 'https://shop.example, https://www.example/' });
    const preflight = (origin: string) =>
      fetch(`${listed.origin}${BASE}/conversations`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const granted = await preflight('https://www.example');
    expect(granted.status).toBe(204);
    expect(granted.headers.get('access-control-allow-origin')).toBe('https://www.example');
    expect(granted.headers.get('access-control-allow-headers')).toContain('authorization');
    expect((await preflight('https://other.example')).headers.get('access-control-allow-origin')).toBeNull();
    await listed.close();
  });
});
