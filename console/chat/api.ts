import type { ChatConversations, ChatInfo, ChatToken, Consent, ConsentState } from '#core/contract/chat.ts';
import type { Locale } from './locale.ts';

export type { ChatInfo };
export type PastConversation = ChatConversations['conversations'][number];

/** Which conversation: the one named, a new one, or the one last spoken in. */
export type Target = { conversationId: string } | { fresh: true } | { latest: true };

/** Who sits before the page. */
export interface Identity {
  /** Undefined on our own pages, where a cookie says it; on a foreign page what the launcher keeps, null while nothing. */
  visitor: string | null | undefined;
  siteToken: string | undefined;
}

export interface ChatApi {
  /** A token for one of the visitor's conversations. Rejects where the server is away or refuses. */
  token(locale: Locale, target: Target): Promise<ChatToken>;
  /** Rejects like the others. */
  conversations(): Promise<PastConversation[]>;
  /** @param seq the last number that has been on the screen */
  read(token: string, seq: number): Promise<void>;
  /** The privacy notice that the visitor has agreed to, null for none. */
  consented(token: string): Promise<string | null>;
  consent(token: string, given: Consent): Promise<void>;
  /** Revokes a visitor's credential. */
  forget(visitor: string): Promise<void>;
}

const TIMEOUT_MS = 15_000;

export class Refused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`the server answered ${status}`);
    this.status = status;
  }
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(path, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw new Refused(answer.status);
  return answer;
}

const bearer = (secret: string): Record<string, string> => ({ authorization: `Bearer ${secret}` });

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** @param onVisitor told of a credential that is to be kept */
export function createApi(identity: () => Identity, onVisitor: (credential: string) => void): ChatApi {
  const credential = (): Record<string, string> => {
    const { visitor } = identity();
    return visitor ? bearer(visitor) : {};
  };
  return {
    token: async (locale, target) => {
      const { visitor, siteToken } = identity();
      const which = 'latest' in target ? {} : target;
      const answer: ChatToken = await (await post('/chat/token', { locale, visitor, siteToken, ...which })).json();
      if (answer.visitor !== undefined) onVisitor(answer.visitor);
      return answer;
    },
    conversations: async () => {
      // Without a credential there are none; with a cookie only the server knows.
      if (identity().visitor === null) return [];
      const answer: ChatConversations = await (await ask('/chat/conversations', { headers: credential() })).json();
      return answer.conversations;
    },
    read: async (token, seq) => void (await post('/chat/read', { seq }, bearer(token))),
    consented: async (token) => {
      const state: ConsentState = await (await ask('/chat/consent', { headers: bearer(token) })).json();
      return state.notice;
    },
    consent: async (token, given) => void (await post('/chat/consent', given, bearer(token))),
    forget: async (visitor) => void (await post('/chat/forget', {}, bearer(visitor))),
  };
}

/** What the header tells; undefined where it cannot be had, since the chat works without. */
export async function readInfo(): Promise<ChatInfo | undefined> {
  try {
    return await (await ask('/chat/info')).json();
  } catch {
    return undefined;
  }
}

export async function isServerThere(): Promise<boolean> {
  try {
    const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    // Unread, the answer counts as broken off once it is thrown away.
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
