import type { Passage } from '#core/knowledge/passage.ts';
import { normalize } from '#core/language/normalize.ts';
import { workOut } from './calculation/calculate.ts';
import { answerFromCertificate, batchesIn } from './certificate.ts';
import { contentTerms, nearestSentence } from './coverage.ts';
import { listDocuments } from './list-documents.ts';
import type { Answered, ClarifyQuestion, Outcome, PromiseReason } from './outcome.ts';
import { phrase } from './phrase.ts';
import { type Plan, planOf } from './plan.ts';
import type { AnswerDeps, Query } from './query.ts';
import { quote } from './quote.ts';
import { numbersOf, scriptOf } from './region.ts';
import {
  asksForHelp,
  asksForRule,
  COVERAGE_OF_POLICY,
  COVERAGE_OF_POLICY_NAMED,
  COVERAGE_TO_ANSWER,
  COVERAGE_TO_ASK_MODEL,
  COVERAGE_WHERE_UNCLEAR,
  type Handling,
  handlingOf,
  isRatioSection,
  isSubjectOfService,
  LEFT_TO_A_PERSON,
  MODEL_TIMEOUT_MS,
  PROOF,
  SHORT_QUESTION,
  WITH_RULES,
} from './rules.ts';
import {
  askedPassages,
  bestCoverage,
  bestOf,
  candidatesFor,
  isFirstResponse,
  isVerbatimOnly,
  type Search,
} from './select-passages.ts';
import { namesOf } from './substances.ts';
import { TEXTS } from './texts/index.ts';

const CATALOGUE_SUGGESTIONS = 6;
const POLICIES_QUOTED = 2;

/**
 * What the bot does about a question: P3.2, answer on the spot from published documents, or say that a person will.
 * Every answer names document, section and revision. Never throws for want of a model: its failure ends in the
 * passages themselves.
 */
export async function answerQuestion(deps: AnswerDeps, query: Query): Promise<Answered> {
  const handling = reconsidered(deps, query, handlingOf(query.triage, normalize(query.text)));
  switch (handling.kind) {
    case 'greeting':
      return { outcome: { kind: 'greeting' } };
    case 'decline':
      return { outcome: { kind: 'decline', reason: handling.reason } };
    case 'documents':
      return { outcome: documentsOutcome(deps, query) };
    case 'promise':
      return { outcome: withBasis(deps, query, promiseAbout(deps, query, handling.reason), handling.quote) };
    case 'handoff':
      return { outcome: withBasis(deps, query, { kind: 'handoff', reason: handling.reason }, handling.quote) };
    case 'answer':
      return answerFromDocuments(deps, query, handling.about);
  }
}

/** Some words mean less than they seem: who names a product is not out of scope, who asks for a rule has no case. */
function reconsidered(deps: AnswerDeps, query: Query, handling: Handling): Handling {
  if (handling.kind === 'decline' && handling.reason === 'outOfScope') {
    const named = planOf({ ...query, history: [] }, deps.catalogue, 'either').products.length > 0;
    return named ? { kind: 'answer', about: 'either' } : handling;
  }
  const { intent, anger, wantsPerson } = query.triage;
  const rule = WITH_RULES.has(intent) && !anger && !wantsPerson && asksForRule(normalize(query.text));
  return rule ? { kind: 'answer', about: 'service' } : handling;
}

const promise = (
  reason: PromiseReason,
  params: Record<string, string> = {},
): Extract<Outcome, { kind: 'promise' }> => ({
  kind: 'promise',
  reason,
  params,
});

/** Of a product that is none of ours it is said so, whatever is wanted of it. */
function promiseAbout(deps: AnswerDeps, query: Query, reason: PromiseReason): Extract<Outcome, { kind: 'promise' }> {
  if (query.triage.intent !== 'compatibility') return promise(reason);
  const { products, unknown } = planOf(query, deps.catalogue, 'product');
  return products.length === 0 && unknown.length > 0
    ? promise('unknownProduct', { product: unknown.join('、') })
    : promise(reason);
}

