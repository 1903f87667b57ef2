import type { Citation } from '#core/contract/conversation.ts';
import type { Language } from '#core/contract/language.ts';
import type { Settings } from '#core/contract/settings.ts';
import type { Emergency, EmergencyRoute, Triage } from '#core/contract/triage.ts';
import { HEADING_SEPARATOR } from '#core/knowledge/document.ts';
import type { KnowledgeIndex } from '#core/knowledge/knowledge-index.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { quote } from './quote.ts';
import { numbersOf, type Region, scriptOf } from './region.ts';
import type { CatalogueProduct } from './substances.ts';
import { TEXTS } from './texts/index.ts';
import type { AnsweringTexts, NumbersToCall } from './texts/texts.ts';

/** A message of an emergency reply; the parts are sent in their order. */
export interface EmergencyPart {
  text: string;
  citations: Citation[];
}

export interface EmergencyContext {
  triage: Triage;
  language: Language;
  region?: Region;
  settings: Settings;
  knowledge: KnowledgeIndex;
  /** The products that the message or the conversation names without doubt; empty: unknown. */
  products: readonly CatalogueProduct[];
}

type Route = Exclude<EmergencyRoute, 'self-harm'>;

/** Order in which the actions are told: away from danger first, then what harms fastest. */
const ORDER: readonly Route[] = ['fire', 'reaction', 'release', 'inhalation', 'eye', 'skin', 'ingestion', 'unknown'];
const AT_THE_BODY: ReadonlySet<Route> = new Set<Route>(['eye', 'skin', 'inhalation', 'ingestion', 'unknown']);
/** Which sections of the safety data sheet are quoted, and the parts of section 4 by what they are headed. */
const SECTIONS: Record<Route, readonly string[]> = {
  eye: ['4'],
  skin: ['4'],
  inhalation: ['4'],
  ingestion: ['4'],
  fire: ['5'],
  release: ['6'],
  reaction: ['6', '10'],
  unknown: ['4'],
};
/** Sections of the safety data sheet that say what is done about these harms. */
export const sectionsOfRoutes = (routes: readonly EmergencyRoute[]): string[] => [
  ...new Set(routes.flatMap((route) => (route === 'self-harm' ? [] : SECTIONS[route]))),
];

const PART_OF_FIRST_AID: Partial<Record<Route, RegExp>> = {
  eye: /眼|eye/i,
  skin: /皮肤|皮膚|skin/i,
  inhalation: /吸入|inhal/i,
  ingestion: /食入|误食|誤食|吞|ingest|swallow/i,
};
const TRANSPORT_SECTION = '14';
/** With more products than this, quoting them all would bury what to do. */
const PRODUCTS_QUOTED = 2;

/**
 * The reply to an emergency, in the order of the safety rule: what to do in a few words with the public number; the
 * company's line; that a person is being paged; the safety data sheet word for word; only then one question.
 * Pages nobody itself: whoever sends this has had the page committed.
 */
export function emergencyReply(context: EmergencyContext): EmergencyPart[] {
  const { triage, language, settings, region } = context;
  const texts = TEXTS[language].emergency;
  const numbers = numbersOf(settings, region);
  const emergency = triage.emergency ?? UNKNOWN_EMERGENCY;
  if (triage.selfHarm || emergency.routes.includes('self-harm')) return selfHarmReply(texts, numbers);
  const routes = ORDER.filter((route) => emergency.routes.includes(route));
  const quoted = quotedParts(context, routes.length > 0 ? routes : ['unknown'], emergency);
  const companyLine = settings.companyEmergencyLine === '' ? [] : [texts.companyLine(settings.companyEmergencyLine)];
  if (emergency.continued) {
    const keepOn = actions(texts.keepOn, routes);
    return [
      ...[...keepOn, callLines(texts, numbers, routes, emergency), ...companyLine, texts.pagingAgain].map(plain),
      ...quoted,
    ];
  }
  const first = [
    ...actions(texts.act, routes),
    ...flushLine(texts, routes, quoted),
    callLines(texts, numbers, routes, emergency),
    texts.always,
  ].join('\n\n');
  // Several of one family: which of them, is not known yet.
  const [one, other] = context.products;
  const settled = one !== undefined && one.family !== other?.family;
  const question = settled ? texts.askOthers : texts.askProduct;
  return [plain(first), ...companyLine.map(plain), plain(texts.paging), ...quoted, plain(question)];
}

