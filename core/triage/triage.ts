import { LRUCache } from 'lru-cache';
import type { Language } from '#core/contract/language.ts';
import type { Intent, Triage, Urgency } from '#core/contract/triage.ts';
import { detectLanguage } from '#core/language/detect.ts';
import { normalize } from '#core/language/normalize.ts';
import { type Alarm, describeEmergency, judgeWords } from './emergency.ts';
import { intentOf } from './intents.ts';
import { AFFIRMS, CARRIED_ON, MATTER_SWITCH } from './lexicon/people.ts';
import {
  CANCELS_HANDOFF,
  COMPLAINS,
  INJECTION,
  LOUD,
  MISUSE,
  REFUSES_PERSON,
  THREATS,
  WANTS_PERSON,
} from './lexicon/signals.ts';
import type { NamedPattern } from './lexicon/types.ts';
import { type Reading, readMessage } from './reading.ts';

export interface RecentMessage {
  from: 'customer' | 'bot' | 'clerk';
  text: string;
  /** What triage said of it at the time; judged anew where it is not known. */
  emergency?: boolean | undefined;
  possibleEmergency?: boolean | undefined;
}

export interface TriageContext {
  previousLanguage?: Language | undefined;
  locale?: string | undefined;
  /** Oldest first. */
  recentMessages?: readonly RecentMessage[] | undefined;
  /** Names and codes by which customers know the products. */
  productAliases?: readonly string[] | undefined;
}

/** How far back a follow-up still belongs to an emergency, in messages of anybody. */
const MEMORY = 10;
/** Two scraps this short may be one sentence sent in two ("我同事" "喝了"). */
const SCRAP = 15;

/**
 * What the rules understand of one customer message: pure, deterministic, before any model or retrieval, in whatever
 * state the conversation is. In doubt about harm it says emergency.
 */
export function triage(text: string, context: TriageContext = {}): Triage {
  const reading = readMessage(text);
  const signals: string[] = [];
  const hits = (patterns: readonly NamedPattern[]): boolean => {
    const found = patterns.filter(({ pattern }) => pattern.test(reading.text));
    signals.push(...found.map(({ id }) => id));
    return found.length > 0;
  };
  const alarm = judgeWords(reading);
  const topic = topicOf(reading, context.recentMessages ?? []);
  const history = judgeHistory(text, reading, alarm, topic, context.recentMessages ?? []);
  signals.push(...alarm.signals, ...history.signals);
  const injection = hits(INJECTION);
  const misuse = hits(MISUSE) && !alarm.selfHarm;
  const planned = misuse && PLANS_HARM.test(reading.text);
  const isEmergency = (alarm.verdict === 'emergency' && !planned) || history.emergency;
  const cancelsHandoff = hits(CANCELS_HANDOFF);
  const refuses = hits(REFUSES_PERSON);
  const wantsPerson = hits(WANTS_PERSON) && !refuses;
  const anger = isAngry(reading, hits);
  const language = languageOf(text, reading, context);
  const flags = { isEmergency, injection, misuse, wantsPerson, anger, alarm };
  const intent = decideIntent(topic, reading, flags);
  return {
    language,
    intent,
    urgency: decideUrgency(intent, reading, flags),
    emergency: isEmergency
      ? describeEmergency(reading, history.alarm ?? alarm, history.continued, context.productAliases?.map(normalize))
      : null,
    possibleEmergency: !isEmergency && alarm.verdict === 'possible',
    wantsPerson,
    cancelsHandoff,
    anger,
    misuse,
    injection,
    selfHarm: alarm.selfHarm || (history.alarm?.selfHarm ?? false),
    signals: [...new Set(signals)],
  };
}

/** Harm to others that is asked how to do: nobody is in danger yet, and nothing may be said that helps. */
const PLANS_HARM =
  /(?:怎么|如何|怎样|咋|用什么|哪种|什么办法)[^。!?;了]{0,20}(?:让|使|把|给|弄|害|毒)(?:别人|他人|某人|人|他|她|邻居|同事|老板|前任|狗|猫)[^。!?;了]{0,14}(?:毒|死|烧|瞎|伤|昏|晕|病|倒|拉肚子)|\bhow (?:can|do|could|would|to)\b[^.!?;]{0,30}\b(?:poison|hurt|blind|kill|burn|sicken|knock out|make (?:someone|somebody|him|her|them|people|my \w+) (?:sick|ill|pass out|cough))\b/u;

