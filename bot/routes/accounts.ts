import { createUser } from '#core/access/create-user.ts';
import { changeAccount, changeOwnPassword, resetPassword } from '#core/access/manage-accounts.ts';
import { readAccounts } from '#core/access/read-accounts.ts';
import { AccountPatch, NewAccountBody, OwnPasswordBody, PasswordBody } from '#core/contract/account.ts';
import { leaveDesk } from '#core/routing/presence.ts';
import { createLimit } from '../channels/limits.ts';
import { parseBody } from '../http/body.ts';
import { created, noContent, ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerOf, callerWith, sessionOf } from './caller.ts';

/** Guessing the current password from a desk that was left open is slowed down. */
const OWN_PASSWORD_RATE = { points: 5, seconds: 60 };

/** The accounts of those who work here, for administrators; and everybody's own password. */
export function mountAccounts({ server, route, deps }: Api): void {
  const limit = createLimit(OWN_PASSWORD_RATE);
  const list = async () => ({ accounts: await readAccounts(deps.db, deps.clock.now()) });
  server.get(
    '/api/v1/accounts',
    route(async (req) => {
      await callerWith(deps, req, 'user.write');
      return ok(await list());
    }),
  );
  server.post(
    '/api/v1/accounts',
    route(async (req) => {
      await callerWith(deps, req, 'user.write');
      await createUser(deps.db, parseBody(req, NewAccountBody));
      return created(await list());
    }),
  );
  server.patch(
    '/api/v1/accounts/:id',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'user.write');
      const [id, patch] = [String(req.params.id), parseBody(req, AccountPatch)];
      await changeAccount(deps, caller, id, patch);
      if (patch.active === false) await leaveDesk(deps, id);
      return ok(await list());
    }),
  );
  server.put(
    '/api/v1/accounts/:id/password',
    route(async (req) => {
      await callerWith(deps, req, 'user.write');
      const id = String(req.params.id);
      await resetPassword(deps, id, parseBody(req, PasswordBody).password);
      await leaveDesk(deps, id);
      return noContent();
    }),
  );
  server.put(
    '/api/v1/session/password',
    route(async (req) => {
      const caller = await callerOf(deps, req);
      const body = parseBody(req, OwnPasswordBody);
      await limit.take(caller.userId);
      await changeOwnPassword(deps, caller, sessionOf(req), body);
      return noContent();
    }),
  );
}
