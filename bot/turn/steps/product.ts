import { findProducts } from '#core/triage/products.ts';
import type { TurnContext } from '../turn.ts';

/** The one product that the message names, if it names just one. */
export function productOf(turn: TurnContext): string | null {
  const { codes } = findProducts(turn.message.text, turn.catalogue);
  return codes.length === 1 ? (codes[0] ?? null) : null;
}
