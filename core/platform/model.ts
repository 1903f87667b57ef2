import OpenAI from 'openai';
import { Stream } from 'openai/streaming';
import { z } from 'zod';
import { FrontlineError } from './errors.ts';

/** A Chat Completions endpoint that gives structured answers. Any OpenAI-compatible server will do. */
export interface Model {
  readonly name: string;
  /**
   * Asks once and parses the answer by `schema`.
   * @throws FrontlineError `unavailable` on timeout, refusal, transport failure or an answer of another form.
   */
  complete<T extends z.ZodType>(request: ModelRequest<T>): Promise<ModelAnswer<z.infer<T>>>;
}

export interface ModelRequest<T extends z.ZodType> {
  name: string;
  system: string;
  user: string;
  schema: T;
  timeoutMs: number;
  /** Hears the answer's text piece by piece as it comes, where the endpoint streams; the whole is returned all the same. */
  onText?: ((piece: string) => void) | undefined;
}

export interface ModelAnswer<T> {
  value: T;
  latencyMs: number;
  promptTokens: number | undefined;
  completionTokens: number | undefined;
}

export function openModel(options: { apiKey: string; baseUrl: string | undefined; model: string | undefined }): Model {
  const client = new OpenAI({ apiKey: options.apiKey, baseURL: options.baseUrl, maxRetries: 1 });
  const name = options.model ?? 'gpt-4.1-mini';
  return {
    name,
    complete: async (request) => {
      const started = performance.now();
      const answer = await (request.onText === undefined ? askWhole : askStreaming)(client, name, request).catch(
        (cause: unknown) => {
          const late = cause instanceof OpenAI.APIConnectionTimeoutError;
          throw new FrontlineError('unavailable', late ? 'timeout' : 'the model did not answer', { cause });
        },
      );
      return {
        value: parseAnswer(answer.content, request.schema),
        latencyMs: Math.round(performance.now() - started),
        promptTokens: answer.usage?.prompt_tokens,
        completionTokens: answer.usage?.completion_tokens,
      };
    },
  };
}

interface Answer {
  content: string;
  usage: OpenAI.CompletionUsage | null | undefined;
}

const bodyOf = (model: string, request: ModelRequest<z.ZodType>) => ({
  model,
  temperature: 0,
  messages: [
    { role: 'system' as const, content: request.system },
    { role: 'user' as const, content: request.user },
  ],
  response_format: {
    type: 'json_schema' as const,
    json_schema: { name: request.name, strict: true, schema: z.toJSONSchema(request.schema) },
  },
});

async function askWhole(client: OpenAI, model: string, request: ModelRequest<z.ZodType>): Promise<Answer> {
  const completion = await client.chat.completions.create(bodyOf(model, request), { timeout: request.timeoutMs });
  return wholeAnswer(completion);
}

const wholeAnswer = ({ choices, usage }: OpenAI.ChatCompletion): Answer => ({
  content: choices[0]?.message.content ?? '',
  usage,
});

const NOT_UNDERSTOOD = new Set([400, 404, 415, 422, 501]);

/** Not every compatible endpoint streams: one may answer whole, or refuse to, and is then asked in the plain way. */
async function askStreaming(client: OpenAI, model: string, request: ModelRequest<z.ZodType>): Promise<Answer> {
  const controller = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, request.timeoutMs);
  try {
    const body = { ...bodyOf(model, request), stream: true as const, stream_options: { include_usage: true } };
    const options = { timeout: request.timeoutMs, signal: controller.signal };
    const response = await client.chat.completions.create(body, options).asResponse();
    if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
      return wholeAnswer((await response.json()) as OpenAI.ChatCompletion);
    const answer = await collect(Stream.fromSSEResponse<OpenAI.ChatCompletionChunk>(response, controller), request);
    // An aborted stream ends without a word: what there is of it is not the whole.
    controller.signal.throwIfAborted();
    return answer;
  } catch (error) {
    // The client also aborts by itself whatever breaks off.
    if (late) throw new OpenAI.APIConnectionTimeoutError();
    const refused = error instanceof OpenAI.APIError && NOT_UNDERSTOOD.has(error.status ?? 0);
    if (!refused) throw error;
    return await askWhole(client, model, request);
  } finally {
    clearTimeout(timer);
  }
}

async function collect(stream: Stream<OpenAI.ChatCompletionChunk>, request: ModelRequest<z.ZodType>): Promise<Answer> {
  let content = '';
  let usage: Answer['usage'];
  for await (const chunk of stream) {
    const piece = chunk.choices[0]?.delta?.content ?? '';
    usage = chunk.usage ?? usage;
    if (piece === '') continue;
    content += piece;
    request.onText?.(piece);
  }
  return { content, usage };
}

function parseAnswer<T extends z.ZodType>(content: string, schema: T): z.infer<T> {
  try {
    return schema.parse(JSON.parse(content));
  } catch (cause) {
    throw new FrontlineError('unavailable', 'the model answered in another form', { cause });
  }
}
