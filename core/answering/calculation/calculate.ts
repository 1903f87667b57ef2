import type { Language } from '#core/contract/language.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { normalize } from '#core/language/normalize.ts';
import { type Basis, basesOf } from './basis.ts';
import { type Asked, readAsked } from './quantity.ts';
import { type CalculationTexts, calculationTexts } from './texts.ts';

/** A worked calculation: its steps, and the passages that its ratios stand in. */
export interface Calculation {
  text: string;
  passages: Passage[];
}

/**
 * Works a question about diluting or dosing out, where the passages give the ratio and the question the figures;
 * undefined where either is missing: then the passage alone is quoted. Nothing is assumed that is not written.
 */
export function workOut(
  question: string,
  passages: readonly Passage[],
  concentration: string | null,
  language: Language,
): Calculation | undefined {
  const own = ownStrength(concentration);
  const asked = readAsked(question, own);
  const texts = calculationTexts[language];
  for (const basis of basesOf(passages, own)) {
    const steps = stepsFor(basis, asked, texts, normalize(question));
    if (steps !== undefined)
      return { text: [texts.intro, ...steps, texts.note].join('\n\n'), passages: [basis.passage] };
  }
  return undefined;
}

/** A single figure of the label; a range is no figure to calculate with. */
function ownStrength(concentration: string | null): number | undefined {
  const figures = concentration?.match(/\d+(?:\.\d+)?/g) ?? [];
  return figures.length === 1 ? Number(figures[0]) : undefined;
}

function stepsFor(basis: Basis, asked: Asked, texts: CalculationTexts, question: string): string[] | undefined {
  switch (basis.kind) {
    case 'chlorine':
      return chlorineSteps(basis, asked, texts);
    case 'mass':
      return massSteps(basis, asked, texts);
    case 'volume':
      return volumeSteps(basis, asked, texts);
    case 'dose':
      return doseSteps(basis, asked, texts, question);
    case 'parts':
      return partsSteps(basis, asked, texts, question);
  }
}

function chlorineSteps(
  basis: Extract<Basis, { kind: 'chlorine' }>,
  { target, amount, measured }: Asked,
  texts: CalculationTexts,
): string[] | undefined {
  if (target?.unit !== 'mg/L' || amount === undefined) return undefined;
  // Water of a stated mass is taken at 1 kg a litre.
  const litres = amount.value;
  const strength = measured ?? basis.strength;
  const kg = (target.value * litres) / 1_000_000 / (strength / 100);
  const steps = [
    texts.chlorine({ strength: figure(strength), measured: measured !== undefined }),
    `${figure(target.value)} mg/L × ${figure(litres)} L ÷ 1000000 ÷ ${figure(strength / 100)} = ${figure(kg)} kg`,
  ];
  if (basis.density !== undefined && measured === undefined)
    steps.push(`${figure(kg)} kg ÷ ${figure(basis.density)} kg/L ≈ ${figure(kg / basis.density)} L`);
  return steps;
}

function massSteps(
  { strength, densities }: Extract<Basis, { kind: 'mass' }>,
  { target, amount, measured }: Asked,
  texts: CalculationTexts,
): string[] | undefined {
  const from = measured ?? strength;
  if (target?.unit !== '%' || target.value <= 0 || target.value >= from) return undefined;
  const c1 = figure(from);
  const c2 = figure(target.value);
  if (amount?.of === 'water') {
    const product = (amount.value * target.value) / (from - target.value);
    return [
      texts.mass({ strength: c1 }),
      texts.massFromWater,
      `${figure(amount.value)} kg × ${c2}% ÷ (${c1}% − ${c2}%) = ${figure(product)} kg`,
    ];
  }
  const density = densities.get(target.value);
  const inKg =
    amount === undefined
      ? undefined
      : amount.unit === 'kg'
        ? amount.value
        : density === undefined
          ? undefined
          : amount.value * density;
  const solution = inKg ?? 100;
  const product = (solution * target.value) / from;
  const steps = [texts.mass({ strength: c1 })];
  if (amount?.unit === 'L' && density !== undefined)
    steps.push(`${figure(amount.value)} L × ${figure(density)} kg/L = ${figure(solution)} kg`);
  if (amount?.unit === 'L' && density === undefined) steps.push(texts.noDensity);
  steps.push(
    texts.massProduct(
      `${figure(solution)} kg × ${c2}% ÷ ${c1}% = ${figure(product)} kg (${figure(Number(figure(product)) * 1000)} g)`,
    ),
    texts.massWater(
      `${figure(solution)} kg − ${figure(product)} kg = ${figure(solution - Number(figure(product)))} kg`,
    ),
  );
  return steps;
}

