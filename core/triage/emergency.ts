import { EMERGENCY_ROUTES, type Emergency, type EmergencyRoute } from '#core/contract/triage.ts';
import { CONTEXT_EN } from './lexicon/context-en.ts';
import { CONTEXT_ZH } from './lexicon/context-zh.ts';
import { ACTIVE, DELIVERY, PRODUCT_MENTION } from './lexicon/delivery.ts';
import { EXPOSURE_ZH } from './lexicon/exposure-zh.ts';
import { BODY_EN, HAZARDS_EN, PERSON_EN, SUBSTANCE_EN } from './lexicon/hazards-en.ts';
import { INCIDENT_ZH } from './lexicon/incident-zh.ts';
import { VICTIMS } from './lexicon/people.ts';
import { LETHAL_DOSE, SELF_HARM } from './lexicon/signals.ts';
import type { ContextWords, HazardRule, Need } from './lexicon/types.ts';
import { EYE, PERSON, SKIN, SUBSTANCE, USE } from './lexicon/words-zh.ts';
import type { Reading } from './reading.ts';

/** What the words of one message alone amount to. */
export interface Alarm {
  verdict: 'emergency' | 'possible' | 'none';
  routes: EmergencyRoute[];
  selfHarm: boolean;
  /** Delivered goods leak, and nothing says that anybody or anything is exposed. */
  leakOnArrival: boolean;
  signals: string[];
}

type Weight = 'event' | 'doubt' | 'nothing';

