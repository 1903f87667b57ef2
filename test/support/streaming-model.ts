import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Model, openModel } from '#core/platform/model.ts';
import { eventually } from './eventually.ts';

export interface StreamingModel {
  model: Model;
  /** How often it was asked. */
  asked(): number;
  /** `whole` answers in one piece although a stream was wanted, `refuses` answers 400 to such a wish. */
  habit: 'streams' | 'whole' | 'refuses';
  /** What it says where it answers in one piece. */
  wholly: string;
  /** Says the next characters to the newest question, which it waits for. */
  say(text: string): Promise<void>;
  /** Has said everything. */
  end(): Promise<void>;
  /** Breaks off. */
  cut(): Promise<void>;
  close(): Promise<void>;
}

/** An OpenAI-compatible endpoint on the loopback that streams what a test says, when it says it. */
export async function startStreamingModel(): Promise<StreamingModel> {
  let count = 0;
  let open: ServerResponse | undefined;
  const state = { habit: 'streams' as StreamingModel['habit'], wholly: '' };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    count += 1;
    const wantsStream = (JSON.parse(body) as { stream?: boolean }).stream === true;
    if (wantsStream && state.habit === 'refuses')
      return void response
        .writeHead(400, { 'content-type': 'application/json' })
        .end('{"error":{"message":"no stream"}}');
    if (!wantsStream || state.habit !== 'streams') {
      const message = { role: 'assistant', content: state.wholly, refusal: null };
      const whole = { id: 's', object: 'chat.completion', choices: [{ index: 0, finish_reason: 'stop', message }] };
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(whole));
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    open = response;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const chunk = (choices: unknown[], more: object = {}): string =>
    `data: ${JSON.stringify({ id: 's', object: 'chat.completion.chunk', created: 0, model: 'scripted', choices, ...more })}\n\n`;
  const stream = () => eventually('the model is asked', async () => open);
  return Object.assign(state, {
    model: openModel({ apiKey: 'test', baseUrl: `http://127.0.0.1:${port}/v1`, model: 'scripted' }),
    asked: () => count,
    say: async (text: string) =>
      void (await stream()).write(chunk([{ index: 0, delta: { content: text }, finish_reason: null }])),
    end: async () => {
      const response = await stream();
      open = undefined;
      const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };
      response.write(chunk([{ index: 0, delta: {}, finish_reason: 'stop' }]));
      response.end(`${chunk([], { usage })}data: [DONE]\n\n`);
    },
    cut: async () => {
      const response = await stream();
      open = undefined;
      response.destroy();
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}
