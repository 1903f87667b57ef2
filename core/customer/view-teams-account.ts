import type { ContactView, TeamsAccountView } from '#core/contract/teams-account.ts';
import type { listTeamsAccounts, searchContacts } from './teams-account-store.ts';

type Contact = Awaited<ReturnType<typeof searchContacts>>[number];
type Account = Awaited<ReturnType<typeof listTeamsAccounts>>[number];

export const viewContact = ({ id, name, email, phone, customer }: Contact): ContactView => ({
  id,
  name,
  email,
  phone,
  customer: customer && { code: customer.code, name: customer.name },
});

export const viewTeamsAccount = (account: Account): TeamsAccountView => ({
  id: account.id,
  tenantId: account.tenantId,
  userId: account.userId,
  name: account.name,
  contact: account.contact && viewContact(account.contact),
  firstSeenAt: account.firstSeenAt.toISOString(),
  lastSeenAt: account.lastSeenAt.toISOString(),
  mappedAt: account.mappedAt?.toISOString() ?? null,
});
