import OpenAI from 'openai';
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
      const completion = await client.chat.completions
        .create(
          {
            model: name,
            temperature: 0,
            messages: [
              { role: 'system', content: request.system },
              { role: 'user', content: request.user },
            ],
            response_format: {
              type: 'json_schema',
              json_schema: { name: request.name, strict: true, schema: z.toJSONSchema(request.schema) },
            },
          },
          { timeout: request.timeoutMs },
        )
        .catch((cause: unknown) => {
          throw new FrontlineError('unavailable', 'the model did not answer', { cause });
        });
      return {
        value: parseAnswer(completion.choices[0]?.message.content ?? '', request.schema),
        latencyMs: Math.round(performance.now() - started),
        promptTokens: completion.usage?.prompt_tokens,
        completionTokens: completion.usage?.completion_tokens,
      };
    },
  };
}

function parseAnswer<T extends z.ZodType>(content: string, schema: T): z.infer<T> {
  try {
    return schema.parse(JSON.parse(content));
  } catch (cause) {
    throw new FrontlineError('unavailable', 'the model answered in another form', { cause });
  }
}