function volumeSteps(
  { strength }: Extract<Basis, { kind: 'volume' }>,
  { target, amount, measured }: Asked,
  texts: CalculationTexts,
): string[] | undefined {
  const from = measured ?? strength;
  if (target?.unit !== '%' || target.value <= 0 || target.value >= from) return undefined;
  const litres = amount === undefined ? 10 : amount.value;
  const product = (litres * target.value) / from;
  return [
    texts.volume({ strength: figure(from) }),
    texts.massProduct(`${figure(litres)} L × ${figure(target.value)}% ÷ ${figure(from)}% = ${figure(product)} L`),
    texts.volumeWater({ litres: figure(litres), pure: from === 100, water: figure(litres - product) }),
  ];
}

const FIRST = /首次|第一次|初次|初始|first|initial|保有|系统(?:水|总)|in the system/u;

function doseSteps(
  { doses }: Extract<Basis, { kind: 'dose' }>,
  { target, amount }: Asked,
  texts: CalculationTexts,
  question: string,
): string[] | undefined {
  if (amount === undefined) return undefined;
  const cubic = amount.value / 1000;
  const line = (low: number, high: number): string => {
    const kg = (mg: number) => `${figure(cubic)} m³ × ${figure(mg)} mg/L ÷ 1000 = ${figure((cubic * mg) / 1000)} kg`;
    return low === high ? kg(low) : `${kg(low)}; ${kg(high)}`;
  };
  if (target?.unit === 'mg/L') return [texts.dose, line(target.value, target.value)];
  const meant = FIRST.test(question) ? doses.filter(({ label }) => FIRST.test(normalize(label))) : doses;
  return [
    texts.dose,
    ...(meant.length > 0 ? meant : doses).map(({ label, low, high }) => `- ${label}: ${line(low, high)}`),
  ];
}

const OF_A = /(?<![a-z])a\s?(?:组分|料|剂|胶|(?=[^a-z]|$))|主剂|树脂|(?:component|part) a|resin/u;
const OF_B = /(?<![a-z])b\s?(?:组分|料|剂|胶|(?=[^a-z]|$))|固化剂|硬化剂|(?:component|part) b|hardener/u;

function partsSteps(
  { a, b }: Extract<Basis, { kind: 'parts' }>,
  { amount }: Asked,
  texts: CalculationTexts,
  question: string,
): string[] | undefined {
  if (amount?.unit !== 'kg') return undefined;
  const around = question.slice(0, question.search(/多少|几|how much|how many|要|need/u) >>> 0 || undefined);
  const givesB = OF_B.test(around) && !OF_A.test(around);
  const ratio = `A : B = ${figure(a)} : ${figure(b)}`;
  return givesB
    ? [
        texts.parts(ratio),
        `${figure(amount.value)} kg B × ${figure(a)} ÷ ${figure(b)} = ${figure((amount.value * a) / b)} kg A`,
      ]
    : [
        texts.parts(ratio),
        `${figure(amount.value)} kg A × ${figure(b)} ÷ ${figure(a)} = ${figure((amount.value * b) / a)} kg B`,
      ];
}

/** To four significant digits, without trailing noughts. */
const figure = (value: number): string => String(Number(value.toPrecision(value >= 1000 ? 6 : 4)));
