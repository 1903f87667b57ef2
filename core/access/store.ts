import type { Role, Team } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';

export const findUserByLogin = (tx: Tx, login: string) => tx.user.findUnique({ where: { login } });
export const findUser = (tx: Tx, id: string) => tx.user.findUnique({ where: { id } });

export const insertUser = (
  tx: Tx,
  user: {
    login: string;
    displayName: string;
    passwordHash: string;
    email?: string | null;
    role: Role;
    team: Team;
    locale: string;
  },
) => tx.user.create({ data: user });

export const changeUser = (
  tx: Tx,
  id: string,
  data: Partial<Parameters<typeof insertUser>[1]> & { active?: boolean },
) => tx.user.update({ where: { id }, data });

/** Locks the active administrators, so that two who change each other's accounts take turns. @returns their ids */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "role" = 'administrator' AND "active" ORDER BY "id" FOR UPDATE`;
  return rows.map((row) => row.id);
}

/** Accounts with their last sign-in, and how many of their tokens are alive. */
export const accountRows = (tx: Tx, now: Date) =>
  tx.user.findMany({
    include: {
      sessions: { orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true } },
      _count: {
        select: {
          apiTokens: { where: { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] } },
        },
      },
    },
    orderBy: [{ active: 'desc' }, { displayName: 'asc' }, { id: 'asc' }],
  });
export type AccountRow = Awaited<ReturnType<typeof accountRows>>[number];

export const changeLocale = (tx: Tx, userId: string, locale: string) =>
  tx.user.update({ where: { id: userId }, data: { locale } });

export const insertSession = (tx: Tx, session: { idHash: string; userId: string; createdAt: Date; expiresAt: Date }) =>
  tx.session.create({ data: session });

export const findSession = (tx: Tx, idHash: string) =>
  tx.session.findUnique({ where: { idHash }, include: { user: true } });

/** @returns whose session it was; null where there is none to end */
export async function revokeSession(tx: Tx, idHash: string, at: Date): Promise<string | null> {
  const [row] = await tx.session.updateManyAndReturn({
    where: { idHash, revokedAt: null },
    data: { revokedAt: at },
    select: { userId: true },
  });
  return row?.userId ?? null;
}

/** Ends somebody's sessions, all or all but one. */
export const revokeSessionsOf = (tx: Tx, userId: string, at: Date, except?: string) =>
  tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except === undefined ? {} : { idHash: { not: except } }) },
    data: { revokedAt: at },
  });

export const insertApiToken = (tx: Tx, token: { tokenHash: string; label: string; role: Role; userId: string }) =>
  tx.apiToken.create({ data: token });

export const findApiToken = (tx: Tx, tokenHash: string) =>
  tx.apiToken.findUnique({ where: { tokenHash }, include: { user: true } });

/** Display names by user id. */
export async function userNames(tx: Tx, ids: (string | null | undefined)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id != null))];
  if (wanted.length === 0) return new Map();
  const users = await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, displayName: true } });
  return new Map(users.map((user) => [user.id, user.displayName]));
}

/** The people who can be told of something. */
export const activeUsers = (tx: Tx) =>
  tx.user.findMany({
    where: { active: true },
    select: { id: true, displayName: true, email: true, locale: true, role: true, team: true },
    orderBy: { login: 'asc' },
  });
export type Person = Awaited<ReturnType<typeof activeUsers>>[number];
