import { normalize, squash } from '#core/language/normalize.ts';
import { pinyinToHan } from './lexicon/spelling-pinyin.ts';
import { foldChinese } from './lexicon/spelling-zh.ts';

/** What the rules need to know of a product. */
export interface NamedProduct {
  code: string;
  /** Products of one family share a substance and differ in concentration or grade. */
  family?: string;
  names: Readonly<Record<string, string>>;
  aliases: readonly string[];
  /** As on the label: `35%`, `27.5%`, `30–32%`. */
  concentration: string | null;
}

export interface FoundProducts {
  /** In the order of the text, each once. */
  codes: string[];
  /** The family of which the text does not say which product, or says a concentration that none of it has. */
  ambiguousFamily?: string;
  /** Named with a concentration that is not theirs: their documents do not answer for it. */
  otherConcentration?: { code: string; stated: number }[];
  /** Named as a solid where ours is a liquid, or the other way round. */
  otherForm?: { code: string; stated: Form }[];
}

export type Form = 'solid' | 'liquid';

interface Index {
  pattern: RegExp | null;
  owners: Map<string, string[]>;
}

/** The name of another substance that has ours in it: 硫酸铝, 三乙醇胺, isopropyl alcohol. */
const LONGER_NAME_BEFORE =
  /(?:[亚焦代聚三二氯溴碘过]|异丙|硝基|氨基|(?:isopropyl|methyl|benzyl|butyl|polyvinyl|benzoyl|ketone|lauroyl|calcium|potassium|anhydrous)[\s-])$/u;
const LONGER_NAME_AFTER = /^(?:[铝钾铵铜锌镁钙钡镍铁锰酯酶胺灯盐]|钠(?!溶)|亚铁|氢[钠钾铵])/u;

const PERCENT_BEFORE =
  /(\d+(?:\.\d+)?)\s*%\s*(?:浓度)?(?:的|之)?\s*(?:工业|食品级|电子级|浓|稀|industrial |solution of |of )?$/u;
