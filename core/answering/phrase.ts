import type { Language } from '#core/contract/language.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import type { Log } from '#core/platform/log.ts';
import type { Model, ModelAnswer } from '#core/platform/model.ts';
import type { ModelUse, Quoted } from './outcome.ts';
import { PhrasedAnswer } from './phrased-answer.ts';
import { readPrompt } from './prompt.ts';
import { sourceLines, toCitation } from './quote.ts';
import type { CatalogueProduct } from './substances.ts';
import { verifyAnswer } from './verify.ts';

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
  const answer = await ask(deps, request, passages).catch((error: unknown) => reasonOf(error));
  if (typeof answer === 'string') {
    deps.log.warn({ model: deps.model.name, reason: answer }, 'the model gave no answer; passages are quoted instead');
    const latencyMs = Math.round(performance.now() - started);
    const use = {
      name: deps.model.name,
      latencyMs,
      promptTokens: undefined,
      completionTokens: undefined,
      checked: answer,
    };
    return { kind: 'failed', use };
  }
  const { value, ...figures } = answer;
  const use = (checked: string): ModelUse => ({ name: deps.model.name, ...figures, checked });
  if (!value.answered) return { kind: 'unanswered', use: use('notAnswered') };
  const fault = verifyAnswer(value, passages, request.language, deps.catalogue);
  if (fault === undefined)
    return { kind: 'answer', quoted: compose(value, passages, request.language), use: use('passed') };
  deps.log.warn(
    { model: deps.model.name, fault },
    'the model’s words did not pass the checks; passages are quoted instead',
  );
  return { kind: 'failed', use: use(fault) };
}

/** The passages go in as JSON values, so that no text in them can end its own quotation. */
async function ask(
  { model, timeoutMs }: PhraseDeps,
  { question, language }: PhraseRequest,
  passages: ReadonlyMap<string, Passage>,
): Promise<ModelAnswer<PhrasedAnswer>> {
  const data = [...passages].map(([id, { title, heading, revision, product, text }]) => ({
    id,
    title,
    section: heading,
    revision,
    product,
    text,
  }));
  const user = JSON.stringify({ question, language, passages: data });
  const request = { name: 'answer', system: SYSTEM, user, schema: PhrasedAnswer, timeoutMs };
  return withDeadline(model.complete(request), timeoutMs);
}

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
  const joint = language === 'en' ? ' ' : '';
  const said = answer.sentences.map(({ text }) => text.trim()).join(joint);
  return {
    text: [said, ...sourceLines(cited, language)].join('\n\n'),
    citations: cited.map(toCitation),
  };
}
