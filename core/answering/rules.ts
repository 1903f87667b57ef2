import type { Intent, Triage } from '#core/contract/triage.ts';
import type { SectionAsked } from '#core/triage/sections.ts';
import type { DeclineReason, HandoffReason, PromiseReason } from './outcome.ts';

/**
 * What is done about a message of each intent.
 * `answer`: from the documents, about a product or about our service. `promise` and `handoff` with `quote`: what the
 * documents say is shown first, and a person goes on from there.
 */
export type Handling =
  | { kind: 'answer'; about: 'product' | 'service' | 'either' }
  | { kind: 'promise'; reason: PromiseReason; quote: boolean }
  | { kind: 'handoff'; reason: HandoffReason; quote: boolean }
  | { kind: 'documents' }
  | { kind: 'decline'; reason: DeclineReason }
  | { kind: 'greeting' };

const aboutProduct: Handling = { kind: 'answer', about: 'product' };
const aboutService: Handling = { kind: 'answer', about: 'service' };

/** P3.2 (answer on the spot, else promise and forward), P5 (quality), P6 (returns). */
const BY_INTENT: Record<Intent, Handling> = {
  appearance_change: aboutProduct,
  compatibility: aboutProduct,
  disposal: aboutProduct,
  dosage: aboutProduct,
  ppe: aboutProduct,
  regulatory: aboutProduct,
  safety_info: aboutProduct,
  shelf_life: aboutProduct,
  storage: aboutProduct,
  usage: aboutProduct,
  invoice: aboutService,
  shipping: aboutService,
  unclear: { kind: 'answer', about: 'either' },
  competitor: { kind: 'promise', reason: 'notInDocuments', quote: false },
  doc_request: { kind: 'documents' },
  emergency: { kind: 'handoff', reason: 'emergency', quote: false },
  feedback: { kind: 'promise', reason: 'feedback', quote: false },
  greeting: { kind: 'greeting' },
  human_request: { kind: 'handoff', reason: 'asked', quote: false },
  misuse: { kind: 'decline', reason: 'misuse' },
  onsite_request: { kind: 'promise', reason: 'request', quote: false },
  order_status: { kind: 'promise', reason: 'order', quote: false },
  out_of_scope: { kind: 'decline', reason: 'outOfScope' },
  price: { kind: 'promise', reason: 'order', quote: false },
  prompt_injection: { kind: 'decline', reason: 'injection' },
  quality_complaint: { kind: 'promise', reason: 'quality', quote: true },
  refund_status: { kind: 'promise', reason: 'order', quote: false },
  return_exchange: { kind: 'promise', reason: 'return', quote: true },
  service_complaint: { kind: 'handoff', reason: 'complaint', quote: false },
  shipping_leak: { kind: 'promise', reason: 'quality', quote: true },
  training_request: { kind: 'promise', reason: 'request', quote: false },
  wrong_item: { kind: 'promise', reason: 'return', quote: true },
};

/** Loading goods together is the carrier's and the law's to allow: the sheet is shown, and a person settles it. */
const CARRIED_TOGETHER =
  /(?:一起|同车|一车|混|拼|同柜|同箱)(?:装)?(?:运|装车|发货|发走|配载|拼车)|混[装运载]|拼[车柜箱]|同车|一车|同一?[辆个台]?(?:车|柜|集装箱)|\b(?:same|one) (?:truck|container|vehicle|lorry|load)\b|\b(?:ship|transport|haul|carry|load|deliver)\w*\b[^.!?;]{0,40}\btogether\b|\btogether\b[^.!?;]{0,20}\b(?:truck|container|transport|shipment)\b|\bco-?load/u;

/** What a person says outranks what the words are about: misuse, an instruction to the bot, a wish for a person. */
export function handlingOf(triage: Triage, normalized: string): Handling {
  if (triage.misuse) return { kind: 'decline', reason: 'misuse' };
  if (triage.injection) return { kind: 'decline', reason: 'injection' };
  if (triage.wantsPerson) return { kind: 'handoff', reason: 'asked', quote: false };
  const carried = triage.intent === 'compatibility' && CARRIED_TOGETHER.test(normalized);
  const handling: Handling = carried ? { kind: 'promise', reason: 'request', quote: true } : BY_INTENT[triage.intent];
  if (!triage.anger) return handling;
  if (triage.intent === 'quality_complaint') return { kind: 'handoff', reason: 'quality', quote: true };
  return { kind: 'handoff', reason: triage.intent === 'service_complaint' ? 'complaint' : 'anger', quote: false };
}

