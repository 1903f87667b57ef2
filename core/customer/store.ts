import { LocalizedText } from '#core/contract/language.ts';
import type { Tx } from '#core/platform/db.ts';

/** The products as customers name them; small, and read for every turn. */
export async function productCatalogue(tx: Tx) {
  const rows = await tx.product.findMany({ orderBy: { code: 'asc' } });
  return rows.map((row) => ({ ...row, names: LocalizedText.parse(row.names) }));
}
export type Catalogue = Awaited<ReturnType<typeof productCatalogue>>;

/** The tier by which a customer's tickets may have a policy of their own; null for an anonymous visitor. */
export async function tierOf(tx: Tx, customerId: string | null): Promise<string | null> {
  if (customerId === null) return null;
  return (await tx.customer.findUnique({ where: { id: customerId }, select: { tier: true } }))?.tier ?? null;
}