const NEEDS: Readonly<Record<Need, RegExp>> = {
  substance: new RegExp(`${SUBSTANCE}|\\b${SUBSTANCE_EN}\\b`, 'u'),
  person: new RegExp(`${PERSON}|\\b${PERSON_EN}\\b`, 'u'),
  body: new RegExp(`${EYE}|${SKIN}|${PERSON}|${BODY_EN.source}`, 'u'),
  substanceOrPerson: new RegExp(`${SUBSTANCE}|${PERSON}|\\b${SUBSTANCE_EN}\\b|\\b${PERSON_EN}\\b`, 'u'),
  use: new RegExp(
    `${USE}|${SUBSTANCE}|\\b(?:us(?:ed|ing)|after|work\\w*|staff|operators?|employees?|people|exposed|exposure|opened|handling|clean\\w*|mixed|smell\\w*|plant|room|${SUBSTANCE_EN})\\b`,
    'u',
  ),
};
const SOMEBODY = new RegExp(`${PERSON}|\\b${PERSON_EN}\\b`, 'u');
/** A document that is missing is not a document that is quoted. */
const MISSING_DOCUMENT = /没有?(?:写|找到|sds|msds|说明书|标签)|找不到|\b(?:can ?not|can'?t|cannot|no|not|without|lost|missing)\b[^.!?;]{0,20}\b(?:sds|msds|data ?sheet|label|section)/u;
const NOT_INSIDE = /没(?!戴|穿|用|注意|来得及|有?戴|关|盖|事|反应|知觉|呼吸|有?(?:呼吸|反应|知觉|意识|心跳))|未(?!戴|穿|佩)|不会|避免|防止|\b(?:not|never|didn't|did not|avoid|prevent)\b(?! (?:wear|sure))/u;

/** Judges a message by its words. Doubt about what happened is an alarm; words about words are not. */
export function judgeWords(reading: Reading): Alarm {
  const selfHarm = SELF_HARM.filter(({ pattern }) => pattern.test(reading.literal));
  if (selfHarm.length > 0) {
    const signals = selfHarm.map(({ id }) => id);
    return { verdict: 'emergency', routes: ['self-harm'], selfHarm: true, leakOnArrival: false, signals };
  }
  const fired: { rule: HazardRule; weight: Weight }[] = [];
  if (reading.hasHan) collect(reading.literal, [...EXPOSURE_ZH, ...INCIDENT_ZH], CONTEXT_ZH, fired);
  if (reading.hasLatin) collect(reading.literal, HAZARDS_EN, CONTEXT_EN, fired);
  return weigh(reading, fired);
}

function weigh(reading: Reading, fired: readonly { rule: HazardRule; weight: Weight }[]): Alarm {
  const events = fired.filter(({ weight }) => weight === 'event').map(({ rule }) => rule);
  const doubts = fired.filter(({ weight }) => weight === 'doubt').map(({ rule }) => rule);
  const signals = [...new Set([...events, ...doubts].map(({ id }) => id))];
  const leakOnArrival = [...events, ...doubts].length > 0 && isLeakOnArrival(reading, [...events, ...doubts]);
  if (events.length > 0 && !leakOnArrival) {
    return { verdict: 'emergency', routes: routesOf(events), selfHarm: false, leakOnArrival, signals };
  }
  const lethal = LETHAL_DOSE.test(reading.text);
  const possible = leakOnArrival || doubts.length > 0 || reading.exaggerates || lethal;
  if (reading.exaggerates) signals.push('exaggeration');
  if (lethal) signals.push('lethal-dose');
  return { verdict: possible ? 'possible' : 'none', routes: [], selfHarm: false, leakOnArrival, signals };
}

function collect(
  text: string,
  rules: readonly HazardRule[],
  words: ContextWords,
  fired: { rule: HazardRule; weight: Weight }[],
): void {
  for (const rule of rules) {
    if (rule.needs && !NEEDS[rule.needs].test(text)) continue;
    for (const match of text.matchAll(rule.pattern)) {
      if (match[0] === '') continue;
      fired.push({ rule, weight: weightOf(rule, match[0], match.index, text, words) });
    }
  }
}

/** The policy of one hazard word in its surroundings. */
function weightOf(rule: HazardRule, said: string, at: number, text: string, words: ContextWords): Weight {
  const { sentence, before, clauseBefore, after } = surroundings(text, at, said.length);
  const now = words.now.test(text);
  if (words.negation.test(clauseBefore) || NOT_INSIDE.test(said)) return 'nothing';
  if (words.modal.test(clauseBefore) && !words.happened.test(after)) return 'nothing';
  if (words.rehearsal.test(text) && !words.rehearsalIsReal.test(text)) return 'nothing';
  if ((words.hypothetical.test(before) || words.hypotheticalAfter.test(after)) && !now) return 'nothing';
  if (words.past.test(sentence) && !now) return 'nothing';
  if (words.recentPast.test(text) && words.resolved.test(text)) return 'nothing';
  const quotes = words.document.test(text) && !MISSING_DOCUMENT.test(text);
  const presses = words.pressing.test(text);
  if (rule.strength === 'event') return quotes && !presses && !now && !SOMEBODY.test(text) ? 'doubt' : 'event';
  if (presses && !quotes) return 'event';
  return words.asksHow.test(text) && !quotes ? 'doubt' : 'nothing';
}

function surroundings(text: string, at: number, length: number) {
  const before = text.slice(0, at).split(/[。!?;]|\.(?=\s)/u).at(-1) ?? '';
  const after = text.slice(at + length);
  const rest = after.split(/[。!?;]|\.(?=\s)/u)[0] ?? '';
  const clauseBefore = before.split(/[,、]|\b(?:and|but|so|because|then)\b/u).at(-1) ?? '';
  return { before, after, clauseBefore, sentence: before + text.slice(at, at + length) + rest };
}

function isLeakOnArrival(reading: Reading, rules: readonly HazardRule[]): boolean {
  if (rules.some(({ route, id }) => route !== 'release' || id.includes('transport'))) return false;
  return DELIVERY.test(reading.literal) && !ACTIVE.test(reading.literal);
}

function routesOf(rules: readonly HazardRule[]): EmergencyRoute[] {
  const named = new Set(rules.map(({ route }) => route));
  if (named.size > 1) named.delete('unknown');
  return EMERGENCY_ROUTES.filter((route) => named.has(route));
}

/** The emergency as the desk and the first-aid text need it. */
export function describeEmergency(
  reading: Reading,
  alarm: Pick<Alarm, 'routes' | 'signals'>,
  continued: boolean,
  aliases: readonly string[] = [],
): Emergency {
  const named = aliases.find((alias) => alias !== '' && reading.text.includes(alias));
  return {
    routes: alarm.routes.length > 0 ? alarm.routes : ['unknown'],
    productMention: named ?? PRODUCT_MENTION.exec(reading.text)?.[0].trim() ?? null,
    victim: VICTIMS.find(([, pattern]) => pattern.test(reading.text))?.[0] ?? null,
    continued,
    transport: alarm.signals.some((signal) => signal.endsWith('.transport') || signal.includes('transport.')),
  };
}
