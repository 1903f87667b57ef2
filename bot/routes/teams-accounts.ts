import {
  ContactList,
  ContactQuery,
  TeamsAccountBody,
  TeamsAccountList,
  TeamsAccountQuery,
  TeamsAccountView,
} from '#core/contract/teams-account.ts';
import { mapTeamsAccount } from '#core/conversation/map-teams-account.ts';
import { findTeamsAccount, listTeamsAccounts, searchContacts } from '#core/customer/teams-account-store.ts';
import { viewContact, viewTeamsAccount } from '#core/customer/view-teams-account.ts';
import { notFound } from '#core/platform/errors.ts';
import { parseBody, parseQuery } from '../http/body.ts';
import { ok } from '../http/reply.ts';
import type { Api } from './api-deps.ts';
import { callerWith } from './caller.ts';

/** Whose Teams accounts are whose (SEMANTICS "Identity", c): for administrators. */
export function mountTeamsAccounts({ server, route, deps }: Api): void {
  server.get(
    '/api/v1/teams/accounts',
    route(async (req) => {
      await callerWith(deps, req, 'settings.write');
      const { limit } = parseQuery(req, TeamsAccountQuery);
      const rows = await listTeamsAccounts(deps.db, limit);
      return ok(TeamsAccountList.parse({ accounts: rows.map(viewTeamsAccount) }));
    }),
  );
  server.put(
    '/api/v1/teams/accounts/:id',
    route(async (req) => {
      const caller = await callerWith(deps, req, 'settings.write');
      const { contactId } = parseBody(req, TeamsAccountBody);
      const id = String(req.params.id);
      await mapTeamsAccount(deps, caller, id, contactId);
      const row = await findTeamsAccount(deps.db, id);
      if (row === null) throw notFound('Teams account');
      return ok(TeamsAccountView.parse(viewTeamsAccount(row)));
    }),
  );
  server.get(
    '/api/v1/contacts',
    route(async (req) => {
      await callerWith(deps, req, 'settings.write');
      const { q, limit } = parseQuery(req, ContactQuery);
      const rows = await searchContacts(deps.db, q, limit);
      return ok(ContactList.parse({ contacts: rows.map(viewContact) }));
    }),
  );
}