const PERCENT_AFTER =
  /^\s*(?:水?溶液|solution|浓度|含量)?\s*\(?\s*(?:浓度|含量|为|是|约|at|of)*\s*(\d+(?:\.\d+)?)\s*%/u;
/** "双氧水50用什么泵": a figure right behind the name, with nothing that it could count. */
const BARE_FIGURE =
  /[\p{Script=Han}a-z]\s?(\d{2})(?=$|[,。?]|\s?(?:的|用|怎|储|保|有|能|可|要|运|多久|和|跟|与|[a-z]{2,}\s[a-z]))(?!\s?(?:kg|ml|l|drums?|tons?|days?|min|hours?|bags?|pcs)\b)/gu;
const EVERY_PERCENT = /(\d+(?:\.\d+)?)\s*%/gu;
const PERCENT_INSIDE = /(\d+(?:\.\d+)?)\s*%/u;
/** A percentage after these words is what the customer wants to make. */
const TARGET =
  /(?:稀释|配|兑|调|加)(?:到|成|至|制|制成|为)?\s*(?:约)?\s*\d+(?:\.\d+)?\s*%\s*的?$|\b(?:to|into|make|making|prepare|preparing|get|for)(?: (?:a|an|about|\d+ ?l(?:itres?)? of))?\s*\d+(?:\.\d+)?\s*%\s*$/u;
const MAKES_SOLUTION =
  /\bfrom (?:the )?(?:flakes?|solid|powder|concentrate|stock|\d+ ?%)|\d+ ?(?:l|litres?|liters?|kg|gallons?)\b[^.!?;]{0,20}\d+ ?%|\d+(?:\.\d+)? ?%[^.!?;]{0,40}\b\d+ ?(?:l|litres?|liters?|gallons?)\b|怎么配|如何配|配制|配成|配置|配\d|配[^。!?;,]{0,10}(?:溶液|液)|加多少|[要需用放取兑](?:要)?多少|多少(?:克|公斤|千克|升|毫升|kg|g|ml|l|片碱|原液)|\b(?:how (?:many|much)|dilut\w*|prepare|make|need \d+)\b/u;
const TOLERANCE = 0.1;
/** What is asked about in which form; "溶液" and "solution" are left out, being what solids are made into. */
const SAID_FORM: readonly (readonly [Form, RegExp, RegExp])[] = [
  [
    'solid',
    /(?:固体|固态|粉状|粉末状?|颗粒状?|solid|powder(?:ed)?|granular)(?:的)?\s*$/u,
    /^\s*(?:的)?(?:固体|粉剂|粉末|颗粒|solid|powder|granul\w+)/u,
  ],
  ['liquid', /(?:液体|液态|liquid)(?:的)?\s*$/u, /^\s*(?:的)?(?:液体|液剂|liquid)/u],
];
const OWN_FORM: Readonly<Record<Form, RegExp>> = {
  solid: /固体|片|粉|颗粒|晶|solid|powder|flake|granul/u,
  liquid: /液|溶液|liquid|solution/u,
};

/** Products that the text names, by the longest name that fits; a concentration beside the name decides or rules out. */
export function findProducts(text: string, catalogue: readonly NamedProduct[]): FoundProducts {
  const { pattern, owners } = indexOf(catalogue);
  const typed = squash(normalize(text));
  const read = pinyinToHan(typed);
  // Names that stand in the catalogue in Latin letters are found as they are typed.
  const plain = foldChinese(read === typed ? typed : `${read} ${typed}`);
  const codes = new Set<string>();
  const other = new Map<string, number>();
  const otherForm = new Map<string, Form>();
  let ambiguousFamily: string | undefined;
  for (const match of pattern ? plain.matchAll(pattern) : []) {
    const [name, at] = [match[0], match.index];
    const before = plain.slice(0, at);
    const after = plain.slice(at + name.length);
    if (LONGER_NAME_BEFORE.test(before) || LONGER_NAME_AFTER.test(after)) continue;
    const candidates = catalogue.filter(({ code }) => owners.get(keyOf(name))?.includes(code));
    const stated = statedConcentration(before, name, after, plain);
    const strong =
      stated === undefined ? candidates : candidates.filter((product) => hasConcentration(product, stated));
    const form = statedForm(before, name, after);
    const fitting = form === undefined ? strong : strong.filter((product) => hasForm(product, form));
    if (form !== undefined && fitting.length === 0) for (const { code } of strong) otherForm.set(code, form);
    const family = candidates[0]?.family ?? candidates[0]?.code;
    if (fitting.length === 1 && fitting[0]) codes.add(fitting[0].code);
    else ambiguousFamily ??= family;
    if (fitting.length === 0 && stated !== undefined) for (const { code } of candidates) other.set(code, stated);
  }
  const byFigure =
    ambiguousFamily === undefined || other.size + otherForm.size > 0
      ? []
      : ofFigures(plain, ambiguousFamily, catalogue);
  const named = [...new Set([...codes, ...byFigure])];
  const settled = named.some((code) =>
    catalogue.some((product) => product.code === code && product.family === ambiguousFamily),
  );
  return {
    codes: named,
    ...(ambiguousFamily !== undefined && !(settled && other.size + otherForm.size === 0) ? { ambiguousFamily } : {}),
    ...(other.size > 0 ? { otherConcentration: [...other].map(([code, stated]) => ({ code, stated })) } : {}),
    ...(otherForm.size > 0 ? { otherForm: [...otherForm].map(([code, stated]) => ({ code, stated })) } : {}),
  };
}

/** "双氧水怎么存？我们用的是35%的": the figure stands apart from the name. */
function ofFigures(text: string, family: string, catalogue: readonly NamedProduct[]): string[] {
  if (MAKES_SOLUTION.test(text)) return [];
  const figures = [...text.matchAll(EVERY_PERCENT), ...text.matchAll(BARE_FIGURE)].map(([, figure]) => Number(figure));
  const members = catalogue.filter((product) => product.family === family && product.concentration !== null);
  const fitting = members.filter((product) => figures.some((figure) => hasConcentration(product, figure)));
  return fitting.length === 1 ? fitting.map(({ code }) => code) : [];
}

function statedConcentration(before: string, name: string, after: string, text: string): number | undefined {
  const inside = PERCENT_INSIDE.exec(name)?.[1];
  if (inside !== undefined) return Number(inside);
  if (MAKES_SOLUTION.test(text) && !/[有买用收]/.test(before.slice(-8))) return undefined;
  const ahead = TARGET.test(before) ? undefined : PERCENT_BEFORE.exec(before)?.[1];
  const found = ahead ?? PERCENT_AFTER.exec(after)?.[1];
  return found === undefined ? undefined : Number(found);
}

function statedForm(before: string, name: string, after: string): Form | undefined {
  const said = SAID_FORM.find(([, ahead, behind]) => ahead.test(before) || behind.test(after));
  return said !== undefined && !OWN_FORM[said[0]].test(name) ? said[0] : undefined;
}

/** By what it is called; where its names say nothing of a form, any may be meant. */
function hasForm({ names, aliases }: NamedProduct, form: Form): boolean {
  const called = [...Object.values(names), ...aliases].map(normalizedName).join(' ');
  const other = form === 'solid' ? 'liquid' : 'solid';
  return OWN_FORM[form].test(called) || !OWN_FORM[other].test(called);
}

/** Within a tenth of the labelled figure, or within the labelled range; an unlabelled product fits anything. */
function hasConcentration({ concentration }: NamedProduct, stated: number): boolean {
  const figures = (concentration?.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  if (figures.length === 0) return true;
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  return stated >= low * (1 - TOLERANCE) && stated <= high * (1 + TOLERANCE);
}

const indexes = new WeakMap<readonly NamedProduct[], Index>();
/** The catalogue is read anew for every turn while its names hardly change. */
const normalizedNames = new Map<string, string>();
const NAMES_KEPT = 20_000;

function indexOf(catalogue: readonly NamedProduct[]): Index {
  const known = indexes.get(catalogue);
  if (known) return known;
  const owners = new Map<string, string[]>();
  const spellings = new Map<string, string>();
  for (const { code, names, aliases } of catalogue) {
    for (const name of [code, ...Object.values(names), ...aliases]
      .map(normalizedName)
      .filter((name) => name.length > 1)) {
      const key = keyOf(name);
      owners.set(key, [...new Set([...(owners.get(key) ?? []), code])]);
      spellings.set(key, spellingsOf(name));
    }
  }
  const longestFirst = [...spellings].sort(([a], [b]) => b.length - a.length).map(([, spelling]) => spelling);
  const pattern = longestFirst.length > 0 ? new RegExp(longestFirst.join('|'), 'gu') : null;
  const index = { pattern, owners };
  indexes.set(catalogue, index);
  return index;
}

function normalizedName(name: string): string {
  const known = normalizedNames.get(name);
  if (known !== undefined) return known;
  if (normalizedNames.size >= NAMES_KEPT) normalizedNames.clear();
  const normalized = squash(normalize(name));
  normalizedNames.set(name, normalized);
  return normalized;
}

const keyOf = (name: string): string => name.replace(/[\s_-]/g, '');

/** "HX-210" is also written "HX210" and "hx 210"; Latin names end at word boundaries, Chinese ones anywhere. */
function spellingsOf(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[\s_-]+|(?<=[a-z])(?=\d)/gu, '[\\s_-]?');
  const start = /^[a-z0-9]/.test(name) ? '(?<![a-z0-9.])' : '';
  const end = /[a-z0-9]$/.test(name) ? '(?![a-z0-9])' : '';
  return `${start}${escaped}${end}`;
}
