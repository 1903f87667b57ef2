import { findProducts, type NamedProduct } from '#core/triage/products.ts';
import type { TurnContext } from '../turn.ts';

/** The one product that the message names, if it names just one. */
export function productOf(turn: TurnContext): string | null {
  const { codes } = findProducts(turn.message.text, turn.catalogue);
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

/**
 * The products that the message names, else those of the customer's latest message that names any. Where a family is
 * named and not which of its few, all of them: each has its own sheet, and is quoted under its own name.
 */
export function productsInMind<P extends NamedProduct>(turn: {
  history: readonly TurnContext['history'][number][];
  message: { text: string };
  catalogue: readonly P[];
}): P[] {
  const said = [...turn.history.filter((line) => line.from === 'customer').map((line) => line.text), turn.message.text];
  for (const text of said.reverse()) {
    const { codes, ambiguousFamily, otherConcentration, otherForm } = findProducts(text, turn.catalogue);
    if (codes.length > 0) return turn.catalogue.filter((product) => codes.includes(product.code));
    if (otherConcentration !== undefined || otherForm !== undefined) return [];
    const family = turn.catalogue.filter((product) => product.family === ambiguousFamily);
    if (family.length > 0) return family.length <= FAMILY_AT_ONCE ? family : [];
  }
  return [];
}

const FAMILY_AT_ONCE = 2;
