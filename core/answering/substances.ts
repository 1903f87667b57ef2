import { findCasNumbers } from '#core/language/cas.ts';
import { normalize } from '#core/language/normalize.ts';
import { findProducts } from '#core/triage/products.ts';

/** What answering knows of a product. */
export interface CatalogueProduct {
  code: string;
  family: string;
  names: Record<'zh-Hans' | 'zh-Hant' | 'en', string>;
  aliases: readonly string[];
  cas: string | null;
  un: string | null;
  concentration: string | null;
}

const ELEMENTS = '氢氦锂铍硼碳氮氧氟钠镁铝硅磷硫氯钾钙钛钒铬锰铁钴镍铜锌镓砷硒溴锶锆钼银镉锡锑碘钡钨铂金汞铅铋';
const PARTS =
  '甲乙丙丁戊己庚辛壬癸一二三四五六七八九十单双正异新邻间对过次亚高偏焦聚重无硝基化合羟氰盐醋草柠檬氢苯萘酚醇酮醛醚酯胺烷烯炔腈脲肼酸碱铵氨酐酰肟吡啶呋喃';
/** A run of characters that chemical names are made of, with an ending that only they have. */
const CHEMICAL = new RegExp(`[${ELEMENTS}${PARTS}]+`, 'gu');
const ENDING = new RegExp(
  `(?:[酚醇酮醛醚酯胺烷烯炔腈脲肼酐肟苯铵]|[^强弱酸]酸|[酸化][${ELEMENTS}]|氢氧化.|氧化.|氯化.)`,
  'u',
);
/** Groups of substances, and words that only look like names: no product that we could lack. */
const GROUPS =
  /^(?:强酸|弱酸|强碱|弱碱|酸碱|无机酸|有机酸|碱|酸|胺|醇|酮|酯|无机盐|重金属|金属|氧化|硫化|氯化|碳化|聚合|化合|氧化氢|有机胺|铵盐|二氧化碳|二氧化硫|高碳)$/;
const OTHER_NAMES =
  /甘油|硫磺|石灰|香蕉水|天那水|汽油|柴油|煤油|福尔马林|王水|电石|芒硝|明矾|纯碱|小苏打|氨气|氯气|液氯|液氨|toluene|acetone|methanol|xylene|benzene|formaldehyde|glycerol|glycerin|sulfur|quicklime|gasoline/gu;
const ENGLISH =
  /\b(?:sodium|potassium|calcium|magnesium|ammonium|ferric|ferrous|copper|zinc|barium|lithium|aluminium|aluminum)\s+(?!salts?\b|ions?\b|metal\b|alloys?\b|parts?\b)[a-z]{4,}\b|\b(?!strong|weak|inorganic|organic|with|the|and|an|any|this|your|other|dilute|mineral|add|of|some|of|spent|waste)[a-z]{4,}\s+acid\b/gu;
/** What the trade calls substances in short; compared without case, as whole words. */
const ABBREVIATIONS =
  /(?<![a-z0-9-])(?:dmf|dmac|dmso|tdi|mdi|ipdi|hdi|mek|mibk|ipa|thf|nmp|dcm|dce|tce|edta|hedp|atmp|pbtca?|pam|paas?|pva|las|aes|sles|meg|deg|peg|pgmea|dbp|dop|dehp|sdic|tcca|bcdmh|dbnpa|cmit|mit\/cmit|ipbc|pfs|pafc|koh|hno3|h3po4|naocl2|naclo2|na2co3|nahco3|na2s2o3|na2so3|nahso3|caco3|caoh2|feso4|fecl3|alcl3|al2so43|mgcl2|nh4cl|hbr|hcn|h2s|nh3|so2|no2|cl2)(?![a-z0-9])/gu;
/** Kinds of products that a manufacturer may have; where the catalogue knows none by that word, it is none of ours. */
const KINDS =
  /(?:脱脂|除油|去油|杀菌|杀生|灭藻|杀藻|缓蚀|脱漆|除漆|除蜡|消泡|脱模|防锈|防冻|预膜|除氧|软化|脱色|破乳|抗氧化?|润滑|切削|抛光|钝化|磷化|电镀|粘合|增塑|阻燃|漂白|促进|引发|催化|发泡)(?:剂|液|粉|水)|(?:环氧|聚氨酯|酚醛|丙烯酸)树脂|(?:胶粘剂|油漆|油墨|香蕉水|冷却液|切削液)|\b(?:degreasers?|biocides?|algaecides?|corrosion inhibitors?|paint (?:stripper|remover)s?|defoamers?|antifoams?|rust removers?|antifreeze|coolants?|lubricants?|resins?|adhesives?|solvent cement|passivator|phosphating)\b/gu;

