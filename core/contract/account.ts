import { z } from 'zod';
import { Language } from './language.ts';
import { Role, Team } from './vocabulary.ts';

/** Length is what makes a password strong; kinds of characters are not asked for (NIST SP 800-63B). */
export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;

export const Password = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max);

const AccountFields = z.object({
  displayName: z.string().trim().min(1).max(80).meta({ description: 'As customers and colleagues read it' }),
  email: z.email().max(200).nullable().meta({ description: 'Where escalations and pages reach them' }),
  role: Role,
  team: Team,
  locale: Language,
});

export const NewAccountBody = AccountFields.extend({
  login: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,99}$/u),
  password: Password,
});
export type NewAccountBody = z.infer<typeof NewAccountBody>;

/** A missing key leaves the field as it is. Who is made inactive is signed out everywhere and leaves the desk. */
export const AccountPatch = AccountFields.extend({ active: z.boolean() })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0);
export type AccountPatch = z.infer<typeof AccountPatch>;

export const PasswordBody = z.object({ password: Password });

export const OwnPasswordBody = z.object({ current: z.string().min(1).max(PASSWORD_LENGTH.max), password: Password });
export type OwnPasswordBody = z.infer<typeof OwnPasswordBody>;

export const AccountView = AccountFields.extend({
  id: z.string(),
  login: z.string(),
  active: z.boolean(),
  lastSignInAt: z.iso.datetime().nullable(),
  tokens: z.int().meta({ description: 'Bearer tokens that act for this account and are alive' }),
});
export type AccountView = z.infer<typeof AccountView>;

export const AccountList = z.object({ accounts: z.array(AccountView) });
export type AccountList = z.infer<typeof AccountList>;
