export interface CasMention {
  cas: string;
  /** Whether the check digit is right: a wrong one is a typing error, never a substance to look up. */
  valid: boolean;
}

const CAS = /(?<![\d-])(\d{2,7})\s?-\s?(\d{2})\s?-\s?(\d)(?![\d-])/g;
const DASHES = /[\u2010-\u2015\u2212\u30fc]/g;

/** CAS registry numbers in the text, in order, each once, with the verdict of their check digit. */
export function findCasNumbers(text: string): CasMention[] {
  const found = new Map<string, CasMention>();
  for (const [, first, second, check] of text.normalize('NFKC').replace(DASHES, '-').matchAll(CAS)) {
    const cas = `${first}-${second}-${check}`;
    found.set(cas, { cas, valid: checkDigit(`${first}${second}`) === Number(check) });
  }
  return [...found.values()];
}

/** Weights 1, 2, 3 … from the right, summed modulo 10. */
function checkDigit(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, place) => sum + Number(digit) * (place + 1), 0) % 10;
}
