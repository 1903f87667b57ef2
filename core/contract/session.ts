import { z } from 'zod';
import { Language } from './language.ts';
import { Role, Team } from './vocabulary.ts';

export const SignInBody = z.object({ login: z.string().trim().min(1).max(100), password: z.string().min(1).max(200) });
export type SignInBody = z.infer<typeof SignInBody>;

export const SessionView = z.object({
  user: z.object({
    id: z.string(),
    login: z.string(),
    displayName: z.string(),
    role: Role,
    team: Team,
    locale: Language,
  }),
  permissions: z.array(z.string()),
  companyName: z.string(),
});
export type SessionView = z.infer<typeof SessionView>;

export const SessionPatch = z.object({ locale: Language });

export const UserList = z.object({
  users: z.array(z.object({ id: z.string(), displayName: z.string(), role: Role, team: Team })),
});
export type UserList = z.infer<typeof UserList>;
