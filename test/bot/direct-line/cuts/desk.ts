import { WebSocket } from 'ws';
import { ConversationView, type MessageView, PostedMessage } from '#core/contract/conversation.ts';
import { LiveEvent } from '#core/contract/live.ts';

const BACK_AFTER_MS = 200;

export interface Desk {
  takeOver(conversationId: string): Promise<void>;
  /** Said as often as it takes, under one id. */
  say(conversationId: string, text: string, clientId: string): Promise<void>;
  /** What the live socket and reading by number have brought, in the order in which it came. */
  seen(conversationId: string): readonly MessageView[];
  /** The transcript read from its beginning. */
  read(conversationId: string): Promise<MessageView[]>;
  readonly reconnects: number;
  close(): void;
}

/** The desk as a program: hears "look" on its socket and reads what comes after the last number it has. */
export function openDesk(origin: string, token: string): Desk {
  const seen = new Map<string, MessageView[]>();
  const reading = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  let socket: WebSocket | undefined;
  let closed = false;
  let reconnects = -1;

  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const init = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
    const answer = await fetch(`${origin}/api/v1${path}`, init);
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
    return answer;
  };
  const after = async (id: string, seq: number): Promise<MessageView[]> =>
    ConversationView.parse(await (await call('GET', `/conversations/${id}?after=${seq}`)).json()).messages;
  const catchUp = async (id: string): Promise<void> => {
    const lines = seen.get(id);
    if (lines === undefined) return;
    do {
      again.delete(id);
      lines.push(...(await after(id, lines.at(-1)?.seq ?? 0)));
    } while (again.has(id));
  };
  const look = (id: string): void => {
    if (reading.has(id)) return void again.add(id);
    const task = catchUp(id)
      .catch(() => void setTimeout(() => closed || look(id), BACK_AFTER_MS))
      .finally(() => reading.delete(id));
    reading.set(id, task);
  };
  const open = (): void => {
    reconnects += 1;
    socket = new WebSocket(`${origin.replace('http', 'ws')}/api/v1/live`, { headers });
    socket.on('message', (data) => {
      const event = LiveEvent.parse(JSON.parse(String(data)));
      if (event.kind === 'conversation') look(event.conversationId);
      if (event.kind === 'resync') for (const id of seen.keys()) look(id);
    });
    socket.on('error', () => undefined);
    socket.once('close', () => closed || setTimeout(() => closed || open(), BACK_AFTER_MS));
  };
  open();
  return {
    get reconnects() {
      return reconnects;
    },
    takeOver: async (id) => {
      seen.set(id, []);
      await call('POST', `/conversations/${id}/take-over`);
      look(id);
    },
    say: async (id, text, clientId) => {
      PostedMessage.parse(await (await call('POST', `/conversations/${id}/messages`, { text, clientId })).json());
    },
    seen: (id) => seen.get(id) ?? [],
    read: async (id) => {
      const all: MessageView[] = [];
      for (;;) {
        const page = await after(id, all.at(-1)?.seq ?? 0);
        if (page.length === 0) return all;
        all.push(...page);
      }
    },
    close: () => {
      closed = true;
      socket?.terminate();
    },
  };
}
