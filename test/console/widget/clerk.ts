import { ConversationList, ConversationView } from '#core/contract/conversation.ts';
import type { Product } from '../../support/product.ts';

/** A clerk without a page: the desk's calls, as its pages make them. */
export interface Clerk {
  takeOver(conversationId: string): Promise<void>;
  say(conversationId: string, text: string): Promise<void>;
  types(conversationId: string): Promise<void>;
  /** Has seen everything that is there. */
  reads(conversationId: string): Promise<void>;
  /** The conversation that is waiting for a person. */
  waiting(): Promise<string | undefined>;
}

export async function signInClerk(product: Product, login = 'clerk'): Promise<Clerk> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const init = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
    const answer = await fetch(`${product.origin}/api/v1${path}`, init);
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const session = await call('POST', '/session', { login, password: product.passwordOf(login) });
  headers.cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  let count = 0;
  return {
    takeOver: async (id) => void (await call('POST', `/conversations/${id}/take-over`, {})),
    say: async (id, text) =>
      void (await call('POST', `/conversations/${id}/messages`, { text, clientId: `clerk-says-${count++}` })),
    types: async (id) => void (await call('POST', `/conversations/${id}/typing`, {})),
    reads: async (id) => {
      const { messages } = ConversationView.parse(await (await call('GET', `/conversations/${id}`)).json());
      await call('POST', `/conversations/${id}/read`, { seq: messages.at(-1)?.seq ?? 0 });
    },
    waiting: async () => {
      const { conversations } = ConversationList.parse(await (await call('GET', '/conversations')).json());
      return conversations.find(({ holder }) => holder === 'waiting')?.id;
    },
  };
}
