import { PASSWORD_LENGTH } from '#core/contract/account.ts';
import type { Role, Team } from '#core/contract/vocabulary.ts';
import { type Db, isUniqueViolation } from '#core/platform/db.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { hashPassword, hashSecret, newSecret } from './secrets.ts';
import { findUserByLogin, insertApiToken, insertUser } from './store.ts';

export interface NewUser {
  login: string;
  displayName: string;
  password: string;
  role: Role;
  team: Team;
  locale: string;
  /** Where escalations and pages reach them. */
  email?: string | null;
}

/** @throws FrontlineError `conflict` when the login is taken, `unprocessable` when the password is too short */
export async function createUser(db: Db, user: NewUser): Promise<{ id: string }> {
  const { password, ...rest } = user;
  if (password.length < PASSWORD_LENGTH.min) {
    throw new FrontlineError('unprocessable', `a password has at least ${PASSWORD_LENGTH.min} characters`, {
      path: 'password',
    });
  }
  try {
    return await insertUser(db, { ...rest, passwordHash: await hashPassword(password) });
  } catch (error) {
    if (isUniqueViolation(error))
      throw new FrontlineError('conflict', 'this login is taken', { path: 'login', cause: error });
    throw error;
  }
}

/** The team in which a role works. */
export const TEAM_OF: Record<Role, Team> = {
  clerk: 'clerks',
  engineer: 'technical',
  qualityControl: 'quality',
  rnd: 'rnd',
  finance: 'finance',
  manager: 'management',
  administrator: 'management',
};

/**
 * A bearer token for the JSON API; shown once, stored as its hash.
 * @param login the user for whom the token acts; undefined: the role's service account, made when it is missing,
 *   so that whatever a program does has an actor in the ledger
 * @throws FrontlineError `notFound` for an unknown login
 */
export async function createApiToken(db: Db, options: { role: Role; label: string; login?: string }): Promise<string> {
  const login = options.login ?? `api-${options.role}`;
  const user =
    (await findUserByLogin(db, login)) ??
    (options.login === undefined ? await createServiceAccount(db, login, options.role) : null);
  if (user === null) throw new FrontlineError('notFound', `no user ${login}`);
  const token = newSecret();
  await insertApiToken(db, { tokenHash: hashSecret(token), label: options.label, role: options.role, userId: user.id });
  return token;
}

/** Nobody can sign in with it: its password is random and told to no one. */
async function createServiceAccount(db: Db, login: string, role: Role): Promise<{ id: string }> {
  const passwordHash = await hashPassword(newSecret());
  return insertUser(db, {
    login,
    displayName: `API (${role})`,
    passwordHash,
    role,
    team: TEAM_OF[role],
    locale: 'zh-Hans',
  });
}
