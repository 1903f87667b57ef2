import type { Passage } from '#core/knowledge/passage.ts';
import { normalize } from '#core/language/normalize.ts';

/**
 * What a document gives to calculate with. Every figure stands in the passage that is named.
 * `chlorine`: mg/L of active matter from a product of known strength. `mass`: by mass fraction, C1 × m1 = C2 × m2.
 * `volume`: by volume, C1V1 = C2V2. `dose`: mg of product for each litre. `parts`: two components by mass.
 */
export type Basis = { passage: Passage } & (
  | { kind: 'chlorine'; strength: number; density: number | undefined }
  | { kind: 'mass'; strength: number; densities: ReadonlyMap<number, number> }
  | { kind: 'volume'; strength: number }
  | { kind: 'dose'; doses: readonly { label: string; low: number; high: number }[] }
  | { kind: 'parts'; a: number; b: number }
);

const CHLORINE =
  /(?:原液)?有效氯\s*(\d+(?:\.\d+)?)\s*%|(\d+(?:\.\d+)?)\s*% (?:of )?available chlorine|available chlorine (?:of )?(\d+(?:\.\d+)?)\s*%/u;
const DENSITY = /(?:密度|density)[^\d。;]{0,12}(\d\.\d+)\s*kg\/l/u;
const BY_MASS = /c1 ?[×x*] ?m1|质量分数为基准|按质量(?:分数)?计算|(?:basis|by) (?:of )?(?:\w+ ){0,2}(?:mass|weight)/u;
const BY_VOLUME = /体积分数为基准|(?:basis of product|product) by volume|by volume fraction/u;
const SOLUTION_DENSITY = /(\d+(?:\.\d+)?)\s*%\s*(?:溶液|solution)\s*\((?:密度|density)[^\d)]{0,8}(\d\.\d+)\s*kg\/l/gu;
const DOSE_LINE =
  /^-?\s*([^:：]{2,40})[:：]\s*([^\n]{0,24}?)(\d+(?:\.\d+)?)(?:\s*(?:至|到|~|-|–|to)\s*(\d+(?:\.\d+)?))?\s*mg\/l/u;
const PARTS = /a\s*[:：]\s*b\s*(?:=|＝|是|为|is)\s*(\d+(?:\.\d+)?)\s*[:：]\s*(\d+(?:\.\d+)?)/u;
const EXAMPLE = /^[-\s]*(?:例|example)/iu;
/** Doses of active matter are no doses of the product. */
const AS_PRODUCT = /以本品|本品原液|as (?:the )?(?:undiluted )?product/u;
const PURE = 100;

/** The bases of the passages, in their order. */
export const basesOf = (passages: readonly Passage[], own: number | undefined): Basis[] =>
  passages.flatMap((passage) => basisOf(passage, own));

function basisOf(passage: Passage, own: number | undefined): Basis[] {
  const text = normalize(passage.text);
  const bases: Basis[] = [];
  const parts = PARTS.exec(text);
  if (parts) bases.push({ kind: 'parts', passage, a: Number(parts[1]), b: Number(parts[2]) });
  const chlorine = CHLORINE.exec(text);
  if (chlorine && /mg\/l/.test(text)) {
    const strength = Number(chlorine[1] ?? chlorine[2] ?? chlorine[3]);
    const density = DENSITY.exec(text)?.[1];
    bases.push({ kind: 'chlorine', passage, strength, density: density === undefined ? undefined : Number(density) });
  } else if (BY_VOLUME.test(text)) {
    bases.push({ kind: 'volume', passage, strength: strengthIn(text) ?? PURE });
  } else if (BY_MASS.test(text) && own !== undefined && stands(own, passage)) {
    const densities = new Map([...text.matchAll(SOLUTION_DENSITY)].map(([, c, d]) => [Number(c), Number(d)] as const));
    bases.push({ kind: 'mass', passage, strength: own, densities });
  }
  const doses = AS_PRODUCT.test(text) ? dosesOf(passage.text) : [];
  if (doses.length > 0) bases.push({ kind: 'dose', passage, doses });
  return bases;
}

/** A stated strength of the undiluted product, as in "原液 99.7%（体积分数）". */
function strengthIn(text: string): number | undefined {
  const found = /(?:原液|undiluted product of|product of)\s*(\d+(?:\.\d+)?)\s*%/u.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

const stands = (strength: number, { title, text }: Passage): boolean =>
  new RegExp(`(?<![\\d.])${strength}\\s*%`, 'u').test(normalize(`${title} ${text}`));

const dosesOf = (text: string) =>
  text.split('\n').flatMap((line) => {
    const found = DOSE_LINE.exec(line.normalize('NFKC').replace(/mg\/L/g, 'mg/l'));
    if (found === null || EXAMPLE.test(found[1] ?? '')) return [];
    const [, label = '', , low = '', high = low] = found;
    return [{ label: label.replace(/^-\s*/, '').trim(), low: Number(low), high: Number(high) }];
  });