const CODE =
  /(?<![A-Za-z0-9/])([A-Za-z]{2,6})[- ]?(\d{2,4})(?![\d.]*\s?(?:%|ppm|kg|ml|°|℃))(?:-[A-Za-z0-9]+)?(?![A-Za-z0-9])/g;
/** Letters before a number that name a standard, a steel, a paragraph, a unit: no product code. */
const NO_PRODUCT =
  /^(?:gb|gbt|gbz|hg|iso|iec|en|din|jis|cns|astm|un|cas|ghs|sds|tds|msds|coa|ph|dn|pn|sus|ss|aisi|ibc|no|nr|id|ip|level|page|part|step|day|days|than|for|to|of|in|at|by|on|is|about|only|over|under|past|from|with|and|or|the|my|per|each|every|section|type|class|order|batch|po|so|tk|ticket|next|last|after|before|within|rohs|reach|clp|adr|imdg|year|room|floor|gate|line|tank|drum|drums|pail|bought|around|need|have|make|use|above|below|max|min|up|it|we|get)$/i;

/**
 * Substances and product codes in the text that are none of ours: what the documents of another product must not
 * answer for. CAS numbers count when they are not in the catalogue, wrong ones too.
 */
export function unknownSubstances(text: string, catalogue: readonly CatalogueProduct[]): string[] {
  const cas = findCasNumbers(text).map((mention) => mention.cas);
  const unknownCas = cas.filter((number) => !catalogue.some((product) => product.cas === number));
  const rest = withoutNames(text, catalogue);
  const chemicals = [...rest.matchAll(CHEMICAL)]
    .map(([name]) => name)
    .filter((name) => name.length >= 2 && ENDING.test(name) && !GROUPS.test(name));
  // "硫酸铵" is no sulfuric acid: a longer name that has ours in it.
  const longer = [...normalize(text).matchAll(CHEMICAL)]
    .map(([name]) => name)
    .filter((name) => name.length > 2 && ENDING.test(name) && !GROUPS.test(name) && isLonger(name, catalogue));
  const others = [OTHER_NAMES, ENGLISH, ABBREVIATIONS, KINDS].flatMap((names) => rest.match(names) ?? []);
  return [...new Set([...unknownCas, ...unknownCodes(text, catalogue), ...chemicals, ...longer, ...others])];
}

function isLonger(name: string, catalogue: readonly CatalogueProduct[]): boolean {
  const { codes, ambiguousFamily } = findProducts(name, catalogue);
  if (codes.length > 0 || ambiguousFamily !== undefined) return false;
  return withoutNames(name, catalogue).trim() !== name;
}

function unknownCodes(text: string, catalogue: readonly CatalogueProduct[]): string[] {
  const own = new Set(catalogue.flatMap((product) => [product.code, ...product.aliases].map(compact)));
  return [...text.normalize('NFKC').matchAll(CODE)]
    .filter(([, letters = '', digits = '']) => !NO_PRODUCT.test(letters) && !own.has(compact(letters + digits)))
    .filter(([whole, letters = '']) => whole.includes('-') || letters === letters.toUpperCase())
    .map(([whole]) => whole);
}

const compact = (name: string): string => normalize(name).replace(/[\s-]/g, '');

export const namesOf = (product: CatalogueProduct): string[] => [...product.aliases, ...Object.values(product.names)];

/** The text, normalised, with the names of our products taken out. */
export function withoutNames(text: string, catalogue: readonly CatalogueProduct[]): string {
  const names = catalogue
    .flatMap(namesOf)
    .map(normalize)
    .filter((name) => name.length > 1);
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length).map(asPattern);
  return normalize(text).replace(new RegExp(longestFirst.join('|') || '(?!)', 'gu'), ' ');
}

/** A Latin name ends where a word ends, a Chinese one anywhere. */
function asPattern(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return `${/^[a-z0-9]/.test(name) ? '(?<![a-z0-9])' : ''}${escaped}${/[a-z0-9]$/.test(name) ? '(?![a-z0-9])' : ''}`;
}
