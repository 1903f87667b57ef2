import type { Tx } from '#core/platform/db.ts';

/** Whom Microsoft vouches for: the tenant, and the user's object id in it. */
export interface TeamsIdentity {
  tenantId: string;
  userId: string;
}

const SEEN_AGAIN_AFTER_MS = 3_600_000;

/**
 * Notes that the account has written, and says whose it is.
 * @returns the contact that an administrator has named; null: nobody yet
 */
export async function seenTeamsAccount(
  tx: Tx,
  identity: TeamsIdentity,
  name: string,
  now: Date,
): Promise<string | null> {
  const where = { tenantId_userId: identity };
  const known = await tx.teamsAccount.findUnique({ where });
  const fresh = known !== null && now.getTime() - known.lastSeenAt.getTime() < SEEN_AGAIN_AFTER_MS;
  if (known !== null && fresh && known.name === name) return known.contactId;
  const row = await tx.teamsAccount.upsert({
    where,
    create: { ...identity, name, firstSeenAt: now, lastSeenAt: now },
    update: { name, lastSeenAt: now },
  });
  return row.contactId;
}

/** The newest first; those that nobody has named yet before the others. */
export const listTeamsAccounts = (tx: Tx, limit: number) =>
  tx.teamsAccount.findMany({
    orderBy: [{ contactId: { sort: 'asc', nulls: 'first' } }, { lastSeenAt: 'desc' }],
    take: limit,
    include: { contact: { include: { customer: true } } },
  });

export const findTeamsAccount = (tx: Tx, id: string) =>
  tx.teamsAccount.findUnique({ where: { id }, include: { contact: { include: { customer: true } } } });

export const nameTeamsAccount = (tx: Tx, id: string, contactId: string | null, by: { userId: string; at: Date }) =>
  tx.teamsAccount.update({ where: { id }, data: { contactId, mappedById: by.userId, mappedAt: by.at } });

/** Contacts whose name, address, telephone or company contains the words. */
export function searchContacts(tx: Tx, words: string, limit: number) {
  // What stands for anything in a LIKE is a letter like any other here.
  const contains = { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
  return tx.contact.findMany({
    where:
      words === ''
        ? {}
        : {
            OR: [
              { name: contains },
              { email: contains },
              { phone: contains },
              { customer: { OR: [{ name: contains }, { code: contains }] } },
            ],
          },
    orderBy: { name: 'asc' },
    take: limit,
    include: { customer: true },
  });
}
