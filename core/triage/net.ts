import type { EmergencyRoute } from '#core/contract/triage.ts';
import {
  ASKS,
  BUSINESS,
  CAPABILITY,
  CHATTER,
  DENIED,
  GEAR,
  HAPPENED,
  HEARSAY,
  ONLY_TEST,
  OWN,
  PROPERTY,
  QUALITY,
  SETTLED,
  TECHNICAL,
  TOLD,
  TRADE,
} from './lexicon/calm.ts';
import * as concepts from './lexicon/concepts.ts';
import * as moreConcepts from './lexicon/concepts-more.ts';
import { CONTEXT_EN } from './lexicon/context-en.ts';
import { CONTEXT_ZH } from './lexicon/context-zh.ts';
import type { Reading } from './reading.ts';

const CONCEPTS = { ...concepts, ...moreConcepts, HAPPENED, TOLD } as const;
type Concept = keyof typeof CONCEPTS;

/**
 * How firmly a knot holds. `firm`: only calm takes it back. `goods`: goods may show it without anybody being hurt, so
 * words of trade or of quality take it back as well. `loose`: a hint, an alarm only in a message that is about nothing
 * else. `plain`: something happened, and a substance is named; an alarm where nothing is asked or complained of. `faint`: somebody tells of goods, vessels or people; worth one question where nothing is asked or complained of.
 */
type Hold = 'firm' | 'goods' | 'loose' | 'plain' | 'faint';

/** Concepts that together are a report of harm, whatever the words between them. */
type Knot = readonly [id: string, route: EmergencyRoute, hold: Hold, ...meet: Concept[]];

