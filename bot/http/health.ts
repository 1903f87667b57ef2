import type { Server } from 'restify';
import { ok } from './reply.ts';
import type { Route } from './route.ts';

/** `/healthz`: the process answers. `/readyz`: it can serve, because the database answers. */
export function mountHealth(server: Server, route: Route, ready: () => Promise<boolean>): void {
  server.get(
    '/healthz',
    route(async () => ok({ status: 'ok' })),
  );
  server.get(
    '/readyz',
    route(async () => {
      const isReady = await ready().catch(() => false);
      return { status: isReady ? 200 : 503, body: { status: isReady ? 'ready' : 'notReady' } };
    }),
  );
}
