import { EMERGENCY_ROUTES, type Emergency, type EmergencyRoute } from '#core/contract/triage.ts';
import { ASKS_LEAVE, DENIED, HAPPENED, LEAVE_ENDS } from './lexicon/calm.ts';
import { CONTEXT_EN } from './lexicon/context-en.ts';
import { CONTEXT_ZH } from './lexicon/context-zh.ts';
import { ACTIVE, DELIVERY, PRODUCT_MENTION } from './lexicon/delivery.ts';
import { EXPOSURE_EN } from './lexicon/exposure-en.ts';
import { EXPOSURE_ZH } from './lexicon/exposure-zh.ts';
import { INCIDENT_EN } from './lexicon/incident-en.ts';
import { INCIDENT_ZH } from './lexicon/incident-zh.ts';
import { INTAKE_EN } from './lexicon/intake-en.ts';
import { INTAKE_ZH } from './lexicon/intake-zh.ts';
import { VICTIMS } from './lexicon/people.ts';
import { LETHAL_DOSE, SELF_HARM } from './lexicon/signals.ts';
import type { ContextWords, HazardRule, Need } from './lexicon/types.ts';
import { BODY_EN, PERSON_EN, SUBSTANCE_EN } from './lexicon/words-en.ts';
import { EYE, PERSON, SKIN, SUBSTANCE, USE } from './lexicon/words-zh.ts';
import { castNet, isElsewhere, isOver } from './net.ts';
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

