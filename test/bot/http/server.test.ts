import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createHttpServer, type HttpServer } from '#bot/server.ts';

const open: HttpServer[] = [];
const make = async (ready: () => Promise<boolean> = async () => true): Promise<HttpServer> => {
  const http = await createHttpServer({
    log: pino({ level: 'silent' }),
    ready,
    pagesFolder: join(tmpdir(), 'no-such-folder'),
  });
  open.push(http);
  return http;
};
afterEach(() => Promise.all(open.splice(0).map((http) => http.close())));

describe('the server', () => {
  it.each([
    ['says no', async () => false],
    [
      'does not answer',
      async () => {
        throw new Error('away');
      },
    ],
  ])('is alive but not ready while the database %s', async (_what, ready) => {
    const http = await make(ready);
    const origin = `http://127.0.0.1:${await http.listen(0, '127.0.0.1')}`;
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${origin}/readyz`)).status).toBe(503);
  });

  it('works without a console that was built', async () => {
    const http = await make();
    const origin = `http://127.0.0.1:${await http.listen(0, '127.0.0.1')}`;
    expect((await fetch(`${origin}/chat`)).status).toBe(404);
  });

  it('says which port is busy by the system’s error', async () => {
    const port = await (await make()).listen(0, '127.0.0.1');
    await expect((await make()).listen(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE', port });
  });

  it('gives a websocket to the handler of its path', async () => {
    const http = await make();
    const sockets = new WebSocketServer({ noServer: true });
    http.upgrade.on('/api/v1/live/:id', async (req, socket, head, params) => {
      sockets.handleUpgrade(req, socket, head, (client) => client.send(`hello ${params.id}`));
    });
    const port = await http.listen(0, '127.0.0.1');
    const client = new WebSocket(`ws://127.0.0.1:${port}/api/v1/live/7`);
    const said = await new Promise((resolve) => client.once('message', (data) => resolve(String(data))));
    expect(said).toBe('hello 7');
    const closed = new Promise((resolve) => client.once('close', resolve));
    await http.close();
    await closed;
  });

  it('lets a request that is under way finish before it closes', async () => {
    const http = await make();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { promise: entered, resolve: enter } = Promise.withResolvers<void>();
    http.server.get(
      '/slow',
      http.route(async () => {
        enter();
        await held;
        return { status: 200, body: { done: true } };
      }),
    );
    const origin = `http://127.0.0.1:${await http.listen(0, '127.0.0.1')}`;
    const answer = fetch(`${origin}/slow`);
    await entered;
    const closed = http.close();
    release();
    expect(await (await answer).json()).toEqual({ done: true });
    await closed;
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
  });
});
