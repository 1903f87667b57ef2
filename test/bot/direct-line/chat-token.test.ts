import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChannelServer, SITE_KEY, startChannelServer } from '#test/support/channel-server.ts';

let server: ChannelServer;
const at = new Date('2026-11-23T08:00:00Z');

beforeAll(async () => {
  server = await startChannelServer({ clock: { now: () => at }, tokenRate: { points: 1000, seconds: 60 } });
});
afterAll(() => server.close());

interface Asked {
  status: number;
  conversationId: string;
  token: string;
  /** The cookie to send back; that of the request where none was set. */
  cookie: string | undefined;
  setCookie: string | null;
}

async function ask(
  options: { cookie?: string | undefined; body?: unknown; origin?: string; to?: ChannelServer } = {},
): Promise<Asked> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (options.cookie !== undefined) headers.cookie = options.cookie;
  if (options.origin !== undefined) headers.origin = options.origin;
  const answer = await fetch(`${(options.to ?? server).origin}/chat/token`, {
    method: 'POST',
    headers,
    body: JSON.stringify(options.body ?? {}),
  });
  const setCookie = answer.headers.get('set-cookie');
  const body = (await answer.json()) as { conversationId: string; token: string };
  return { status: answer.status, ...body, setCookie, cookie: setCookie?.split(';')[0] ?? options.cookie };
}

const siteToken = (
  claims: Record<string, unknown>,
  options: { key?: string; expiresInS?: number; alg?: string } = {},
) => {
  const expires = Math.floor(at.getTime() / 1000) + (options.expiresInS ?? 300);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: options.alg ?? 'HS256' })
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(options.key ?? SITE_KEY));
};

describe('a visitor', () => {
  it('gets a token, a conversation and a credential that scripts cannot read', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({
      status: 200,
      expires_in: 1800,
      conversationId: expect.any(String),
      token: expect.any(String),
    });
    expect(asked.setCookie).toMatch(/^frontline_visitor=[\w-]{43};.*HttpOnly.*SameSite=Lax/);
    expect(asked.setCookie).not.toContain('Secure');
  });

  it('finds the conversation again after a reload', async () => {
    const first = await ask();
    const again = await ask({ cookie: first.cookie });
    expect(again.conversationId).toBe(first.conversationId);
    expect(again.setCookie).toBeNull();
  });

  it('does not get another visitor’s conversation by naming it', async () => {
    const victim = await ask();
    const thief = await ask({ body: { conversationId: victim.conversationId } });
    expect(thief.conversationId).not.toBe(victim.conversationId);
  });

  it('with an invented or revoked credential is a new one', async () => {
    const first = await ask();
    const invented = await ask({ cookie: 'frontline_visitor=invented' });
    expect(invented.conversationId).not.toBe(first.conversationId);
    expect(invented.setCookie).not.toBeNull();
  });

  it('gets a Secure cookie where the site is served over https', async () => {
    const secure = await startChannelServer({ publicUrl: 'https://support.example' });
    expect((await ask({ to: secure })).setCookie).toContain('Secure');
    await secure.close();
  });
});

describe('a contact for whom the host site vouches', () => {
  it('is known in the conversation', async () => {
    const asked = await ask({ body: { siteToken: await siteToken({ sub: 'u-1', name: '李静', customer: 'C-100' }) } });
    expect((await server.conversations.find(asked.conversationId))?.contactId).toEqual(expect.any(String));
  });

  it('keeps the conversation that began anonymously', async () => {
    const anonymous = await ask();
    const known = await ask({
      cookie: anonymous.cookie,
      body: { siteToken: await siteToken({ sub: 'u-2', name: '李静' }) },
    });
    expect(known.conversationId).toBe(anonymous.conversationId);
    expect((await server.conversations.find(known.conversationId))?.contactId).toEqual(expect.any(String));
  });

  it('does not see what someone else wrote at the same browser', async () => {
    const one = await ask({ body: { siteToken: await siteToken({ sub: 'u-3', name: '甲' }) } });
    const other = await ask({ cookie: one.cookie, body: { siteToken: await siteToken({ sub: 'u-4', name: '乙' }) } });
    expect(other.conversationId).not.toBe(one.conversationId);
    expect(other.setCookie).not.toBeNull();
  });

  it.each([
    ['expired', () => siteToken({ sub: 'u', name: 'n' }, { expiresInS: 0 })],
    [
      'signed with another key',
      () => siteToken({ sub: 'u', name: 'n' }, { key: 'another key that is long enough 123456' }),
    ],
    ['without a subject', () => siteToken({ name: 'n' })],
    ['without a name', () => siteToken({ sub: 'u' })],
    ['no token at all', async () => 'nonsense'],
  ])('is refused (403) when the token is %s', async (_what, make) => {
    expect((await ask({ body: { siteToken: await make() } })).status).toBe(403);
  });

  it('is refused where no site key is configured', async () => {
    const plain = await startChannelServer({ siteKey: undefined, clock: { now: () => at } });
    expect((await ask({ to: plain, body: { siteToken: await siteToken({ sub: 'u', name: 'n' }) } })).status).toBe(403);
    await plain.close();
  });
});

describe('the token endpoint', () => {
  it('serves our own and listed origins alone', async () => {
    expect((await ask({ origin: server.origin })).status).toBe(200);
    expect((await ask({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await ask({ origin: 'null' })).status).toBe(403);
  });

  it('is limited for one address: the 31st in a minute gets 429 and the seconds to wait', async () => {
    const limited = await startChannelServer({ clock: { now: () => at } });
    for (let count = 1; count <= 30; count += 1) expect((await ask({ to: limited })).status).toBe(200);
    const answer = await fetch(`${limited.origin}/chat/token`, { method: 'POST' });
    expect(answer.status).toBe(429);
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    await limited.close();
  });

  it('counts each address behind a proxy, by the entry that the proxy added', async () => {
    const proxied = await startChannelServer({ trustProxy: true, tokenRate: { points: 1, seconds: 60 } });
    const from = async (forwarded: string) =>
      (await fetch(`${proxied.origin}/chat/token`, { method: 'POST', headers: { 'x-forwarded-for': forwarded } }))
        .status;
    expect(await from('203.0.113.1')).toBe(200);
    expect(await from('203.0.113.2')).toBe(200);
    expect(await from('198.51.100.9, 203.0.113.1')).toBe(429);
    await proxied.close();
  });
});
