import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChannelServer, DIRECT_LINE_SECRET, startChannelServer } from '#test/support/channel-server.ts';
import { eventually } from '#test/support/eventually.ts';
import { PNG } from '#test/support/sample-files.ts';

let server: ChannelServer;
let at = new Date('2026-11-23T08:00:00Z');

beforeAll(async () => {
  server = await startChannelServer({ clock: { now: () => at }, messageRate: { points: 12, seconds: 60 } });
});
afterAll(() => server.close());
afterEach(async () => {
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
  expect(server.errors).toEqual([]);
});

const kept = () => server.conversations.attachments.kept;
const received = () => server.conversations.received.length;

async function begun() {
  const made = await server.generate();
  const upload = (body: BodyInit, headers: Record<string, string> = {}, token = made.token) =>
    fetch(`${server.origin}/v3/directline/conversations/${made.conversationId}/upload?userId=mallory`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...headers },
      body,
    });
  return { ...made, upload };
}

function form(activity: unknown, files: [string, Buffer][] = [['a.png', PNG]]): FormData {
  const data = new FormData();
  const type = 'application/vnd.microsoft.activity';
  if (activity !== undefined) data.append('activity', new Blob([JSON.stringify(activity)], { type }), 'blob');
  for (const [name, bytes] of files) data.append('file', new Blob([new Uint8Array(bytes)]), name);
  return data;
}