/** Asked once where the words leave it open whether anybody is in danger. */
export function possibleEmergencyReply(
  context: Pick<EmergencyContext, 'language' | 'region' | 'settings'>,
): EmergencyPart {
  const numbers = numbersOf(context.settings, context.region);
  return plain(TEXTS[context.language].emergency.askExposed(numbers, context.settings.companyEmergencyLine));
}

const UNKNOWN_EMERGENCY: Emergency = {
  routes: ['unknown'],
  productMention: null,
  victim: null,
  continued: false,
  transport: false,
};

const plain = (text: string): EmergencyPart => ({ text, citations: [] });

/** No figures and no safety data sheet: nothing that could be used to do harm. */
function selfHarmReply(texts: AnsweringTexts['emergency'], numbers: NumbersToCall): EmergencyPart[] {
  return [plain(texts.selfHarm(numbers)), plain(texts.selfHarmPerson)];
}

const FLUSHED: ReadonlySet<Route> = new Set<Route>(['eye', 'skin']);
const MINUTES = /(?:至少|at least)\s*(\d+)\s*(?:分[钟鐘]|minutes?)/giu;

/** How long, by the sheet that is quoted below, the longest where there are several; without one, until help is there. */
function flushLine(
  texts: AnsweringTexts['emergency'],
  routes: readonly Route[],
  quoted: readonly EmergencyPart[],
): string[] {
  if (!routes.some((route) => FLUSHED.has(route))) return [];
  const parts = quoted.flatMap(({ citations }) => citations).filter(({ section }) => section === '4');
  const minutes = parts.flatMap(({ text }) => [...text.matchAll(MINUTES)].map(([, figure]) => Number(figure)));
  return [texts.flushFor(minutes.length === 0 ? undefined : String(Math.max(...minutes)))];
}

const actions = (texts: Record<Route, string>, routes: readonly Route[]): string[] =>
  // Eyes and skin are flushed alike: said once.
  [...new Set((routes.length > 0 ? routes : (['unknown'] as const)).map((route) => texts[route]))];

function callLines(
  texts: AnsweringTexts['emergency'],
  numbers: NumbersToCall,
  routes: readonly Route[],
  emergency: Emergency,
): string {
  const body = routes.length === 0 || routes.some((route) => AT_THE_BODY.has(route));
  const scene = emergency.transport || routes.some((route) => !AT_THE_BODY.has(route));
  const lines = [texts.call(numbers, body && scene ? 'both' : scene ? 'fire' : 'medical')];
  const swallowed = routes.includes('ingestion');
  if (swallowed && numbers.poison !== undefined) lines.push(texts.poison(numbers.poison));
  if (scene && numbers.chemical !== undefined) lines.push(texts.chemical(numbers.chemical));
  return lines.join('\n');
}

function quotedParts(context: EmergencyContext, routes: readonly Route[], emergency: Emergency): EmergencyPart[] {
  const { language, products } = context;
  const texts = TEXTS[language].emergency;
  if (products.length === 0) {
    const mention = emergency.productMention;
    if (emergency.continued) return [];
    return [plain(mention === null ? texts.unknownProduct : texts.noSheet(mention))];
  }
  return products.slice(0, PRODUCTS_QUOTED).map((product) => {
    const passages = sheetPassages(context, product, routes, emergency.transport);
    const name = product.names[language];
    if (passages.length === 0) return plain(texts.noSheet(name));
    const { text, citations } = quote(passages, language);
    return { text: `${texts.quoteIntro(name)}\n\n${text}`, citations };
  });
}

function sheetPassages(
  { knowledge, language, region }: EmergencyContext,
  product: CatalogueProduct,
  routes: readonly Route[],
  transport: boolean,
): Passage[] {
  const options = { products: [product.code], kinds: ['SDS'] as const, language, script: scriptOf(region) };
  const sheet = knowledge.find(options);
  const chosen = routes.flatMap((route) => SECTIONS[route].flatMap((section) => partsFor(sheet, section, route)));
  const moved = transport ? sheet.filter((passage) => passage.section === TRANSPORT_SECTION) : [];
  return [...new Set([...chosen, ...moved])];
}

/** The part of a section that is about this exposure; the whole section where it has no such part. */
function partsFor(sheet: readonly Passage[], section: string, route: Route): Passage[] {
  const whole = sheet.filter((passage) => passage.section === section);
  const heading = PART_OF_FIRST_AID[route];
  const parts = heading === undefined ? [] : whole.filter((passage) => heading.test(partNameOf(passage)));
  return parts.length > 0 ? parts : whole;
}

const partNameOf = (passage: Passage): string => passage.heading.split(HEADING_SEPARATOR)[1] ?? '';