const KNOTS: readonly Knot[] = [
  ['net.body.contact', 'skin', 'firm', 'BODY', 'CONTACT', 'SUBSTANCE_ANY'],
  ['net.body.symptom', 'skin', 'firm', 'BODY', 'SYMPTOM', 'SUBSTANCE_ANY'],
  ['net.body.hurts', 'skin', 'goods', 'BODY', 'SYMPTOM', 'HAPPENED'],
  ['net.body.hurts', 'skin', 'goods', 'BODY', 'SYMPTOM', 'TOLD'],
  ['net.body.exposed', 'skin', 'firm', 'BODY', 'SYMPTOM', 'EXPOSURE'],
  ['net.body.touched', 'skin', 'firm', 'BODY', 'SYMPTOM', 'CONTACT'],
  ['net.body.reassure', 'skin', 'firm', 'BODY', 'SYMPTOM', 'REASSURE'],
  ['net.body.reassure', 'skin', 'firm', 'BODY', 'MARK', 'REASSURE'],
  ['net.body.reassure', 'skin', 'firm', 'BODY', 'CONTACT', 'REASSURE'],
  ['net.symptom.reassure', 'unknown', 'firm', 'SYMPTOM', 'REASSURE'],
  ['net.ingest.reassure', 'ingestion', 'firm', 'INGEST', 'REASSURE'],
  ['net.ingest.unaware', 'ingestion', 'firm', 'INGEST', 'UNAWARE'],
  ['net.symptom.unaware', 'unknown', 'firm', 'SYMPTOM', 'UNAWARE'],
  ['net.down.vessel', 'unknown', 'firm', 'DOWN', 'CONTAINER', 'THIRD_PERSON'],
  ['net.body.mark', 'skin', 'firm', 'BODY', 'MARK', 'CONTACT'],
  ['net.body.mark', 'skin', 'firm', 'BODY', 'MARK', 'SUBSTANCE_ANY'],
  ['net.body.only', 'skin', 'loose', 'BODY', 'HAPPENED'],
  ['net.symptom.substance', 'unknown', 'firm', 'SYMPTOM', 'SUBSTANCE_ANY'],
  ['net.symptom.exposure', 'inhalation', 'firm', 'SYMPTOM', 'EXPOSURE'],
  ['net.symptom.victim', 'unknown', 'firm', 'SYMPTOM', 'VICTIM', 'SIGN'],
  ['net.symptom.lasts', 'unknown', 'goods', 'GOING_ON', 'SYMPTOM'],
  ['net.symptom.only', 'unknown', 'loose', 'SYMPTOM'],
  ['net.body.substance', 'skin', 'loose', 'BODY', 'SUBSTANCE_ANY'],
  ['net.mixed.foes', 'reaction', 'firm', 'ACIDS', 'FOES', 'JOINED', 'HAPPENED'],
  ['net.responders', 'unknown', 'loose', 'RESPONDERS', 'VICTIM'],
  ['net.waters', 'release', 'loose', 'WATERS', 'SUBSTANCE_ANY'],
  ['net.body.smell', 'eye', 'loose', 'BODY', 'SMELL'],
  ['net.body.somebody', 'skin', 'loose', 'BODY', 'THIRD_PERSON'],
  ['net.fell', 'skin', 'firm', 'FELL_IN'],
  ['net.somebody', 'unknown', 'loose', 'THIRD_PERSON', 'SUBSTANCE_ANY', 'HAPPENED'],
  ['net.air', 'inhalation', 'firm', 'AIR_TAKEN', 'SUBSTANCE_ANY'],
  ['net.air', 'inhalation', 'firm', 'AIR_TAKEN', 'CONTAINER'],
  ['net.air', 'inhalation', 'firm', 'AIR_TAKEN', 'SMELL'],
  ['net.smell.lasts', 'release', 'goods', 'GOING_ON', 'SMELL'],
  ['net.ingest', 'ingestion', 'firm', 'INGEST', 'SUBSTANCE_ANY', 'VICTIM'],
  ['net.ingest', 'ingestion', 'firm', 'INGEST', 'CONTAINER', 'VICTIM'],
  ['net.ingest', 'ingestion', 'firm', 'INGEST', 'BY_ACCIDENT'],
  ['net.mistaken', 'ingestion', 'firm', 'MISTAKEN'],
  ['net.down', 'unknown', 'firm', 'DOWN', 'VICTIM'],
  ['net.down', 'unknown', 'loose', 'DOWN'],
  ['net.responders', 'unknown', 'firm', 'RESPONDERS', 'SUBSTANCE_ANY'],
  ['net.responders', 'unknown', 'firm', 'RESPONDERS', 'CONTAINER'],
  ['net.responders', 'unknown', 'firm', 'RESPONDERS', 'ASKS_CONTENTS'],
  ['net.sign', 'reaction', 'firm', 'ACTIVE_SIGN', 'CONTAINER'],
  ['net.sign', 'reaction', 'firm', 'ACTIVE_SIGN', 'SUBSTANCE_ANY'],
  ['net.sign', 'reaction', 'firm', 'ACTIVE_SIGN', 'PLACE'],
  ['net.sign.only', 'reaction', 'loose', 'ACTIVE_SIGN'],
  ['net.sign.lasts', 'reaction', 'goods', 'GOING_ON', 'SIGN'],
  ['net.body.mark', 'skin', 'loose', 'BODY', 'MARK'],
  ['net.leaves', 'release', 'loose', 'LEAVES', 'SMELL'],
  ['net.leaves', 'release', 'loose', 'LEAVES', 'SUBSTANCE_ANY'],
  ['net.release.only', 'release', 'loose', 'RELEASE', 'PLACE'],
  ['net.transport', 'release', 'firm', 'TRANSPORT', 'MISHAP', 'HAPPENED'],
  ['net.transport', 'release', 'firm', 'TRANSPORT', 'MISHAP', 'SUBSTANCE_ANY'],
  ['net.control', 'reaction', 'loose', 'CONTROL_LOST', 'SIGN'],
  ['net.control', 'reaction', 'loose', 'CONTROL_LOST', 'CONTAINER'],
  ['net.ingest', 'ingestion', 'loose', 'INGEST', 'THIRD_PERSON'],
  ['net.ingest', 'ingestion', 'loose', 'INGEST', 'SUBSTANCE_ANY', 'TOLD'],
  ['net.told', 'unknown', 'plain', 'HAPPENED', 'SUBSTANCE_ANY'],
  ['net.told', 'release', 'plain', 'TOLD', 'CONTAINER', 'PLACE'],
  ['net.tale', 'unknown', 'faint', 'TOLD', 'CONTAINER'],
  ['net.tale', 'unknown', 'faint', 'TOLD', 'SUBSTANCE_ANY'],
  ['net.tale', 'unknown', 'faint', 'TOLD', 'PLACE'],
  ['net.tale', 'unknown', 'faint', 'TOLD', 'BODY'],
  ['net.tale', 'unknown', 'faint', 'TOLD', 'THIRD_PERSON'],
  ['net.mixed', 'reaction', 'firm', 'MIXED', 'SUBSTANCE_ANY', 'SIGN'],
  ['net.mixed', 'reaction', 'firm', 'MIXED', 'SUBSTANCE_ANY', 'EXPOSURE'],
  ['net.mixed', 'reaction', 'firm', 'WRONG_VESSEL'],
  ['net.release', 'release', 'goods', 'RELEASE', 'SUBSTANCE_ANY', 'PLACE'],
  ['net.release', 'release', 'goods', 'RELEASE', 'CONTAINER', 'PLACE'],
  ['net.release', 'release', 'goods', 'RELEASE', 'CONTAINER', 'SUBSTANCE_ANY'],
  ['net.release', 'release', 'goods', 'RELEASE', 'CONTAINER', 'SIGN'],
  ['net.release', 'release', 'goods', 'GOING_ON', 'RELEASE', 'CONTAINER'],
  ['net.release.only', 'release', 'loose', 'RELEASE', 'CONTAINER'],
  ['net.release.only', 'release', 'loose', 'RELEASE', 'SUBSTANCE_ANY'],
  ['net.smell', 'inhalation', 'loose', 'GASES', 'PLACE'],
  ['net.smell', 'inhalation', 'loose', 'SMELL', 'GASES', 'VICTIM'],
  ['net.smell', 'inhalation', 'loose', 'SMELL', 'GASES', 'TOLD'],
  ['net.waters', 'release', 'firm', 'POURS_IN', 'WATERS'],
  ['net.waters', 'release', 'loose', 'COLOUR_TURNED', 'WATERS'],
];

