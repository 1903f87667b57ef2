import { LocalizedText } from '#core/contract/language.ts';
import type { Tx } from '#core/platform/db.ts';

/** The products as customers name them; small, and read for every turn. */
export async function productCatalogue(tx: Tx) {
  const rows = await tx.product.findMany({ orderBy: { code: 'asc' } });
  return rows.map((row) => ({ ...row, names: LocalizedText.parse(row.names) }));
}
export type Catalogue = Awaited<ReturnType<typeof productCatalogue>>;

export const findVisitorByCredential = (tx: Tx, credentialHash: string) =>
  tx.visitor.findFirst({ where: { credentialHash, revokedAt: null } });

export const insertVisitor = (tx: Tx, visitor: { credentialHash: string; createdAt: Date }) =>
  tx.visitor.create({ data: { ...visitor, lastSeenAt: visitor.createdAt } });

export const touchVisitor = (tx: Tx, id: string, at: Date) => tx.visitor.update({ where: { id }, data: { lastSeenAt: at } });

/** Makes or refreshes the contact for whom another system vouches, known by that system's subject. */
export async function upsertVouchedContact(
  tx: Tx,
  contact: { externalId: string; name: string; email: string | null; phone: string | null; customerCode: string | null },
) {
  const { customerCode, externalId, ...facts } = contact;
  const customer = customerCode === null ? null : await tx.customer.findUnique({ where: { code: customerCode } });
  const data = { ...facts, ...(customer === null ? {} : { customerId: customer.id }) };
  return tx.contact.upsert({ where: { externalId }, create: { ...data, externalId }, update: data });
}

/** The visitor's conversations, and this one, belong to the contact from now on. */
export async function bindContact(tx: Tx, visitorId: string, conversationId: string, contactId: string): Promise<void> {
  await tx.visitor.update({ where: { id: visitorId }, data: { contactId } });
  await tx.conversation.updateMany({ where: { id: conversationId, visitorId }, data: { contactId } });
}
