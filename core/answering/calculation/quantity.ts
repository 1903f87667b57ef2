import { normalize } from '#core/language/normalize.ts';

/** What the customer has or wants to make. */
export interface Asked {
  /** Percent (a share of 100) or mg/L; undefined where none is said. */
  target: { value: number; unit: '%' | 'mg/L' } | undefined;
  /** In kg or L; `of`: water to be treated, or the finished solution. */
  amount: { value: number; unit: 'kg' | 'L'; of: 'water' | 'solution' } | undefined;
  /** What the product was measured to hold, percent, where the customer says so. */
  measured: number | undefined;
}

const NUMBER = '(\\d+(?:\\.\\d+)?|[半一二两三四五六七八九十])';
const STRENGTH = /(\d+(?:\.\d+)?)\s*(%|ppm|mg\/l|毫克每升|毫克\/升|percent\b|per cent\b)/gu;
const AMOUNT = new RegExp(
  `${NUMBER}\\s*(吨|立方米?|方(?!法|式|面|便|案|向|程)|m3|公升|升|l(?:it(?:er|re)s?)?\\b|毫升|ml\\b|公斤|千克|kg\\b|kilos?\\b|克(?!\\/)|g\\b(?!\\/)|tonnes?\\b|tons?\\b|t\\b)`,
  'gu',
);
const HAN_NUMBERS: Readonly<Record<string, number>> = { 半: 0.5, 两: 2, 十: 10 };
const MEASURED =
  /(?:实测|测得|测出来?|化验|现在只有|只有|measured|tests? at|tested)[^\d。!?;,]{0,10}(\d+(?:\.\d+)?)\s*%/u;
const UNITS: readonly [RegExp, 'kg' | 'L', number][] = [
  [/^(?:立方|方|m3)/u, 'L', 1000],
  [/^(?:公升|升|l)/u, 'L', 1],
  [/^(?:毫升|ml)/u, 'L', 0.001],
  [/^(?:公斤|千克|k)/u, 'kg', 1],
  [/^(?:克|g)/u, 'kg', 0.001],
  [/^(?:吨|t)/u, 'kg', 1000],
];

/**
 * The figures of a question about making or dosing a solution. Of several strengths the last is wanted; that of the
 * product itself is none.
 * @param own the product's own strength in percent, where it has one
 */
export function readAsked(question: string, own: number | undefined): Asked {
  const text = normalize(question).replace(/(\d),(?=\d{3}\b)/g, '$1');
  const measured = MEASURED.exec(text)?.[1];
  const strengths = [...text.matchAll(STRENGTH)].map(([, value = '', unit = '']) => ({
    value: Number(value),
    unit: /%|per/.test(unit) ? ('%' as const) : ('mg/L' as const),
  }));
  const isOwn = (value: number): boolean => own !== undefined && Math.abs(value - own) <= own * 0.1;
  const wanted = strengths.filter(
    ({ value, unit }) => unit === 'mg/L' || !(isOwn(value) || value === Number(measured)),
  );
  return {
    target: wanted.at(-1),
    amount: readAmount(text),
    measured: measured === undefined ? undefined : Number(measured),
  };
}

/** A tonne of water is 1000 L. */
function readAmount(text: string): Asked['amount'] {
  const found = [...text.matchAll(AMOUNT)].at(-1);
  if (found === undefined) return undefined;
  const [whole, number = '', unitName = ''] = found;
  const scale = UNITS.find(([pattern]) => pattern.test(unitName));
  if (scale === undefined) return undefined;
  const [, unit, factor] = scale;
  const value = numberOf(number) * factor;
  const around = text.slice(Math.max(0, found.index - 4), found.index + whole.length + 12);
  return { value, unit, of: WATER.test(around) && !/溶液|solution/u.test(around) ? 'water' : 'solution' };
}
const WATER = /水(?!垢)|\bwater\b/u;

const numberOf = (number: string): number =>
  /^\d/.test(number) ? Number(number) : (HAN_NUMBERS[number] ?? '零一二三四五六七八九'.indexOf(number));
