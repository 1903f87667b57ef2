import { z } from 'zod';

/** Somebody at a customer, as far as it takes to choose them. */
export const ContactView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  customer: z.object({ code: z.string(), name: z.string() }).nullable(),
});
export type ContactView = z.infer<typeof ContactView>;

/** `GET /contacts`: whose name, address, telephone or company contains the words. */
export const ContactQuery = z.object({
  q: z.string().trim().max(100).default(''),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export const ContactList = z.object({ contacts: z.array(ContactView) });
export type ContactList = z.infer<typeof ContactList>;

/** Who has written in Teams, vouched for by Microsoft, and whose account an administrator says it is. */
export const TeamsAccountView = z.object({
  id: z.string(),
  tenantId: z.string(),
  userId: z.string().meta({ description: 'The user’s object id in the tenant' }),
  name: z.string(),
  contact: ContactView.nullable().meta({ description: 'Null: the account writes as anybody' }),
  firstSeenAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  mappedAt: z.iso.datetime().nullable(),
});
export type TeamsAccountView = z.infer<typeof TeamsAccountView>;

export const TeamsAccountQuery = z.object({ limit: z.coerce.number().int().min(1).max(500).default(200) });
export const TeamsAccountList = z.object({ accounts: z.array(TeamsAccountView) });
export type TeamsAccountList = z.infer<typeof TeamsAccountList>;

/** `PUT /teams/accounts/{id}`; null takes it back. */
export const TeamsAccountBody = z.object({ contactId: z.string().min(1).max(100).nullable() });
export type TeamsAccountBody = z.infer<typeof TeamsAccountBody>;
