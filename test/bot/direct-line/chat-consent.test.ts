import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChannelServer, startChannelServer } from '#test/support/channel-server.ts';

let server: ChannelServer;
beforeAll(async () => {
  server = await startChannelServer();
});
afterAll(() => server.close());

async function visit(visitor: string | null = null) {
  const answer = await fetch(`${server.origin}/chat/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ visitor, locale: 'en' }),
  });
  return (await answer.json()) as { token: string; visitor: string };
}
const ask = (token: string, body?: unknown) =>
  fetch(`${server.origin}/chat/consent`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

describe('a visitor’s consent', () => {
  it('is none at first, is kept, and holds for each of their visits', async () => {
    const first = await visit();
    expect(await (await ask(first.token)).json()).toEqual({ notice: null });
    expect((await ask(first.token, { notice: '2026-11', locale: 'en', by: 'button' })).status).toBe(204);
    const later = await visit(first.visitor);
    expect(await (await ask(later.token)).json()).toEqual({ notice: '2026-11' });
    expect(await (await ask((await visit()).token)).json()).toEqual({ notice: null });
  });

  it.each([
    {},
    { notice: '', locale: 'en', by: 'button' },
    { notice: '1', locale: 'en', by: 'silence' },
    { notice: 'x'.repeat(41), locale: 'en', by: 'button' },
  ])('of another form is refused: %j', async (body) => {
    const { token } = await visit();
    expect((await ask(token, body)).status).toBe(400);
  });

  it('is the visitor’s alone', async () => {
    expect((await ask('nonsense')).status).toBe(403);
    const { token } = await server.generate();
    expect((await ask(token)).status).toBe(404);
  });
});
