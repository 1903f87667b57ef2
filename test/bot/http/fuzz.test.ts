import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '#bot/routes/openapi.ts';
import { createApiToken } from '#core/access/create-user.ts';
import { openDb } from '#core/platform/db.ts';
import { DIRECT_LINE_SECRET } from '#test/support/channel-server.ts';
import { type Product, startProduct } from '#test/support/product.ts';
import { rawRequest } from '#test/support/raw-request.ts';
import { PNG } from '#test/support/sample-files.ts';

let product: Product;
let port: number;
let api: string;

beforeAll(async () => {
  product = await startProduct({ at: '2026-11-24T02:00:00Z' });
  port = Number(new URL(product.origin).port);
  const db = openDb(product.databaseUrl, 1);
  api = await createApiToken(db, { role: 'administrator', label: 'fuzz' });
  await db.$disconnect();
});
afterAll(() => product.close());

const RUNS = { seed: 20_261_123, numRuns: 60 };
const json = (bearer: string) => ({ authorization: `Bearer ${bearer}`, 'content-type': 'application/json' });

/** A conversation of its own, so that no limit of another run is in the way. */
async function begun(): Promise<{ conversationId: string; token: string; streamUrl: string }> {
  const headers = json(DIRECT_LINE_SECRET);
  const answer = await fetch(`${product.origin}/v3/directline/conversations`, { method: 'POST', headers });
  return (await answer.json()) as { conversationId: string; token: string; streamUrl: string };
}
const alive = async () => expect((await fetch(`${product.origin}/healthz`)).status).toBe(200);

/** Letters that no keyboard has among them: NUL, halves of pairs. */
const anything = fc.jsonValue({ stringUnit: 'binary' });

const activity = fc.record(
  {
    type: fc.oneof(fc.constantFrom('message', 'typing', 'event', 'invoke'), fc.string()),
    text: fc.oneof(fc.string({ unit: 'binary' }), anything),
    value: fc.oneof(anything, fc.record({ frontline: fc.constantFrom('survey', 'contact'), surveyId: fc.string() })),
    locale: fc.oneof(fc.string(), anything),
    from: anything,
    channelData: fc.oneof(anything, fc.record({ clientActivityID: fc.string({ unit: 'binary' }) })),
    attachments: anything,
  },
  { requiredKeys: [] },
);