const HAZARDS_ZH: readonly HazardRule[] = [...EXPOSURE_ZH, ...INTAKE_ZH, ...INCIDENT_ZH];
const HAZARDS_EN: readonly HazardRule[] = [...EXPOSURE_EN, ...INTAKE_EN, ...INCIDENT_EN];

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
const MISSING_DOCUMENT =
  /没有?(?:写|找到|sds|msds|说明书|标签)|找不到|\b(?:can ?not|can'?t|cannot|no|not|without|lost|missing)\b[^.!?;]{0,20}\b(?:sds|msds|data ?sheet|label|section)/u;
const NOT_INSIDE =
  /没(?!戴|穿|用|注意|来得及|有?戴|关|盖|事|反应|知觉|呼吸|有?(?:呼吸|反应|知觉|意识|心跳))|未(?!戴|穿|佩)|不会|避免|防止|\b(?:not|never|didn't|did not|avoid|prevent)\b(?! (?:wear|sure))/u;

/** "救命" over paper work is a figure of speech, and worth one question. */
const OFFICE = /发票|税号|抬头|订单|合同|报价|价格|对账|付款|快递|账号|登录|密码|sds|msds|coa|文件|资料/u;
/** "眼睛！！硫酸！！", "急！氨气！": a substance or a part of the body, shouted, and nothing else. */
const TERSE = /^(?=.*(?:!|(?<!应)急(?!毒|性|需|用|单|要)|快|救|help|sos|emergency))[^?]{2,14}$/u;
const TERSE_SUBJECT =
  /眼睛|皮肤|手上|[酸碱]$|[酸碱][,!]|氨气|氯气|毒|泄|烧|烫|炸|\b(?:eyes?|acid|chlorine|ammonia|burn\w*|gas|fumes|poison|fire|spill\w*|leak\w*|explosion|smoke|lungs|skin|hands?|face|throat|mouth|chest)\b/u;
/** The whole message. */
const ONE_WORD =
  /^(?:(?:i|it|we|he|she|am|is|got|all|me)[ ,]+){0,2}(?:burn(?:t|ed|ing)|poisoned|gassed|fire|explosion|spill(?:ed)?|leak(?:ed|ing)?|splashed|gas leak|(?:烧|烫|泄漏|漏|溅|中毒|受伤|爆|炸)(?:了|到|伤)+)[ !.。]*$/u;

function isTerseAlarm({ literal }: Reading): boolean {
  if (ONE_WORD.test(literal)) return true;
  return (
    TERSE.test(literal) &&
    TERSE_SUBJECT.test(literal) &&
    !/[货票价单买订]|sds|吗|\b(?:order|price|need \d|quote|ship\w*)\b/u.test(literal)
  );
}

/** Judges a message by its words. Doubt about what happened is an alarm; words about words are not. */
export function judgeWords(reading: Reading): Alarm {
  const fired: { rule: HazardRule; weight: Weight }[] = [];
  const elsewhere = isElsewhere(reading.text);
  if (reading.hasHan && !elsewhere) collect(reading.literal, HAZARDS_ZH, CONTEXT_ZH, fired);
  if (reading.hasLatin && !elsewhere) collect(reading.literal, HAZARDS_EN, CONTEXT_EN, fired);
  const alarm = weigh(reading, fired);
  const selfHarm = SELF_HARM.filter(({ pattern }) => pattern.test(reading.literal)).map(({ id }) => id);
  if (selfHarm.length === 0) return alarm;
  const routes = alarm.routes.filter((route) => route !== 'unknown');
  return {
    ...alarm,
    verdict: 'emergency',
    routes: [...routes, 'self-harm'],
    selfHarm: true,
    signals: [...selfHarm, ...alarm.signals],
  };
}

function weigh(reading: Reading, fired: readonly { rule: HazardRule; weight: Weight }[]): Alarm {
  const events = fired.filter(({ weight }) => weight === 'event').map(({ rule }) => rule);
  const cries =
    events.length > 0 && events.every(({ id }) => id.startsWith('zh.help.cry')) && OFFICE.test(reading.text);
  const doubts = fired.filter(({ weight }) => weight === 'doubt').map(({ rule }) => rule);
  const signals = [...new Set([...events, ...doubts].map(({ id }) => id))];
  const arrival = isLeakOnArrival(reading, [...events, ...doubts]);
  const leakOnArrival = arrival && (events.length + doubts.length > 0 || castNet(reading, false) !== null);
  if ((events.length > 0 && !leakOnArrival && !cries) || isTerseAlarm(reading)) {
    return {
      verdict: 'emergency',
      routes: routesOf(events),
      selfHarm: false,
      leakOnArrival,
      signals: signals.length > 0 ? signals : ['terse'],
    };
  }
  const caught = castNet(reading, leakOnArrival);
  if (caught && !caught.doubt) {
    return { verdict: 'emergency', routes: caught.routes, selfHarm: false, leakOnArrival, signals: caught.signals };
  }
  const bareHelp = /^(?:please )?help(?: me| us)?(?: please| pls)?[!. ]*$/.test(reading.literal);
  if (bareHelp) signals.push('bare-help');
  if (caught) signals.push(...caught.signals);
  const lethal = LETHAL_DOSE.test(reading.text);
  const possible =
    leakOnArrival || cries || bareHelp || doubts.length > 0 || caught !== null || reading.exaggerates || lethal;
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
  const scene = sceneOf(text, words);
  for (const rule of rules) {
    if (rule.needs && !NEEDS[rule.needs].test(text)) continue;
    for (const match of text.matchAll(rule.pattern)) {
      if (match[0] === '') continue;
      const weight = weightOf(rule, match[0], match.index, scene);
      fired.push({ rule, weight });
      if (weight === 'event') break;
    }
  }
}

/** What the message as a whole says about every hazard in it. */
interface Scene {
  text: string;
  words: ContextWords;
  now: boolean;
  rehearsed: boolean;
  over: boolean;
  quotes: boolean;
  presses: boolean;
  asksHow: boolean;
  somebody: boolean;
}

function sceneOf(text: string, words: ContextWords): Scene {
  return {
    text,
    words,
    now: words.now.test(text),
    rehearsed: words.rehearsal.test(text) && !words.rehearsalIsReal.test(text),
    over: isOver(text),
    quotes: words.document.test(text) && !MISSING_DOCUMENT.test(text),
    presses: words.pressing.test(text),
    asksHow: words.asksHow.test(text),
    somebody: SOMEBODY.test(text),
  };
}

/** The policy of one hazard word in its surroundings. */
function weightOf(rule: HazardRule, said: string, at: number, scene: Scene): Weight {
  const { words, now } = scene;
  const { sentence, before, clauseBefore, after } = surroundings(scene.text, at, said.length);
  if (scene.rehearsed || scene.over) return 'nothing';
  if (words.negation.test(clauseBefore) || (!rule.lack && NOT_INSIDE.test(said))) return 'nothing';
  if (words.modal.test(clauseBefore) && !words.happened.test(after)) return 'nothing';
  if ((words.hypothetical.test(before) || words.hypotheticalAfter.test(after)) && !now) return 'nothing';
  if (words.past.test(sentence) && !now) return 'nothing';
  if (!now && ASKS_LEAVE.test(clauseBefore) && LEAVE_ENDS.test(after) && !HAPPENED.test(clauseBefore + said))
    return 'nothing';
  if (rule.strength === 'event') {
    return scene.quotes && !scene.presses && !now && !scene.somebody ? 'doubt' : 'event';
  }
  if ((scene.presses || now) && !scene.quotes) return 'event';
  return scene.asksHow && !scene.quotes ? 'doubt' : 'nothing';
}

/** How far around a hazard its sentence is read. */
const REACH = 160;

function surroundings(text: string, at: number, length: number) {
  const before =
    text
      .slice(Math.max(0, at - REACH), at)
      .split(/[。!?;]|\.(?=\s)/u)
      .at(-1) ?? '';
  const after = text.slice(at + length, at + length + REACH);
  const rest = after.split(/[。!?;]|\.(?=\s)/u)[0] ?? '';
  const clauseBefore = before.split(/[,、]|\b(?:and|but|so|because|then)\b/u).at(-1) ?? '';
  return { before, after, clauseBefore, sentence: before + text.slice(at, at + length) + rest };
}

function isLeakOnArrival(reading: Reading, rules: readonly HazardRule[]): boolean {
  if (rules.some(({ route, id }) => route !== 'release' || id.includes('transport'))) return false;
  return DELIVERY.test(reading.literal) && !ACTIVE.test(reading.literal.replace(DENIED, ','));
}

function routesOf(rules: readonly HazardRule[]): EmergencyRoute[] {
  const named = new Set(rules.map(({ route }) => route));
  // "Splashed by …" leaves open where; another rule has said that it was the eyes.
  const onSkin = rules.filter(({ route }) => route === 'skin');
  if (named.has('eye') && onSkin.every(({ id }) => id === 'zh.skin.by')) named.delete('skin');
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
