import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChannelServer, startChannelServer } from '#test/support/channel-server.ts';
import { rawRequest } from '#test/support/raw-request.ts';

let server: ChannelServer;
const SCRIPT = 'console.log("hello");'.repeat(100);

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'frontline-pages-'));
  const pagesFolder = join(folder, 'dist');
  await mkdir(join(pagesFolder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(pagesFolder, 'desk.html'), '<title>desk</title>');
  await writeFile(join(pagesFolder, 'chat.html'), '<title>chat</title>');
  await writeFile(join(pagesFolder, 'widget.js'), SCRIPT);
  await writeFile(join(pagesFolder, 'widget.js.br'), brotliCompressSync(SCRIPT));
  await writeFile(join(pagesFolder, 'assets/app-1.js'), SCRIPT);
  await writeFile(join(pagesFolder, 'assets/app-1.js.br'), brotliCompressSync(SCRIPT));
  await writeFile(join(pagesFolder, 'assets/app-1.js.gz'), gzipSync(SCRIPT));
  server = await startChannelServer({ pagesFolder });
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(server.origin + path, { headers, method, redirect: 'manual' });

describe('the pages', () => {
  it.each(['/desk', '/desk/', '/desk/conversations/1', '/reports', '/reports/2026'])('%s is the desk', async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<title>desk</title>',
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('the root leads to the chat', async () => {
    const answer = await get('/');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/chat']);
    expect(await (await get('/chat')).text()).toBe('<title>chat</title>');
  });

  it('allow no foreign scripts and no foreign frames', async () => {
    const headers = (await get('/chat')).headers;
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
  });

  it('are not sent again while they have not changed', async () => {
    const etag = (await get('/chat')).headers.get('etag') ?? '';
    expect((await get('/chat', { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('the launcher', () => {
  it('may be loaded by every site, is kept shortly, and is not sent again while it is the same', async () => {
    const answer = await get('/widget.js', { 'accept-encoding': 'br', origin: 'https://www.example.com' });
    expect(await answer.text()).toBe(SCRIPT);
    const names = ['access-control-allow-origin', 'cross-origin-resource-policy', 'cache-control', 'content-encoding'];
    expect(names.map((name) => answer.headers.get(name))).toEqual([
      '*',
      'cross-origin',
      'public, max-age=300, stale-while-revalidate=86400',
      'br',
    ]);
    const etag = answer.headers.get('etag') ?? '';
    expect((await get('/widget.js', { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('assets', () => {
  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ])('accepting %s are sent as %s', async (accepted, expected) => {
    const answer = await get('/assets/app-1.js', { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(expected);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe(SCRIPT);
  });

  it('have a head of their own', async () => {
    const answer = await get('/assets/app-1.js', { 'accept-encoding': 'identity' }, 'HEAD');
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(SCRIPT.length)]);
  });

  it.each([
    '/assets/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/',
    '/assets/none.js',
    '/desk/../../secret.txt',
  ])('lead nowhere else: %s', async (path) => {
    const answer = await rawRequest(
      server.port,
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it('a NUL is in no address', async () => {
    const request = 'GET /assets/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';
    expect((await rawRequest(server.port, request)).status).toBe(400);
  });
});

describe('health', () => {
  it('is ready when the database answers', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
  });
});