async function answerFromDocuments(
  deps: AnswerDeps,
  query: Query,
  about: 'product' | 'service' | 'either',
): Promise<Answered> {
  if (!isReadable(query.text)) return { outcome: clarifyAnything(query) };
  const plan = planOf(query, deps.catalogue, about);
  const batches = batchesIn(plan.question);
  if (batches.length > 0)
    return { outcome: answerFromCertificate(deps.knowledge, query, plan.question, batches, deps.links) };
  if (plan.unknown.length > 0) return { outcome: promise('unknownProduct', { product: plan.unknown.join('、') }) };
  if (plan.ambiguous !== undefined) return { outcome: clarifyConcentration(deps, query, plan.ambiguous) };
  if (plan.products.length > 0) return answerAboutProducts(deps, query, plan, about);
  return answerWithoutProduct(deps, query, plan);
}

/** Where no product of the family has what is asked for, which of them it is does not matter. */
function clarifyConcentration(deps: AnswerDeps, query: Query, family: string): Outcome {
  const members = deps.catalogue.filter((product) => product.family === family).map(({ code }) => code);
  if (lacksProof(query, deps, members)) return promise('notInDocuments');
  return clarifyProduct(deps, query, 'concentration', family);
}

async function answerAboutProducts(
  deps: AnswerDeps,
  query: Query,
  plan: Plan,
  about: 'product' | 'service' | 'either',
): Promise<Answered> {
  const policyAsked = plan.asked.some((section) => section.kind === 'POLICY');
  const ofService = about === 'service' || plan.asked.some(isSubjectOfService);
  if (ofService && policyAsked) return answerWithoutProduct(deps, query, plan);
  const search = searchOf(deps, query, plan, plan.products);
  const asked = askedPassages(search, plan.asked, plan.sure);
  if (lacksProof(query, deps, plan.products)) return { outcome: promise('notInDocuments') };
  const clear = plan.continues || query.triage.intent !== 'unclear';
  const fits = clear || bestCoverage(search, asked) >= COVERAGE_WHERE_UNCLEAR;
  if (asked.length > 0 && fits) {
    const worked = calculated(deps, query, plan, asked);
    return worked === undefined ? phraseOrQuote(deps, query, plan, asked, asked) : { outcome: worked };
  }
  if (policyAsked) return answerWithoutProduct(deps, query, plan);
  if (!plan.asksSomething) return { outcome: clarifyTopic(deps, query, plan) };
  return answerFromSearch(deps, query, plan, search);
}

async function answerWithoutProduct(deps: AnswerDeps, query: Query, plan: Plan): Promise<Answered> {
  const search = searchOf(deps, query, plan, []);
  const policies = plan.asked.filter((section) => section.kind === 'POLICY');
  const asked = askedPassages(search, policies, policies.filter(isSubjectOfService)).slice(0, POLICIES_QUOTED);
  if (asked.length > 0) return answerFromPolicy(deps, query, plan, search, asked);
  const inPolicies = plan.asked.length === 0 && bestOf(candidatesFor(search), COVERAGE_TO_ANSWER).length > 0;
  if (plan.needsProduct && !inPolicies) return { outcome: clarifyProduct(deps, query, 'product', undefined) };
  return answerFromSearch(deps, query, plan, search);
}

/** A policy may be on the subject and yet not settle what is asked: then it is shown, and a person answers. */
async function answerFromPolicy(
  deps: AnswerDeps,
  query: Query,
  plan: Plan,
  search: Search,
  passages: readonly Passage[],
): Promise<Answered> {
  const leftToPerson = LEFT_TO_A_PERSON.test(normalize(nearestSentence(plan.question, passages)));
  const named = query.language === 'en' && search.question.length <= SHORT_QUESTION;
  const covered = bestCoverage(search, passages) >= (named ? COVERAGE_OF_POLICY_NAMED : COVERAGE_OF_POLICY);
  if (asksForHelp(normalize(query.text))) {
    return { outcome: { ...promise('request'), basis: quote(passages, query.language) } };
  }
  if (covered && !leftToPerson) return phraseOrQuote(deps, query, plan, passages, passages);
  const reason = covered ? 'request' : 'notInDocuments';
  return { outcome: { ...promise(reason), basis: quote(passages, query.language) } };
}

