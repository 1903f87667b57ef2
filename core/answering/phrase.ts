import type { Language } from '#core/contract/language.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import type { Log } from '#core/platform/log.ts';
import type { Model, ModelAnswer } from '#core/platform/model.ts';
import type { ModelUse, Quoted } from './outcome.ts';
import { PhrasedAnswer, type Sentence } from './phrased-answer.ts';
import { readPrompt } from './prompt.ts';
import type { DraftSink } from './query.ts';
import { sourceLines, toCitation } from './quote.ts';
import { onlyGrowing, sentencesAsTheyCome } from './sentences-as-they-come.ts';
import type { CatalogueProduct } from './substances.ts';
import { type Fault, verifyAnswer } from './verify.ts';

export type Phrased =
  | { kind: 'answer'; quoted: Quoted; use: ModelUse }
  /** The model found no answer in the passages. */
  | { kind: 'unanswered'; use: ModelUse }
  /** No answer in time, or one that did not pass the checks. */
  | { kind: 'failed'; use: ModelUse };

export interface PhraseDeps {
  model: Model;
  catalogue: readonly CatalogueProduct[];
  log: Log;
  timeoutMs: number;
  draft?: DraftSink | undefined;
}

export interface PhraseRequest {
  question: string;
  language: Language;
  passages: readonly Passage[];
}

const SYSTEM = readPrompt('answer');

/** Has the model say what the passages say, and lets only words through that stand up to the checks. */
export async function phrase(deps: PhraseDeps, request: PhraseRequest): Promise<Phrased> {
  const started = performance.now();
  const passages = new Map(request.passages.map((passage, index) => [`p${index + 1}`, passage]));
  const deadline = started + deps.timeoutMs;
  deps.draft?.begin();
  const draft = deps.draft && onlyGrowing(deps.draft);
  let use: ModelUse = {
    name: deps.model.name,
    latencyMs: 0,
    promptTokens: undefined,
    completionTokens: undefined,
    checked: '',
  };
  let fault: Fault | undefined;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    // Whole milliseconds: the client refuses a fraction.
    const timeoutMs = Math.max(1, Math.ceil(deadline - performance.now()));
    const answer = await ask({ ...deps, draft, timeoutMs }, request, passages, fault).catch((error: unknown) =>
      reasonOf(error),
    );
    if (typeof answer === 'string') {
      deps.log.warn(
        { model: deps.model.name, reason: answer },
        'the model gave no answer; passages are quoted instead',
      );
      return { kind: 'failed', use: { ...use, latencyMs: Math.round(performance.now() - started), checked: answer } };
    }
    const { value, ...figures } = answer;
    use = added(use, figures);
    if (!value.answered) return { kind: 'unanswered', use: { ...use, checked: 'notAnswered' } };
    fault = verifyAnswer(value, passages, request.language, deps.catalogue);
    if (fault === undefined) {
      const checked = attempt === 1 ? 'passed' : 'repaired';
      return { kind: 'answer', quoted: compose(value, passages, request.language), use: { ...use, checked } };
    }
    deps.log.warn({ model: deps.model.name, fault, attempt }, 'the model’s words did not pass the checks');
  }
  return { kind: 'failed', use: { ...use, checked: fault ?? 'empty' } };
}

/** A failed answer is repaired once; after that the passages speak for themselves. */
const ATTEMPTS = 2;

const added = (use: ModelUse, more: Omit<ModelAnswer<unknown>, 'value'>): ModelUse => ({
  ...use,
  latencyMs: use.latencyMs + more.latencyMs,
  promptTokens: sum(use.promptTokens, more.promptTokens),
  completionTokens: sum(use.completionTokens, more.completionTokens),
});
const sum = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0);

/** The passages go in as JSON values, so that no text in them can end its own quotation. */
async function ask(
  deps: PhraseDeps,
  { question, language }: PhraseRequest,
  passages: ReadonlyMap<string, Passage>,
  fault: Fault | undefined,
): Promise<ModelAnswer<PhrasedAnswer>> {
  const data = [...passages].map(([id, { title, heading, revision, product, text }]) => ({
    id,
    title,
    section: heading,
    revision,
    product,
    text,
  }));
  const user = JSON.stringify({ question, language, passages: data, ...(fault && { rejectedBecause: fault }) });
  const { model, timeoutMs, draft } = deps;
  const onText = draft && sentencesAsTheyCome((sentences) => showVerified(deps, draft, sentences, passages, language));
  const request = { name: 'answer', system: SYSTEM, user, schema: PhrasedAnswer, timeoutMs, onText };
  return withDeadline(model.complete(request), timeoutMs);
}

/**
 * Only words that have passed all checks are shown (safety rule 4), also before the answer is whole. A beginning that
 * does not pass is not shown, and neither is what follows on it.
 */
function showVerified(
  { catalogue }: PhraseDeps,
  draft: DraftSink,
  sentences: Sentence[],
  passages: ReadonlyMap<string, Passage>,
  language: Language,
): void {
  if (verifyAnswer({ answered: true, sentences }, passages, language, catalogue) !== undefined) return;
  draft.show(spoken(sentences, language));
}

const spoken = (sentences: Sentence[], language: Language): string =>
  sentences.map(({ text }) => text.trim()).join(language === 'en' ? ' ' : '');

/** The client's own timeout holds for each try; the customer waits once. */
async function withDeadline<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new FrontlineError('unavailable', 'timeout')), timeoutMs);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof FrontlineError && error.message === 'timeout' ? 'timeout' : 'unavailable';

function compose(answer: PhrasedAnswer, passages: ReadonlyMap<string, Passage>, language: Language): Quoted {
  const used = [...new Set(answer.sentences.map(({ citation }) => citation))];
  const cited = used.flatMap((id) => passages.get(id) ?? []);
  const said = spoken(answer.sentences, language);
  return {
    text: [said, ...sourceLines(cited, language)].join('\n\n'),
    citations: cited.map(toCitation),
  };
}
