import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Model, openModel } from '#core/platform/model.ts';

/** What the model says to the next question; `silence` never answers. */
export type Script =
  | { answered: boolean; sentences: { text: string; citation: string }[] }
  | { raw: string }
  | 'silence'
  | 'failure';

export interface ScriptedModel {
  model: Model;
  next: Script;
  /** Said before `next`, one after the other. */
  first: Script[];
  /** How often it was asked. */
  count: number;
  /** The messages of the last question, as they arrived. */
  asked: { role: string; content: string }[];
  close(): Promise<void>;
}

/** An OpenAI-compatible endpoint on the loopback that says what a test tells it to. */
export async function startScriptedModel(): Promise<ScriptedModel> {
  const scripted = {
    next: 'failure' as Script,
    first: [] as Script[],
    count: 0,
    asked: [] as { role: string; content: string }[],
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    scripted.asked = (JSON.parse(body) as { messages: { role: string; content: string }[] }).messages;
    scripted.count += 1;
    const says = scripted.first.shift() ?? scripted.next;
    if (says === 'silence') return;
    if (says === 'failure') return void response.writeHead(400).end('{}');
    const content = 'raw' in says ? says.raw : JSON.stringify(says);
    const completion = {
      id: 'scripted',
      object: 'chat.completion',
      created: 0,
      model: 'scripted',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content, refusal: null } }],
      usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(completion));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const model = openModel({ apiKey: 'test', baseUrl: `http://127.0.0.1:${port}/v1`, model: 'scripted' });
  return Object.assign(scripted, { model, close: () => closeServer(server) });
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