describe('whatever is sent, it is refused or taken, and the process lives on', () => {
  it('as an activity', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(activity, anything), async (body) => {
        const { conversationId, token } = await begun();
        const answer = await fetch(`${product.origin}/v3/directline/conversations/${conversationId}/activities`, {
          method: 'POST',
          headers: json(token),
          body: JSON.stringify(body),
        });
        expect([200, 400, 413, 415]).toContain(answer.status);
        const read = await fetch(`${product.origin}/v3/directline/conversations/${conversationId}/activities`, {
          headers: json(token),
        });
        expect(read.status).toBe(200);
      }),
      RUNS,
    );
    await alive();
  });

  it('as a body of any route', async () => {
    const chat = [
      '/chat/token',
      '/chat/read',
      '/chat/forget',
      '/v3/directline/conversations',
      '/v3/directline/tokens/generate',
    ];
    const writing = OPERATIONS.filter(({ verb, path }) => verb !== 'get' && path !== '/session');
    const targets = [
      ...chat.map((path) => ({ method: 'POST', path, bearer: DIRECT_LINE_SECRET })),
      ...writing.map(({ verb, path }) => ({ method: verb.toUpperCase(), path: `/api/v1${path}`, bearer: api })),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...targets), fc.string(), anything, async (target, id, body) => {
        const path = target.path.replace(/\{\w+\}/g, () => encodeURIComponent(id || '-'));
        const { method, bearer } = target;
        const answer = await fetch(product.origin + path, {
          method,
          headers: json(bearer),
          body: JSON.stringify(body),
        });
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
      }),
      { ...RUNS, numRuns: 200 },
    );
    await alive();
  });

  it('as a path and a query', async () => {
    const reading = OPERATIONS.filter(({ verb }) => verb === 'get').map(({ path }) => path);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...reading),
        fc.string({ unit: 'binary' }),
        fc.dictionary(
          fc.constantFrom('after', 'limit', 'folder', 'q', 'from', 'to', 'timeZone', 'watermark'),
          fc.string(),
        ),
        async (path, id, query) => {
          const address = `/api/v1${path.replace(/\{\w+\}/g, () => encodeURIComponent(id.toWellFormed() || '-'))}`;
          const answer = await fetch(`${product.origin}${address}?${new URLSearchParams(query)}`, {
            headers: json(api),
          });
          expect(answer.status, `${address} ${JSON.stringify(query)}`).toBeLessThan(500);
        },
      ),
      { ...RUNS, numRuns: 150 },
    );
    await alive();
  });

  it('as headers', async () => {
    const names = fc.constantFrom(
      'Authorization',
      'Cookie',
      'Accept-Language',
      'Content-Type',
      'Content-Disposition',
      'If-None-Match',
      'Origin',
      'X-Forwarded-For',
      'Transfer-Encoding',
      'Expect',
      'Upgrade',
      'Range',
    );
    const paths = fc.constantFrom(
      '/chat/token',
      '/chat/conversations',
      '/v3/directline/conversations/x/upload',
      '/api/v1/session',
    );
    await fc.assert(
      fc.asyncProperty(
        paths,
        fc.constantFrom('GET', 'POST', 'OPTIONS'),
        fc.array(fc.tuple(names, fc.uint8Array({ maxLength: 40 })), { maxLength: 4 }),
        async (path, method, headers) => {
          const lines = headers.map(([name, value]) => `${name}: ${Buffer.from(value).toString('latin1')}\r\n`);
          const bytes = Buffer.from(
            `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${lines.join('')}\r\n`,
            'latin1',
          );
          const answer = await rawRequest(port, [bytes]).catch(() => undefined);
          expect(answer?.status ?? 400).not.toBe(500);
        },
      ),
      { ...RUNS, numRuns: 150 },
    );
    await alive();
  });

  it('as an upload', async () => {
    const whole = Buffer.concat([
      Buffer.from(
        '--b\r\nContent-Disposition: form-data; name="activity"\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{"type":"message","text":"a"}\r\n',
      ),
      Buffer.from(
        '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n',
      ),
      PNG,
      Buffer.from('\r\n--b--\r\n'),
    ]);
    const damage = fc.record({
      cut: fc.nat(whole.length),
      at: fc.nat(whole.length - 1),
      byte: fc.nat(255),
      times: fc.nat(3),
      tail: fc.uint8Array({ maxLength: 50 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, at, byte, times, tail }) => {
        const body = Buffer.concat([
          ...Array.from({ length: times }, () => whole.subarray(0, cut)),
          whole,
          Buffer.from(tail),
        ]);
        body[at] = byte;
        const { conversationId, token } = await begun();
        const answer = await fetch(`${product.origin}/v3/directline/conversations/${conversationId}/upload`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=b' },
          body,
        });
        expect([200, 400, 413, 415]).toContain(answer.status);
      }),
      RUNS,
    );
    await alive();
  });

  it('as frames of a websocket', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ minLength: 1, maxLength: 200 }), { maxLength: 4 }), async (frames) => {
        const { pathname, search } = new URL((await begun()).streamUrl);
        const head = [
          `GET ${pathname}${search} HTTP/1.1`,
          'Host: localhost',
          'Connection: Upgrade',
          'Upgrade: websocket',
          'Sec-WebSocket-Version: 13',
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
          '\r\n',
        ].join('\r\n');
        await new Promise<void>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => socket.write(head));
          socket.once('data', (first) => {
            expect(first.toString('latin1')).toMatch(/^HTTP\/1.1 101/);
            for (const frame of frames) socket.write(frame);
            // Half of the runs end politely, half within a frame.
            if (frames.length % 2 === 0) socket.end();
            else setImmediate(() => socket.resetAndDestroy());
          });
          socket.on('error', () => undefined);
          socket.once('close', () => resolve());
          socket.resume();
        });
      }),
      RUNS,
    );
    await alive();
  });
});