/** Chinese typed in Latin letters is answered in Chinese, in the script of the conversation. */
function languageOf(text: string, reading: Reading, { previousLanguage, locale }: TriageContext): Language {
  const hints = { previous: previousLanguage, locale };
  const pinyin = reading.hasHan && !/\p{Script=Han}/u.test(text.normalize('NFKC'));
  if (!pinyin) return detectLanguage(text, hints);
  const chinese = chineseOnly(hints);
  const language = detectLanguage(reading.text, chinese);
  return language === 'en' ? chinese.previous : language;
}

const chineseOnly = ({ previous, locale }: { previous: Language | undefined; locale: string | undefined }) => {
  const script =
    previous === 'en' ? undefined : (previous ?? (/^(?:zh|yue)\b/i.test(locale ?? '') ? undefined : 'zh-Hans'));
  return {
    previous: script ?? (/hant|tw|hk|mo|yue/i.test(locale ?? '') ? ('zh-Hant' as const) : ('zh-Hans' as const)),
  };
};

/** "那运输呢？", "and 50%?": the rest of the question stands in the message before. */
const ELLIPSIS =
  /^(?:那么?|还有|换成|如果是|要是|or|and|what about|how about|same (?:question )?for)[ ,]?.{1,24}$|^.{1,16}呢[?]?$|^(?:to|at|for|in|with|到|成|配到?|兑到?|要|用)? ?\d+(?:\.\d+)? ?(?:%|ppm|mg\/l|l|升|kg|公斤|吨|m3|g|litres?|liters?)(?:的|呢|[?.])*$/u;

/** "繁体的也要", "the English one too": of a document, its other language. */
const OTHER_VERSION =
  /^.{0,8}(?:繁体|简体|英文|中文|台湾|香港|\benglish\b|\bchinese\b|\btraditional\b|\bsimplified\b).{0,12}$/u;

/** What the customer wants; where only the subject has changed, what they wanted before. */
function topicOf(reading: Reading, recent: readonly RecentMessage[]): Intent {
  const topic = intentOf(reading.text);
  if (topic !== 'unclear' || !(ELLIPSIS.test(reading.text) || OTHER_VERSION.test(reading.text))) return topic;
  const last = recent.findLast(({ from }) => from === 'customer');
  const before = last === undefined ? 'unclear' : judgeEarlier(last.text).topic;
  if (before !== 'doc_request' && !ELLIPSIS.test(reading.text)) return topic;
  return CARRIED_ON.has(before) ? before : topic;
}

interface History {
  emergency: boolean;
  continued: boolean;
  alarm: Alarm | null;
  signals: string[];
}

interface Judged {
  alarm: Alarm;
  topic: Intent;
}

/** What was judged of a text holds for ever, and a message is looked back at by every one that follows it. */
const JUDGED_CHARACTERS = 2_000_000;
const judgedTexts = new LRUCache<string, Judged>({
  maxSize: JUDGED_CHARACTERS,
  sizeCalculation: (_judged, text) => text.length + 100,
});

function judgeEarlier(text: string): Judged {
  const known = judgedTexts.get(text);
  if (known !== undefined) return known;
  const reading = readMessage(text);
  const judged = { alarm: judgeWords(reading), topic: intentOf(reading.text) };
  judgedTexts.set(text, judged);
  return judged;
}

/** What the messages before make of this one: an emergency goes on until the matter changes. */
function judgeHistory(
  text: string,
  reading: Reading,
  alarm: Alarm,
  topic: Intent,
  all: readonly RecentMessage[],
): History {
  const nothing: History = { emergency: false, continued: false, alarm: null, signals: [] };
  const mine = all.slice(-MEMORY).filter(({ from }) => from === 'customer');
  if (mine.length === 0) return nothing;
  const judged = mine.map((message) => ({ message, ...judgeEarlier(message.text) }));
  const ongoing = ongoingAlarm(judged);
  // What is told next adds to what was told first: hands, after the eyes.
  if (alarm.verdict === 'emergency')
    return ongoing === null ? nothing : { ...nothing, alarm: together(ongoing, alarm) };
  if (ongoing && !MATTER_SWITCH.has(topic)) {
    return { emergency: true, continued: true, alarm: ongoing, signals: ['history.continues'] };
  }
  const asked = judged.at(-1);
  const doubted = asked && (asked.message.possibleEmergency ?? asked.alarm.verdict === 'possible');
  if (doubted && AFFIRMS.test(reading.text)) {
    return { emergency: true, continued: false, alarm: asked.alarm, signals: ['history.confirmed'] };
  }
  return (asked?.alarm.verdict === 'emergency' ? null : joined(text, mine)) ?? nothing;
}

