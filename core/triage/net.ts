import type { EmergencyRoute } from '#core/contract/triage.ts';
import { ASKS, BUSINESS, DENIED, HAPPENED, ONLY_TEST, QUALITY, TRADE } from './lexicon/calm.ts';
import {
  ACTIVE_SIGN,
  AIR_TAKEN,
  ASKS_CONTENTS,
  BODY,
  BY_ACCIDENT,
  CONTACT,
  CONTAINER,
  DOWN,
  EXPOSURE,
  GOING_ON,
  INGEST,
  MARK,
  MISTAKEN,
  MIXED,
  PLACE,
  POURS_IN,
  RELEASE,
  RESPONDERS,
  SIGN,
  SMELL,
  SUBSTANCE_ANY,
  SYMPTOM,
  VICTIM,
  WATERS,
} from './lexicon/concepts.ts';
import { CONTEXT_EN } from './lexicon/context-en.ts';
import { CONTEXT_ZH } from './lexicon/context-zh.ts';
import type { Reading } from './reading.ts';

/** Concepts that together are a report of harm, whatever the words between them. */
interface Knot {
  id: string;
  route: EmergencyRoute;
  meet: readonly RegExp[];
  /** Goods may show this without anybody being hurt: not beside words of receiving, buying or quality. */
  ofGoods?: true;
}

const KNOTS: readonly Knot[] = [
  { id: 'net.body.contact', route: 'skin', meet: [BODY, CONTACT, SUBSTANCE_ANY] },
  { id: 'net.body.symptom', route: 'skin', meet: [BODY, SYMPTOM, SUBSTANCE_ANY] },
  { id: 'net.body.exposed', route: 'skin', meet: [BODY, SYMPTOM, EXPOSURE] },
  { id: 'net.body.touched', route: 'skin', meet: [BODY, SYMPTOM, CONTACT] },
  { id: 'net.body.mark', route: 'skin', meet: [BODY, MARK, CONTACT] },
  { id: 'net.symptom.substance', route: 'unknown', meet: [SYMPTOM, SUBSTANCE_ANY] },
  { id: 'net.symptom.exposure', route: 'inhalation', meet: [SYMPTOM, EXPOSURE] },
  { id: 'net.symptom.victim', route: 'unknown', meet: [SYMPTOM, VICTIM, SIGN] },
  { id: 'net.body.mark', route: 'skin', meet: [BODY, MARK, SUBSTANCE_ANY] },
  { id: 'net.air', route: 'inhalation', meet: [AIR_TAKEN, SUBSTANCE_ANY] },
  { id: 'net.air', route: 'inhalation', meet: [AIR_TAKEN, CONTAINER] },
  { id: 'net.ingest', route: 'ingestion', meet: [INGEST, SUBSTANCE_ANY, VICTIM] },
  { id: 'net.ingest', route: 'ingestion', meet: [INGEST, CONTAINER, VICTIM] },
  { id: 'net.ingest', route: 'ingestion', meet: [INGEST, BY_ACCIDENT] },
  { id: 'net.mistaken', route: 'ingestion', meet: [MISTAKEN] },
  { id: 'net.goes-on', route: 'unknown', meet: [GOING_ON, SYMPTOM], ofGoods: true },
  { id: 'net.goes-on', route: 'release', meet: [GOING_ON, RELEASE, CONTAINER], ofGoods: true },
  { id: 'net.goes-on', route: 'release', meet: [GOING_ON, SMELL], ofGoods: true },
  { id: 'net.waters', route: 'release', meet: [POURS_IN, WATERS] },
  { id: 'net.down', route: 'unknown', meet: [DOWN, VICTIM] },
  { id: 'net.responders', route: 'unknown', meet: [RESPONDERS, SUBSTANCE_ANY] },
  { id: 'net.responders', route: 'unknown', meet: [RESPONDERS, CONTAINER] },
  { id: 'net.responders', route: 'unknown', meet: [RESPONDERS, ASKS_CONTENTS] },
  { id: 'net.sign', route: 'reaction', meet: [ACTIVE_SIGN, CONTAINER] },
  { id: 'net.sign', route: 'reaction', meet: [ACTIVE_SIGN, PLACE] },
  { id: 'net.sign', route: 'reaction', meet: [ACTIVE_SIGN, SUBSTANCE_ANY] },
  { id: 'net.mixed', route: 'reaction', meet: [MIXED, SUBSTANCE_ANY, SIGN] },
  { id: 'net.mixed', route: 'reaction', meet: [MIXED, SUBSTANCE_ANY, EXPOSURE] },
  { id: 'net.release', route: 'release', meet: [RELEASE, SUBSTANCE_ANY, PLACE], ofGoods: true },
  { id: 'net.release', route: 'release', meet: [RELEASE, CONTAINER, PLACE], ofGoods: true },
  { id: 'net.release', route: 'release', meet: [RELEASE, CONTAINER, SUBSTANCE_ANY], ofGoods: true },
  { id: 'net.release.sign', route: 'release', meet: [RELEASE, CONTAINER, SIGN], ofGoods: true },
];

/** Concepts that meet over a longer stretch than this have no business with one another. Characters. */
const WINDOW = 240;

export interface Catch {
  routes: EmergencyRoute[];
  signals: string[];
}

/**
 * The second look, after the rules found nothing: which concepts meet in one message, in any order, without calm about
 * them. It fails towards a human: what is neither asked, supposed, practised, bought nor long over counts as happening.
 */
export function castNet({ literal }: Reading, goodsOnly: boolean): Catch | null {
  if (ONLY_TEST.test(literal) || isRehearsed(literal)) return null;
  for (const said of windowsOf(literal)) {
    const window = said.replace(DENIED, ',');
    const caught = KNOTS.filter((knot) => !(goodsOnly && knot.ofGoods) && holds(knot, window));
    if (
      caught.length > 0 &&
      !isCalm(
        window,
        caught.every(({ ofGoods }) => ofGoods),
      )
    ) {
      const routes = [...new Set(caught.map(({ route }) => route))];
      return { routes, signals: [...new Set(caught.map(({ id }) => id))] };
    }
  }
  return null;
}

const holds = ({ meet }: Knot, window: string): boolean => meet.every((concept) => concept.test(window));

const isRehearsed = (text: string): boolean =>
  (CONTEXT_ZH.rehearsal.test(text) && !CONTEXT_ZH.rehearsalIsReal.test(text)) ||
  (CONTEXT_EN.rehearsal.test(text) && !CONTEXT_EN.rehearsalIsReal.test(text));

function windowsOf(text: string): string[] {
  if (text.length <= WINDOW) return [text];
  const sentences = text.split(/[。!?;]|\.(?=\s)/u).filter((sentence) => sentence.trim() !== '');
  return sentences.map((sentence, at) => `${sentence} ${sentences[at + 1] ?? ''}`.slice(0, WINDOW));
}

function isCalm(window: string, ofGoods: boolean): boolean {
  if (RESPONDERS.test(window) && !TRADE.test(window)) return isSupposed(window);
  const now = CONTEXT_ZH.now.test(window) || CONTEXT_EN.now.test(window);
  if (now) return ofGoods && QUALITY.test(window);
  if (isSupposed(window)) return true;
  const happened = HAPPENED.test(window);
  if (ASKS.test(window) && !happened) return true;
  if (BUSINESS.test(window) && (!happened || ofGoods)) return true;
  return QUALITY.test(window) && ofGoods;
}

/** Supposed, or long over. */
const isSupposed = (window: string): boolean =>
  [CONTEXT_ZH, CONTEXT_EN].some(({ hypothetical, past }) => hypothetical.test(window) || past.test(window));
