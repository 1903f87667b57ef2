import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Somebody who asks one question at a time. */
export interface Customer {
  /** Resolves when the answer is there. `echoedAt`: when the question had come back on all of the customer's sockets. */
  ask(text: string): Promise<{ echoedAt?: number }>;
  leave(): void;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Posts JSON on kept-alive connections. @throws Error for any status but 200 and 201 */
export function postJson(url: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(text);
    const req = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json', 'content-length': length } },
      (res) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.once('error', reject);
        res.once('end', () => {
          const answer = Buffer.concat(chunks).toString();
          if (res.statusCode === 200 || res.statusCode === 201) resolve(JSON.parse(answer));
          else reject(new Error(`${res.statusCode} ${answer}`));
        });
      },
    );
    req.once('error', reject);
    req.end(text);
  });
}

/** Customers of the peer. It has no sockets: its answer comes in the response (`expectReplies`). */
export const echoCustomers = (url: string, count: number): Customer[] =>
  Array.from({ length: count }, () => {
    const conversation = { id: randomUUID() };
    return {
      ask: async (text) => {
        const answer = await postJson(`${url}/api/messages`, {
          type: 'message',
          id: randomUUID(),
          channelId: 'emulator',
          serviceUrl: 'http://127.0.0.1',
          deliveryMode: 'expectReplies',
          from: { id: 'customer' },
          recipient: { id: 'bot' },
          conversation,
          text,
        });
        const [reply] = (answer as { activities: { text: string }[] }).activities;
        if (reply?.text !== `Echo: ${text}`) throw new Error('another answer than the echo');
        return {};
      },
      leave: () => undefined,
    };
  });