describe('an upload', () => {
  it('is one message with its files; its sender is who the token says', async () => {
    const { upload, conversationId } = await begun();
    const answer = await upload(
      form({ type: 'message', text: '两张', from: { id: 'mallory' } }, [
        ['a', PNG],
        ['b', PNG],
      ]),
    );
    expect(await answer.json()).toEqual({ id: `${conversationId}|0000001` });
    expect(server.conversations.received.at(-1)).toMatchObject({
      conversationId,
      text: '两张',
      attachments: [{ name: 'a' }, { name: 'b' }],
    });
  });

  it('may be files alone, or one file as the whole body', async () => {
    const { upload } = await begun();
    expect((await upload(form(undefined))).status).toBe(200);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent('照片.png')}`;
    const whole = await upload(new Uint8Array(PNG), {
      'content-type': 'image/png',
      'content-disposition': disposition,
    });
    expect(whole.status).toBe(200);
    expect(server.conversations.received.at(-1)?.attachments).toMatchObject([{ name: '照片.png', size: PNG.length }]);
  });

  it('sent twice is stored once, and the second files do not stay', async () => {
    const { upload } = await begun();
    const activity = { type: 'message', text: 'x', channelData: { clientActivityID: 'twice' } };
    const first = await (await upload(form(activity))).json();
    const before = kept().size;
    expect(await (await upload(form(activity))).json()).toEqual(first);
    expect(kept().size).toBe(before);
  });

  it.each<[string, number, () => BodyInit, Record<string, string>?]>([
    ['an activity that is no message', 400, () => form({ type: 'typing' })],
    ['an activity of the wrong form', 400, () => form({ type: 'message', text: 5 })],
    [
      'an activity that is not JSON',
      400,
      () => {
        const data = new FormData();
        data.append('activity', '{');
        data.append('file', new Blob([new Uint8Array(PNG)]), 'a.png');
        return data;
      },
    ],
    ['nothing at all', 400, () => form({ type: 'message' }, [])],
    [
      'eleven files',
      400,
      () =>
        form(
          { type: 'message' },
          Array.from({ length: 11 }, (_, n) => [`${n}.png`, PNG]),
        ),
    ],
    [
      'a file that is too large',
      413,
      () =>
        form({ type: 'message' }, [
          ['a.png', PNG],
          ['b', Buffer.alloc(100_001)],
        ]),
    ],
    ['words that are too long', 413, () => form({ type: 'message', text: 'x'.repeat(8001) })],
    ['far too much of everything', 413, () => form({ type: 'message' }, [['a', Buffer.alloc(3_000_000)]])],
    ['no boundary', 400, () => 'x', { 'content-type': 'multipart/form-data' }],
    ['no parts', 400, () => 'x', { 'content-type': 'multipart/form-data; boundary=b' }],
    [
      'an end that is missing',
      400,
      () => '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
      {
        'content-type': 'multipart/form-data; boundary=b',
      },
    ],
  ])('with %s is refused (%i) and leaves nothing', async (_what, status, body, headers = {}) => {
    const { upload } = await begun();
    const [files, messages] = [kept().size, received()];
    expect((await upload(body(), headers)).status).toBe(status);
    expect([kept().size, received()]).toEqual([files, messages]);
  });

  it('is refused without a token, with a foreign one, and too often', async () => {
    const [mine, other] = [await begun(), await begun()];
    expect((await fetch(`${server.origin}/v3/directline/conversations/x/upload`, { method: 'POST' })).status).toBe(401);
    expect((await mine.upload(form(undefined), {}, other.token)).status).toBe(403);
    for (let count = 1; count <= 12; count += 1) expect((await mine.upload(form(undefined))).status).toBe(200);
    expect((await mine.upload(form(undefined))).status).toBe(429);
  });

  it('that breaks off leaves nothing', async () => {
    const { token, conversationId } = await begun();
    const [files, messages] = [kept().size, received()];
    const arrived = once(server.http.server.server, 'request');
    const head = [
      `POST /v3/directline/conversations/${conversationId}/upload HTTP/1.1`,
      'Host: localhost',
      `Authorization: Bearer ${token}`,
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 5000',
      '',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc',
    ].join('\r\n');
    const socket = connect(server.port, '127.0.0.1', () => socket.write(head));
    const [request] = (await arrived) as [IncomingMessage];
    const gone = new Promise((resolve) => request.once('close', resolve));
    socket.resetAndDestroy();
    await gone;
    await eventually('the files are gone', async () => kept().size === files);
    expect(received()).toBe(messages);
  });
});

describe('a file', () => {
  async function sent() {
    const made = await begun();
    await made.upload(form(undefined, [['<b>照片.png', PNG]]));
    const id = server.conversations.received.at(-1)?.attachments?.[0]?.id ?? '';
    const path = `/v3/directline/attachments/${id}`;
    const read = (query = '', headers: Record<string, string> = {}) => fetch(server.origin + path + query, { headers });
    const listed = await fetch(`${server.origin}/v3/directline/conversations/${made.conversationId}/activities`, {
      headers: { authorization: `Bearer ${made.token}` },
    });
    const { activities } = (await listed.json()) as { activities: { attachments?: { contentUrl: string }[] }[] };
    return { ...made, read, address: activities.at(0)?.attachments?.[0]?.contentUrl ?? '' };
  }

  it('is sent with its type and name, never as a page', async () => {
    const answer = await fetch((await sent()).address);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(PNG.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': expect.stringMatching(/^inline; filename=.*filename\*=UTF-8''/),
      'cache-control': expect.stringContaining('private'),
    });
  });

  it('opens by its signed address until that is too old, and by nothing else of that kind', async () => {
    const start = at;
    const { address, read } = await sent();
    expect((await fetch(address.replace(/s=.../, 's=xxx'))).status).toBe(403);
    expect((await read()).status).toBe(403);
    at = new Date(start.getTime() + 3 * 3_600_000);
    expect((await fetch(address)).status).toBe(403);
    at = start;
    expect((await fetch(address)).status).toBe(200);
  });

  it('opens with the token of its conversation and with the secret, not with another token', async () => {
    const { read, token } = await sent();
    const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
    expect((await read('', bearer(token))).status).toBe(200);
    expect((await read('', bearer(DIRECT_LINE_SECRET))).status).toBe(200);
    expect((await read('', bearer((await begun()).token))).status).toBe(403);
    expect((await read('', bearer('nonsense'))).status).toBe(403);
  });

  it('opens for the visitor’s own cookie, however old the address is', async () => {
    const enter = async () => {
      const answer = await fetch(`${server.origin}/chat/token`, { method: 'POST' });
      const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
      return { cookie, ...((await answer.json()) as { token: string; conversationId: string }) };
    };
    const [visitor, stranger] = [await enter(), await enter()];
    await fetch(`${server.origin}/v3/directline/conversations/${visitor.conversationId}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${visitor.token}` },
      body: form(undefined),
    });
    const id = server.conversations.received.at(-1)?.attachments?.[0]?.id;
    const read = async (cookie: string) =>
      (await fetch(`${server.origin}/v3/directline/attachments/${id}?e=1&s=x`, { headers: { cookie } })).status;
    expect(await read(visitor.cookie)).toBe(200);
    expect(await read(stranger.cookie)).toBe(403);
  });

  it('that is not there is not found', async () => {
    expect((await fetch(`${server.origin}/v3/directline/attachments/nope`)).status).toBe(404);
  });

  it('is not sent again to who has it', async () => {
    const { address } = await sent();
    const etag = (await fetch(address)).headers.get('etag') ?? '';
    expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});
