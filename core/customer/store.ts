import { LocalizedText } from '#core/contract/language.ts';
import type { Tx } from '#core/platform/db.ts';

/** The products as customers name them; small, and read for every turn. */
export async function productCatalogue(tx: Tx) {
  const rows = await tx.product.findMany({ orderBy: { code: 'asc' } });
  return rows.map((row) => ({ ...row, names: LocalizedText.parse(row.names) }));
}
export type Catalogue = Awaited<ReturnType<typeof productCatalogue>>;
