import { LocalizedText } from '#core/contract/language.ts';
import type { Tx } from '#core/platform/db.ts';

/** The products as customers name them; small, and read for every turn. */
export async function productCatalogue(tx: Tx) {
  const rows = await tx.product.findMany({ orderBy: { code: 'asc' } });
  return rows.map((row) => ({ ...row, names: LocalizedText.parse(row.names) }));
}
export type Catalogue = Awaited<ReturnType<typeof productCatalogue>>;

/** The company that a contact writes for. */
export async function companyOf(tx: Tx, contactId: string | null): Promise<string | null> {
  if (contactId === null) return null;
  return (await tx.contact.findUnique({ where: { id: contactId }, select: { customerId: true } }))?.customerId ?? null;
}

/** The orders of a company, newest first. */
export const ordersOf = (tx: Tx, customerId: string, limit: number) =>
  tx.order.findMany({
    where: { customerId },
    orderBy: [{ orderedOn: 'desc' }, { number: 'desc' }],
    take: limit,
    include: { lines: { include: { product: { select: { names: true } } } } },
  });

/** Which of the batches were on orders of the company that have left the works. */
export async function batchesSentTo(tx: Tx, customerId: string, batches: readonly string[]): Promise<string[]> {
  const lines = await tx.orderLine.findMany({
    where: { batchNumber: { in: [...batches] }, order: { customerId, status: { in: ['shipped', 'delivered'] } } },
    select: { batchNumber: true },
  });
  return [...new Set(lines.flatMap(({ batchNumber }) => batchNumber ?? []))];
}

/** The tier by which a customer's tickets may have a policy of their own; null for an anonymous visitor. */
export async function tierOf(tx: Tx, customerId: string | null): Promise<string | null> {
  if (customerId === null) return null;
  return (await tx.customer.findUnique({ where: { id: customerId }, select: { tier: true } }))?.tier ?? null;
}