/** The arithmetic of a question about diluting or dosing, above the passages whose ratio it takes. */
function calculated(
  { catalogue }: AnswerDeps,
  query: Query,
  { question, products }: Plan,
  passages: readonly Passage[],
): Outcome | undefined {
  const product = catalogue.find(({ code }) => code === products[0]);
  if (product === undefined || products.length !== 1) return undefined;
  const ratios = passages.filter(({ kind, section }) => isRatioSection(kind, section));
  const worked = workOut(question, ratios, product.concentration, query.language);
  if (worked === undefined) return undefined;
  const { text, citations } = quote([...new Set([...worked.passages, ...passages])], query.language);
  return { kind: 'answer', generated: false, text: `${worked.text}\n\n${text}`, citations };
}

/** True where an approval is asked for that no document of the products speaks of. */
function lacksProof({ text }: Query, { knowledge }: AnswerDeps, products: readonly string[]): boolean {
  const words = normalize(text).match(PROOF) ?? [];
  if (words.length === 0) return false;
  const documents = knowledge.find({ products }).map((passage) => normalize(`${passage.heading} ${passage.text}`));
  return words.some((word) => !documents.some((document) => document.includes(word)));
}

async function answerFromSearch(deps: AnswerDeps, query: Query, plan: Plan, search: Search): Promise<Answered> {
  if (!isSearchable(plan.question)) return { outcome: promise('notInDocuments') };
  const candidates = candidatesFor(search);
  const best = bestOf(candidates, COVERAGE_TO_ANSWER);
  const shown = best.length > 0 ? best : bestOf(candidates, COVERAGE_TO_ASK_MODEL);
  if (best.length === 0 && (shown.length === 0 || deps.model === undefined)) {
    return { outcome: promise('notInDocuments') };
  }
  return phraseOrQuote(deps, query, plan, shown, best);
}

/** Figures and single characters stand everywhere, and say nothing about what is asked. */
const isSearchable = (question: string): boolean =>
  contentTerms(question).some((term) => /\p{Script=Han}{2}|[a-z]{2}/u.test(term));

/** @param sure what is quoted when the model does not help; empty: then a person answers */
async function phraseOrQuote(
  deps: AnswerDeps,
  query: Query,
  plan: Plan,
  passages: readonly Passage[],
  sure: readonly Passage[],
): Promise<Answered> {
  const verbatim = (): Outcome =>
    sure.length === 0 ? promise('notInDocuments') : withRealCase(query, sure, answerOf(query, sure));
  if (deps.model === undefined || passages.some(isVerbatimOnly)) return { outcome: verbatim() };
  const timeoutMs = deps.modelTimeoutMs ?? MODEL_TIMEOUT_MS;
  const { question } = plan;
  const phrased = await phrase(
    { ...deps, model: deps.model, timeoutMs },
    { question, language: query.language, passages },
  );
  if (phrased.kind === 'answer')
    return { outcome: { kind: 'answer', generated: true, ...phrased.quoted }, modelUse: phrased.use };
  if (phrased.kind === 'failed') return { outcome: verbatim(), modelUse: phrased.use };
  const basis = sure.length === 0 ? {} : { basis: quote(sure, query.language) };
  return { outcome: { ...promise('notInDocuments'), ...basis }, modelUse: phrased.use };
}

const answerOf = (query: Query, passages: readonly Passage[]): Extract<Outcome, { kind: 'answer' }> => ({
  kind: 'answer',
  generated: false,
  ...quote(passages, query.language),
});

