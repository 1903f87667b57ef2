import { activeUsers } from '#core/access/store.ts';
import { UserList } from '#core/contract/session.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

/** Who works here, for choosing whom to call or to forward to. Names alone. */
export function mountUsers({ server, route, deps }: Api): void {
  server.get(
    '/api/v1/users',
    route(async (req) => {
      await callerWith(deps, req, 'ticket.read');
      const users = await activeUsers(deps.db);
      return ok(UserList.parse({ users }));
    }),
  );
}
