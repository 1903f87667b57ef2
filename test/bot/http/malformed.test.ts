import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ErrorBody } from '#core/contract/error.ts';
import { type ChannelServer, startChannelServer } from '#test/support/channel-server.ts';
import { rawRequest } from '#test/support/raw-request.ts';

let server: ChannelServer;

beforeAll(async () => {
  server = await startChannelServer();
  server.http.server.get(
    '/broken',
    server.http.route(async () => {
      throw new Error('a secret of the database');
    }),
  );
  server.http.server.get(
    '/odd',
    server.http.route(() => {
      throw 'no error object';
    }),
  );
});
afterAll(() => server.close());

/** Whatever was sent: the next one is served. */
afterEach(async () => {
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
});

const post = (path: string, headers: string, body: string | Buffer = '') => [
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
  body,
];
const JSON_TYPE = 'Content-Type: application/json';
const GZIP = `${JSON_TYPE}\r\nContent-Encoding: gzip`;

describe('a malformed request is refused, and the process lives on', () => {
  it.each<[string, string | (string | Buffer)[], number]>([
    ['Host: [', 'GET / HTTP/1.1\r\nHost: [\r\n\r\n', 400],
    ['a port beyond all ports', 'GET / HTTP/1.1\r\nHost: a:99999\r\n\r\n', 400],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['an absolute URL with a bad host', 'GET http://[/a HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['an absolute URL', 'GET http://localhost/chat HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['a bad escape in the path', 'GET /%E0%A4%A HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['a NUL in the path', 'GET /api/v1/tickets/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['a Host with credentials', 'GET / HTTP/1.1\r\nHost: user:password@localhost\r\n\r\n', 400],
    ['the asterisk form', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['headers beyond the limit', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['a strange Accept', 'GET /nowhere HTTP/1.1\r\nHost: localhost\r\nAccept: ;;;\r\nAccept-Version: x.y\r\n\r\n', 404],
    ['corrupt gzip', post('/chat/token', GZIP, randomBytes(64)), 415],
    ['broken JSON', post('/chat/token', JSON_TYPE, '{"a":'), 400],
    ['bytes that are no UTF-8', post('/chat/token', JSON_TYPE, Buffer.from([0x22, 0xff, 0xfe, 0x22])), 400],
    ['a body of the wrong shape', post('/chat/token', JSON_TYPE, '{"locale":5}'), 400],
    ['a body of another type', post('/chat/token', 'Content-Type: text/plain', 'hello'), 415],
    ['a form upload', post('/chat/token', 'Content-Type: multipart/form-data; boundary=x', '--x--'), 415],
    ['10 MB of JSON', post('/chat/token', JSON_TYPE, `"${'x'.repeat(10_000_000)}"`), 413],
    ['no token', post('/v3/directline/conversations', JSON_TYPE, '{}'), 401],
    ['a wrong token', post('/v3/directline/conversations', `${JSON_TYPE}\r\nAuthorization: Bearer wrong`, '{}'), 403],
  ])('%s', async (_what, bytes, expected) => {
    const answer = await rawRequest(server.port, bytes);
    expect(answer.status).toBe(expected);
  });

  it('10 MB in chunks, without a length', async () => {
    const chunk = Buffer.from(`10000\r\n${'x'.repeat(65_536)}\r\n`);
    const head = `POST /chat/token HTTP/1.1\r\nHost: localhost\r\n${JSON_TYPE}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const answer = await rawRequest(server.port, [head, ...Array.from({ length: 160 }, () => chunk), '0\r\n\r\n']);
    expect(answer.status).toBe(413);
  });

  it('a client that leaves within its body', async () => {
    const head = post('/chat/token', JSON_TYPE, 'x'.repeat(1000))[0];
    const arrived = once(server.http.server.server, 'request');
    const socket = connect(server.port, '127.0.0.1', () => socket.write(`${head}{"a"`));
    const [request] = (await arrived) as [IncomingMessage];
    const gone = new Promise((resolve) => request.once('close', resolve));
    socket.resetAndDestroy();
    await gone;
    expect(server.errors).toEqual([]);
  });

  it('10 MB from a client that waits for its whole body to be taken', async () => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `"${'x'.repeat(10_000_000)}"`,
    };
    expect((await fetch(`${server.origin}/chat/token`, init)).status).toBe(413);
  });

  it('a websocket where there is none, or without a ticket', async () => {
    const upgrade = (path: string, more = '') =>
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${more}\r\n`;
    expect((await rawRequest(server.port, upgrade('/nowhere'))).status).toBe(404);
    expect((await rawRequest(server.port, upgrade('//['))).status).toBe(400);
    expect((await rawRequest(server.port, upgrade('/v3/directline/conversations/x/stream?t=y'))).status).toBe(403);
  });

  it('an offer of HTTP/2 is answered as if it had not been made', async () => {
    const answer = await rawRequest(
      server.port,
      'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n',
    );
    expect(answer.status).toBe(200);
  });
});

describe('an error body', () => {
  const read = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(server.origin + path, init);
    return { status: answer.status, error: ErrorBody.parse(await answer.json()).error, answer };
  };

  it('tells of an unknown route, whatever form is asked for', async () => {
    const { status, error } = await read('/api/v1/nowhere', { headers: { accept: 'text/html' } });
    expect([status, error.code]).toEqual([404, 'notFound']);
  });

  it('tells of a wrong method and of the right ones', async () => {
    const { status, error, answer } = await read('/healthz', { method: 'DELETE' });
    expect([status, error.code]).toEqual([405, 'methodNotAllowed']);
    expect(answer.headers.get('allow')).toContain('GET');
  });

  it('names the place in the body that is wrong', async () => {
    const { error } = await read('/chat/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"locale":5}',
    });
    expect(error).toMatchObject({ code: 'badRequest', path: 'locale' });
  });

  it('speaks the language of the request', async () => {
    const messages = await Promise.all(
      ['zh-CN', 'zh-TW', 'en-GB,en;q=0.9'].map(
        async (language) => (await read('/nowhere', { headers: { 'accept-language': language } })).error.message,
      ),
    );
    expect(new Set(messages).size).toBe(3);
    expect(messages[2]).toMatch(/exist/);
  });

  it.each(['/broken', '/odd'])('says nothing of what went wrong inside (%s)', async (path) => {
    const { status, error } = await read(path);
    expect([status, error.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(error)).not.toContain('secret');
    expect(server.errors.join('')).toContain(`GET ${path}`);
  });
});