/** Concepts that meet over a longer stretch than this have no business with one another. Characters. */
const WINDOW = 240;

export interface Catch {
  /** Only faint knots: nothing was asked, bought or complained of, and something happened. Worth one question. */
  doubt: boolean;
  routes: EmergencyRoute[];
  signals: string[];
}

/**
 * The second look, after the rules found nothing: which concepts meet in one message, in any order, without calm about
 * them. It fails towards a human: what is neither asked, supposed, practised, bought nor long over counts as happening.
 * @param onlyHarm leaking goods are already known of; look only for harm to somebody
 */
export function castNet({ literal, text }: Reading, onlyHarm: boolean): Catch | null {
  if (ONLY_TEST.test(literal) || isRehearsed(literal) || isElsewhere(text) || isOver(literal)) return null;
  /** Where a figure of speech was cut out, the mere telling of something says nothing. */
  const counts = ([, , hold]: Knot): boolean => literal === text || !isWeak(hold);
  let doubted: Catch | null = null;
  for (const said of windowsOf(literal)) {
    const knots = tied(said.replaceAll('刺鼻', '呛').replace(CAPABILITY, ',').replace(DENIED, ','), onlyHarm).filter(
      counts,
    );
    if (knots.length === 0) continue;
    const caught = catchOf(knots);
    if (!caught.doubt) return caught;
    doubted ??= caught;
  }
  return doubted;
}

const isWeak = (hold: Hold): boolean => hold === 'plain' || hold === 'faint';

const catchOf = (knots: readonly Knot[]): Catch => ({
  doubt: knots.every(([, , hold]) => hold === 'faint'),
  routes: [...new Set(knots.map(([, route]) => route))],
  signals: [...new Set(knots.map(([id]) => id))],
});

function tied(window: string, onlyHarm: boolean): Knot[] {
  const found = new Map<Concept, boolean>();
  const says = (concept: Concept): boolean => {
    const known = found.get(concept) ?? CONCEPTS[concept].test(window);
    found.set(concept, known);
    return known;
  };
  const holds = ([, , hold, ...meet]: Knot): boolean => !(onlyHarm && hold !== 'firm') && meet.every(says);
  const knots = KNOTS.filter(holds);
  if (knots.length === 0) return knots;
  const ofProperty = PROPERTY.test(window) && !HAPPENED.test(window);
  return knots.filter(([, , hold, ...meet]) => !(ofProperty && !meet.some(isAboutPeople)) && !isCalm(window, hold));
}