function withRealCase(
  query: Query,
  passages: readonly Passage[],
  outcome: Extract<Outcome, { kind: 'answer' }>,
): Outcome {
  if (query.settings === undefined || !passages.some(isFirstResponse)) return outcome;
  const numbers = numbersOf(query.settings, query.region);
  const line = TEXTS[query.language].inRealCase(numbers, query.settings.companyEmergencyLine);
  return { ...outcome, text: `${outcome.text}\n\n${line}` };
}

/** What the documents say on the subject is shown before a person takes over (P6.1, P5.2). */
function withBasis<T extends Extract<Outcome, { kind: 'promise' | 'handoff' }>>(
  deps: AnswerDeps,
  query: Query,
  outcome: T,
  wanted: boolean,
): T {
  if (!wanted) return outcome;
  const plan = planOf(query, deps.catalogue, 'either');
  const service = plan.asked.filter((section) => section.kind === 'POLICY');
  const passages = [
    ...askedPassages(searchOf(deps, query, plan, []), service).slice(0, POLICIES_QUOTED),
    ...(plan.products.length === 1 ? askedPassages(searchOf(deps, query, plan, plan.products), plan.asked) : []),
  ];
  return passages.length === 0 ? outcome : { ...outcome, basis: quote(passages, query.language) };
}

/** What is on the shelf is handed out at once; what is not, or is more than a file, a person looks after. */
function documentsOutcome(deps: AnswerDeps, query: Query): Outcome {
  const plan = planOf(query, deps.catalogue, 'either');
  if (plan.unknown.length > 0 && plan.products.length === 0) {
    return promise('unknownProduct', { product: plan.unknown.join('、') });
  }
  const batches = batchesIn(plan.question);
  if (batches.length > 0) return answerFromCertificate(deps.knowledge, query, plan.question, batches, deps.links);
  const listed = listDocuments(searchOf(deps, query, plan, plan.products), plan.asked, deps.links);
  if (listed === undefined) return promise('document');
  const { complete, ...basis } = listed;
  return complete ? { kind: 'answer', generated: false, ...basis } : { ...promise('document'), basis };
}

function clarifyProduct(
  deps: AnswerDeps,
  query: Query,
  question: ClarifyQuestion,
  family: string | undefined,
): Outcome {
  if (query.previousOutcome === 'clarify') return promise('notInDocuments');
  const suggestions = deps.catalogue
    .filter((product) => family === undefined || product.family === family)
    .slice(0, CATALOGUE_SUGGESTIONS)
    .map((product) => product.names[query.language]);
  return { kind: 'clarify', question, params: {}, suggestions };
}

/** No word in it: signs, pictures, digits. */
const isReadable = (text: string): boolean =>
  /\p{L}{2}|\p{Script=Han}/u.test(text) && !POINTS_AT_NOTHING.test(normalize(text));
const POINTS_AT_NOTHING = /^(?:那个|这个|那|这|东西|产品|的|嗯+|啊+|呃+|问一下|请问|想问|就是|一下|呢|吗|[?!,.。 ])+$/u;

function clarifyAnything(query: Query): Outcome {
  if (query.previousOutcome === 'clarify') return promise('notInDocuments');
  return { kind: 'clarify', question: 'anything', params: {}, suggestions: [] };
}

function clarifyTopic(deps: AnswerDeps, query: Query, plan: Plan): Outcome {
  if (query.previousOutcome === 'clarify') return promise('notInDocuments');
  const names = deps.catalogue
    .filter((product) => plan.products.includes(product.code))
    .map((p) => p.names[query.language]);
  const product = names[0] ?? '';
  const texts = TEXTS[query.language];
  const suggestions = texts.topics.map((topic) => texts.suggestTopic(product, topic));
  return { kind: 'clarify', question: 'question', params: { product }, suggestions };
}

function searchOf(deps: AnswerDeps, query: Query, plan: Plan, products: readonly string[]): Search {
  return {
    knowledge: deps.knowledge,
    question: plan.question,
    products,
    language: query.language,
    script: scriptOf(query.region),
    names: new Map(deps.catalogue.map((product) => [product.code, namesOf(product)])),
  };
}