/** Where the answers to an intent stand: asked for by the intent alone, and quoted before what else was asked for. */
export const SECTIONS_OF_INTENT: Partial<Record<Intent, readonly SectionAsked[]>> = {
  appearance_change: [{ kind: 'TDS', section: 'appearance' }],
  compatibility: [{ kind: 'SDS', section: '10' }],
  disposal: [{ kind: 'SDS', section: '13' }],
  dosage: [
    { kind: 'MANUAL', section: 'dilution' },
    { kind: 'TDS', section: 'dosage' },
  ],
  ppe: [{ kind: 'SDS', section: '8' }],
  regulatory: [{ kind: 'SDS', section: '15' }],
  shelf_life: [{ kind: 'TDS', section: 'shelf-life' }],
  invoice: [{ kind: 'POLICY', section: 'invoice' }],
  return_exchange: [{ kind: 'POLICY', section: 'returns' }],
  shipping_leak: [{ kind: 'POLICY', section: 'receiving' }],
  wrong_item: [{ kind: 'POLICY', section: 'receiving-report' }],
};
/** Where ratios for making and dosing solutions stand. */
export const isRatioSection = (kind: string, section: string): boolean =>
  (kind === 'MANUAL' && section.startsWith('dilution')) || (kind === 'TDS' && section.startsWith('dosage'));

/** Intents whose section is quoted first, whatever other headings the words of the question touch. */
export const SURE: ReadonlySet<Intent> = new Set(['compatibility', 'ppe', 'disposal', 'shelf_life']);
/** Quoted where the words of a storage question name no section; else their order counts (stacking is storage too). */
export const STORAGE_SECTION: SectionAsked = { kind: 'SDS', section: '7' };

/** Subjects of service alone: no document of a product answers for samples or for what becomes of its empty packages. */
export const isSubjectOfService = ({ kind, section }: SectionAsked): boolean =>
  kind === 'POLICY' && (section === 'sampling' || section === 'packaging-return');

const ASKS_RULE =
  /条件|政策|规定|规则|流程|手续|步骤|(?:怎么|如何|怎样|咋)(?:申请|退|换|办理)|要填|多久|几天|多少天|(?:怎么|怎样|如何)处理|\bpolic(?:y|ies)\b|procedure|conditions?\b|\bterms\b|how long|how (?:do|can) (?:i|we)\b|how to|what happens/u;
const OWN_CASE =
  /我的|我们的|我这|我司|上次|上周|上月|昨天|前天|今天|已经|订单|单号|没到|没收到|还没|到了吗|了没|又|\b(?:bought|ordered|my|our|remaining|already|received|still|again)\b|\d{6,}/u;

/** Somebody asks how it is done, and has no case of their own yet: the policy itself is the answer. */
export const asksForRule = (normalized: string): boolean => ASKS_RULE.test(normalized) && !OWN_CASE.test(normalized);

const WENT_WRONG =
  /没(?:有)?(?:收到|到|开|寄|发|回|退)|还没|至今|开错|弄错|错了|写错|丢(?:了|失)|作废|重开|补开|不对|\b(?:not|never|haven'?t|hasn'?t|didn'?t) (?:yet )?(?:received?|got|get|arrived?|come)|missing|lost|wrong|mistake|incorrect|overdue\b/u;

/** Something of the customer's own went wrong: the rule is shown, and a person looks after it. */
export const asksForHelp = (normalized: string): boolean => WENT_WRONG.test(normalized) && !ASKS_RULE.test(normalized);

/** An approval or a certificate is only had where a document says so in that very word. */
export const PROOF =
  /批件|认证|许可批|食品级|饮用水级|医用|药用|电子级|\bnsf\b|\bfda\b|\bhalal\b|\bkosher\b|\biso ?\d{4,5}\b|\b(?:approved|certified|certification|approval|food grade)\b/gu;

/** Intents whose policy can be asked for without having a case. */
export const WITH_RULES: ReadonlySet<Intent> = new Set([
  'return_exchange',
  'refund_status',
  'service_complaint',
  'wrong_item',
]);

/** What a policy leaves to a person to decide. */
export const LEFT_TO_A_PERSON =
  /确认后(?:答复|回复|告知)|不(?:作)?预先承诺|以审核结果为准|(?:confirmed|decided) (?:by|with) finance|finance (?:will )?(?:confirm|decide)s?|no promise/u;

/** Quoted word for word, never phrased by a model: first aid, fire, release, handling and storage, protection. */
export const VERBATIM_SDS_SECTIONS: ReadonlySet<string> = new Set(['4', '5', '6', '7', '8']);

/** The sections of a safety data sheet that are asked for in earnest as well as for training. */
export const FIRST_RESPONSE_SECTIONS: ReadonlySet<string> = new Set(['4', '5', '6']);

/** Share of a question's meaning that a passage must cover to be its answer; tuned on test/core/answering/questions.ts. */
export const COVERAGE_TO_ANSWER = 0.65;
/** A section may be asked for by a word that meant something else: an unclear question has to fit it somewhat. */
export const COVERAGE_WHERE_UNCLEAR = 0.25;
/** The same of a policy whose subject the question names: its words are few, and the subject is settled. */
export const COVERAGE_OF_POLICY = 0.3;
/** A question this short says hardly more than its subject. Characters. */
export const SHORT_QUESTION = 45;
export const COVERAGE_OF_POLICY_NAMED = 0.2;
/** Below COVERAGE_TO_ANSWER and from here on a model may look whether the passage answers. */
export const COVERAGE_TO_ASK_MODEL = 0.35;
/** A model that has not answered by then is not waited for. */
export const MODEL_TIMEOUT_MS = 12_000;
