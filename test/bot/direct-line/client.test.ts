import type { Duplex } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ChannelServer, DIRECT_LINE_SECRET, startChannelServer } from '#test/support/channel-server.ts';
import { type ClientOptions, connectClient, type TestClient } from '#test/support/directline-client.ts';
import { PDF, PNG } from '#test/support/sample-files.ts';

let server: ChannelServer;
const sockets = new Set<Duplex>();
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await startChannelServer();
  server.http.server.server.on('upgrade', (_req, socket) => sockets.add(socket));
});
afterEach(() => {
  for (const client of clients.splice(0)) client.end();
  sockets.clear();
});
afterAll(() => server.close());

function connect(options: ClientOptions): TestClient {
  const client = connectClient(server.origin, { random: () => 0, ...options });
  clients.push(client);
  return client;
}
const seqOf = (activity: { channelData?: Record<string, unknown> }): unknown =>
  activity.channelData?.['webchat:sequence-id'];

describe('the official Direct Line client', () => {
  it('connects with a token and is welcomed once', async () => {
    const { token } = await server.generate();
    const client = connect({ token });
    await client.untilText('welcome');
    await client.say('hello');
    await client.untilText('echo: hello');
    expect(client.texts).toEqual(['welcome', 'hello', 'echo: hello']);
  });

  it('connects with the secret in place of a token', async () => {
    const client = connect({ secret: DIRECT_LINE_SECRET });
    await client.untilText('welcome');
    await client.say('hello');
    await client.untilText('echo: hello');
  });

  it('gets its own message back, with its id, before any reply', async () => {
    const { token, conversationId } = await server.generate({ user: { id: 'dl_ann' } });
    const client = connect({ token });
    await client.untilText('welcome');
    const id = await client.post({
      type: 'message',
      text: 'hi',
      from: { id: 'mallory' },
      channelData: { clientActivityID: 'abc' },
    });
    const reply = await client.untilText('echo: hi');
    const own = await client.untilText('hi');
    expect(id).toBe(`${conversationId}|0000002`);
    expect(own).toMatchObject({ id, from: { id: 'dl_ann', role: 'user' }, channelData: { clientActivityID: 'abc' } });
    expect(client.activities.indexOf(own)).toBeLessThan(client.activities.indexOf(reply));
    expect(client.activities.map(seqOf)).toEqual([1, 2, 3]);
    expect(reply).not.toHaveProperty('replyToId');
  });

  it('receives many messages in order, whoever writes them', async () => {
    const { token, conversationId } = await server.generate();
    const client = connect({ token });
    await client.untilText('welcome');
    const lines = Array.from({ length: 250 }, (_, index) => `line ${index}`);
    for (const line of lines) server.conversations.say(conversationId, line, { sender: 'clerk', name: '王敏' });
    await client.untilText('line 249');
    expect(client.texts).toEqual(['welcome', ...lines]);
    expect(client.activities.at(-1)?.from).toEqual({ id: 'clerk', name: '王敏', role: 'bot' });
  });

  it('shows that a clerk is writing', async () => {
    const { token, conversationId } = await server.generate();
    const client = connect({ token });
    await client.untilText('welcome');
    server.live.emit({ kind: 'typing', conversationId, sender: 'clerk', name: '王敏' });
    const typing = await client.until((activity) => activity.type === 'typing');
    expect(typing.from).toEqual({ id: 'clerk', name: '王敏', role: 'bot' });
  });

  it('is told up to where a person has read, and by whom alone', async () => {
    const { token, conversationId } = await server.generate();
    const client = connect({ token });
    await client.untilText('welcome');
    server.live.emit({ kind: 'read', conversationId, reader: 'customer', seq: 9 });
    server.live.emit({ kind: 'read', conversationId, reader: 'clerk', seq: 1 });
    const read = await client.until((activity) => activity.type === 'event');
    expect(read).toMatchObject({ name: 'frontline/read', value: { seq: 1 }, from: { role: 'bot' } });
  });

  it('is not told that the customer is writing', async () => {
    const { token, conversationId } = await server.generate();
    const client = connect({ token });
    await client.untilText('welcome');
    await client.post({ type: 'typing', from: { id: 'x' } });
    server.live.emit({ kind: 'typing', conversationId, sender: 'customer' });
    server.conversations.say(conversationId, 'after');
    await client.untilText('after');
    expect(server.conversations.typing).toContain(conversationId);
    expect(client.activities.some((activity) => activity.type === 'typing')).toBe(false);
  });

  it('misses nothing and sees nothing twice when its socket is cut', { timeout: 60_000 }, async () => {
    const { token, conversationId } = await server.generate();
    const client = connect({ token });
    await client.untilText('welcome');
    await client.say('before');
    await client.untilText('echo: before');
    for (const socket of sockets) socket.destroy();
    server.conversations.say(conversationId, 'while away');
    await client.untilText('while away', 30_000);
    server.conversations.say(conversationId, 'back again');
    await client.untilText('back again');
    expect(client.texts).toEqual(['welcome', 'before', 'echo: before', 'while away', 'back again']);
  });

  it('recovers when the database was away for a moment', { timeout: 60_000 }, async () => {
    const { token, conversationId } = await server.generate();
    const client = connect({ token });
    await client.untilText('welcome');
    server.conversations.failReads(1);
    server.conversations.say(conversationId, 'unreadable at first');
    await client.untilText('unreadable at first', 30_000);
    expect(client.texts).toEqual(['welcome', 'unreadable at first']);
  });

  it('works by polling', async () => {
    const { token } = await server.generate();
    const client = connect({ token, webSocket: false, pollingInterval: 200 });
    await client.untilText('welcome');
    await client.say('hi');
    await client.untilText('echo: hi');
    expect(client.texts).toEqual(['welcome', 'hi', 'echo: hi']);
  });

  it('resumes a conversation after the watermark that it names', async () => {
    const { token, conversationId } = await server.generate();
    const first = connect({ token });
    await first.untilText('welcome');
    await first.say('one');
    await first.untilText('echo: one');
    const second = connect({ token, conversationId, watermark: '2' });
    await second.untilText('echo: one');
    expect(second.texts).toEqual(['echo: one']);
  });

  it('is given the whole conversation after a reload', async () => {
    const { token } = await server.generate();
    const first = connect({ token });
    await first.untilText('welcome');
    await first.say('one');
    await first.untilText('echo: one');
    first.end();
    const second = connect({ token });
    await second.untilText('echo: one');
    expect(second.texts).toEqual(['welcome', 'one', 'echo: one']);
  });

  it('uploads two files of one name with its words, and gets them back', async () => {
    const { token, conversationId } = await server.generate();
    const client = connect({ token });
    await client.untilText('welcome');
    const url = (bytes: Buffer) => `data:application/octet-stream;base64,${bytes.toString('base64')}`;
    const id = await client.post({
      type: 'message',
      text: '请看照片',
      from: { id: 'mallory' },
      channelData: { clientActivityID: 'with-files' },
      attachments: [
        { contentType: 'image/png', contentUrl: url(PNG), name: '照片.png' },
        { contentType: 'text/html', contentUrl: url(PDF), name: '照片.png' },
      ],
    });
    const own = await client.untilText('请看照片');
    expect(own).toMatchObject({ id, from: { role: 'user' }, channelData: { clientActivityID: 'with-files' } });
    expect(own.attachments).toMatchObject([
      { contentType: 'image/png', name: '照片.png' },
      { contentType: 'image/png', name: '照片 (1).png' },
    ]);
    expect(server.conversations.received.at(-1)?.attachments).toHaveLength(2);
    const bodies = await Promise.all(
      (own.attachments ?? []).map(async ({ contentUrl }) => {
        expect(contentUrl).toMatch(new RegExp(`^${server.origin}/v3/directline/attachments/`));
        return Buffer.from(await (await fetch(String(contentUrl))).arrayBuffer());
      }),
    );
    expect(bodies).toEqual([PNG, PDF]);
    expect([...server.conversations.attachments.kept.values()].map((file) => file.conversationId)).toEqual([
      conversationId,
      conversationId,
    ]);
  });

  it('is told politely that files are uploaded and not posted', async () => {
    const { token, conversationId } = await server.generate();
    const client = connect({ token });
    await client.untilText('welcome');
    const attachments = [{ contentType: 'text/plain', contentUrl: 'https://elsewhere.example/a.txt', name: 'a.txt' }];
    const posted = await fetch(`${server.origin}/v3/directline/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'see', attachments }),
    });
    expect(posted.status).toBe(415);
    await client.say('still here');
    await client.untilText('echo: still here');
  });

  it('comes to an end where the conversation does not exist', async () => {
    const client = connect({ secret: DIRECT_LINE_SECRET, conversationId: '00000000-0000-0000-0000-000000000000' });
    await client.untilStatus('FailedToConnect');
  });
});