const together = (before: Alarm, now: Alarm): Alarm => ({
  ...now,
  routes: [...new Set([...now.routes, ...before.routes])].filter(
    (route, _, all) => route !== 'unknown' || all.length === 1,
  ),
  selfHarm: now.selfHarm || before.selfHarm,
});

/** The alarm that still rings. Once the customer spoke of another matter, only words of harm ring it again. */
function ongoingAlarm(judged: readonly ({ message: RecentMessage } & Judged)[]): Alarm | null {
  let ongoing: Alarm | null = null;
  let left = false;
  for (const { message, alarm, topic } of judged) {
    if (alarm.verdict === 'emergency') ongoing = alarm;
    else if (message.emergency && !left) ongoing ??= alarm;
    if (alarm.verdict === 'emergency' || !ongoing) continue;
    if (MATTER_SWITCH.has(topic)) {
      ongoing = null;
      left = true;
    }
  }
  return ongoing;
}

function joined(text: string, mine: readonly RecentMessage[]): History | null {
  const last = mine.at(-1)?.text ?? '';
  if (text.length > SCRAP || last.length > SCRAP) return null;
  const alarm = judgeWords(readMessage(`${last} ${text}`));
  return alarm.verdict === 'emergency'
    ? { emergency: true, continued: false, alarm, signals: [...alarm.signals, 'history.joined'] }
    : null;
}

function isAngry(reading: Reading, hits: (patterns: readonly NamedPattern[]) => boolean): boolean {
  return hits(THREATS) || reading.exaggerates || (LOUD.test(reading.text) && COMPLAINS.test(reading.text));
}

interface Flags {
  isEmergency: boolean;
  injection: boolean;
  misuse: boolean;
  wantsPerson: boolean;
  anger: boolean;
  alarm: Alarm;
}

function decideIntent(topic: Intent, reading: Reading, flags: Flags): Intent {
  if (flags.isEmergency) return isLingering(reading, topic, flags.alarm) ? 'quality_complaint' : 'emergency';
  if (flags.injection) return 'prompt_injection';
  if (flags.misuse || LETHAL.test(flags.alarm.signals.join())) return 'misuse';
  if (flags.wantsPerson) return 'human_request';
  if (flags.alarm.leakOnArrival) return 'shipping_leak';
  if (reading.exaggerates && (topic === 'unclear' || topic === 'safety_info')) return 'service_complaint';
  if (flags.anger && topic === 'unclear') return 'service_complaint';
  if (flags.alarm.verdict === 'possible' && topic === 'unclear') return 'safety_info';
  return topic;
}
const LETHAL = /lethal-dose/;

/** Harm to health that has lasted for days is complained of, and is no less critical. */
function isLingering(reading: Reading, topic: Intent, alarm: Alarm): boolean {
  const lasting =
    /(?:[一二两三四五六七八九十几好\d]+(?:个)?(?:天|星期|礼拜|周|月)|几天|一直|长期|最近)|\b(?:days|weeks?|months?|lately|recently)\b/u;
  return (
    (topic === 'quality_complaint' || topic === 'unclear') &&
    lasting.test(reading.text) &&
    alarm.signals.every((id) => /rash|symptom|net\.body/.test(id)) &&
    !/眼|呼吸|喘|昏|晕|咳|现在|刚|eye|breath|cough|now/u.test(reading.text)
  );
}

const HIGH = new Set<Intent>([
  'misuse',
  'prompt_injection',
  'compatibility',
  'quality_complaint',
  'service_complaint',
  'wrong_item',
  'refund_status',
]);
const LOW = new Set<Intent>(['greeting', 'feedback', 'out_of_scope', 'competitor']);

function decideUrgency(intent: Intent, reading: Reading, flags: Flags): Urgency {
  if (flags.isEmergency) return 'critical';
  if (flags.anger || flags.alarm.leakOnArrival || HIGH.has(intent)) return 'high';
  if (flags.alarm.verdict === 'possible') return 'high';
  if (intent === 'human_request')
    return /急|快|现在|马上|立刻|!|\b(?:now|urgent\w*|asap|immediately)\b/u.test(reading.text) ? 'high' : 'normal';
  if (intent === 'doc_request')
    return /怎么还|还没|过期|不合规|过时|\b(?:outdated|expired|still (?:not|no))\b/u.test(reading.text)
      ? 'high'
      : 'normal';
  if (
    intent === 'shipping' &&
    /放假|国庆|春节|五一|元旦|中秋|节假日|上班|周末|\b(?:holidays?|hours)\b/u.test(reading.text)
  )
    return 'low';
  return LOW.has(intent) ? 'low' : 'normal';
}