const PEOPLE: ReadonlySet<Concept> = new Set<Concept>([
  'BODY',
  'SYMPTOM',
  'VICTIM',
  'THIRD_PERSON',
  'INGEST',
  'DOWN',
  'AIR_TAKEN',
]);
const isAboutPeople = (concept: Concept): boolean => PEOPLE.has(concept);

const isRehearsed = (text: string): boolean =>
  [CONTEXT_ZH, CONTEXT_EN].some(
    ({ rehearsal, rehearsalIsReal }) => rehearsal.test(text) && !rehearsalIsReal.test(text),
  );

/** Of others, as told by the press or a book, with nobody of one's own in it. */
export const isElsewhere = (text: string): boolean => HEARSAY.test(text) && !OWN.test(text);

/** It was earlier and is said to be over, with no word that it has come back. */
export const isOver = (text: string): boolean =>
  !AGAIN.test(text) &&
  [CONTEXT_ZH, CONTEXT_EN].some(
    ({ past, recentPast, resolved }) => (past.test(text) || recentPast.test(text)) && resolved.test(text),
  );
const AGAIN = /又|再次|这次|这回|复发|还是|还在|仍|\b(?:again|still|this time|but now)\b(?! we want)/u;

/** Each sentence with the next; one that never ends is cut where it is too long, with an overlap. */
function windowsOf(text: string): string[] {
  if (text.length <= WINDOW) return [text];
  const sentences = text.split(/[。!?;]|\.(?=\s)/u).filter((sentence) => sentence.trim() !== '');
  return sentences.flatMap((sentence, at) => {
    if (sentence.length <= WINDOW) return [`${sentence} ${sentences[at + 1] ?? ''}`.slice(0, WINDOW)];
    const pieces = Math.ceil((2 * sentence.length) / WINDOW);
    return Array.from({ length: pieces }, (_, piece) =>
      sentence.slice((piece * WINDOW) / 2, (piece * WINDOW) / 2 + WINDOW),
    );
  });
}

/** Whether what surrounds the concepts takes the alarm back from knots of this hold. */
function isCalm(window: string, hold: Hold): boolean {
  const happened = HAPPENED.test(window) || moreConcepts.REASSURE.test(window);
  const asks = ASKS.test(window);
  if (hold !== 'firm' && hold !== 'goods') {
    if ([BUSINESS, QUALITY, TRADE].some((calm) => calm.test(window))) return true;
    if (GEAR.test(window) && (isWeak(hold) || asks || !happened)) return true;
    if (isWeak(hold) && (asks || CHATTER.test(window) || TECHNICAL.test(window))) return true;
  }
  if (respondersSpeak(window)) return isSupposed(window);
  if (SETTLED.test(window) && isPast(window)) return true;
  if (hold !== 'firm' && /\?\s*$/.test(window) && !happened) return true;
  if (CONTEXT_ZH.now.test(window) || CONTEXT_EN.now.test(window)) return hold === 'goods' && QUALITY.test(window);
  if (isSupposed(window) || (!happened && (asks || BUSINESS.test(window)))) return true;
  return hold === 'goods' && (QUALITY.test(window) || TRADE.test(window));
}

/** A doctor or a fire brigade that asks is no customer with a question, unless it buys. */
const respondersSpeak = (window: string): boolean => concepts.RESPONDERS.test(window) && !TRADE.test(window);

/** It was earlier, however little earlier. */
const isPast = (window: string): boolean =>
  [CONTEXT_ZH, CONTEXT_EN].some(({ past, recentPast }) => past.test(window) || recentPast.test(window));

/** Supposed, or long over. */
const isSupposed = (window: string): boolean =>
  [CONTEXT_ZH, CONTEXT_EN].some(({ hypothetical, past }) => hypothetical.test(window) || past.test(window));
