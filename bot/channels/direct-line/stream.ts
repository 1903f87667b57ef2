import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Live } from '#core/platform/live.ts';
import type { Log } from '#core/platform/log.ts';
import type { ConversationPort, ConversationRow } from '../ports.ts';
import {
  draftActivity,
  type FileUrl,
  readActivity,
  toActivity,
  typingActivity,
  type WireActivity,
} from './activity.ts';

const KEEP_ALIVE_MS = 15_000;
const BATCH = 100;
/** WebSocket close codes. */
const NORMAL = 1000;
const GOING_AWAY = 1001;
const TRY_AGAIN = 1011;

type StreamEvent =
  | { kind: 'look' }
  | { kind: 'draft' }
  | { kind: 'typing'; sender: 'clerk' | 'bot'; name: string | undefined }
  | { kind: 'read'; seq: number };

/** With the address of its files as this socket's client reaches them. */
type StreamedConversation = ConversationRow & { fileUrl?: FileUrl };

/** In the order of opening, so that word of an older socket that comes late does not close the newer one. */
const newStreamId = (): string =>
  `${String(Math.round(performance.timeOrigin + performance.now())).padStart(15, '0')}-${randomUUID()}`;

/** One client's socket. Rows are read from a cursor and sent one after the other, so their order holds. */
export interface Stream {
  readonly id: string;
  tell(event: StreamEvent): void;
  close(code: number, reason: string): void;
}

export interface StreamDeps {
  conversations: Pick<ConversationPort, 'messagesAfter' | 'draftOf'>;
  log: Log;
}

/**
 * Sends what is stored after `cursor`, and whatever comes later.
 * @param cursor the last `seq` that the client has
 */
export function openStream(
  deps: StreamDeps,
  socket: WebSocket,
  conversation: StreamedConversation,
  cursor: number,
): Stream {
  let position = cursor;
  /** The stream of which this client sees a part, and the last one that a message has ended. */
  let growing: string | undefined;
  let concluded: string | undefined;
  const waiting: StreamEvent[] = [];
  let running = false;

  // One activity a set: the official client gives out the activities of two sets at the same time, mixed.
  const send = (activity: WireActivity, watermark?: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const set = JSON.stringify({
        activities: [activity],
        ...(watermark === undefined ? {} : { watermark: String(watermark) }),
      });
      // Resolves when the bytes have left, so that a slow reader holds up its own stream and nothing else.
      socket.send(set, (error) => (error ? reject(error) : resolve()));
    });
  const sendRows = async (): Promise<void> => {
    for (;;) {
      const rows = await deps.conversations.messagesAfter(conversation.id, position, BATCH);
      if (rows.length === 0) return;
      for (const row of rows) {
        if (socket.readyState !== socket.OPEN) return;
        await send(toActivity(row, conversation), row.seq);
        position = row.seq;
        if (row.payload.streamId === undefined) continue;
        concluded = row.payload.streamId;
        if (growing === concluded) growing = undefined;
      }
    }
  };
  /** Rows first: they may be the end of what is shown, and what is shown stands after them. */
  const sendDraft = async (): Promise<void> => {
    const draft = await deps.conversations.draftOf(conversation.id);
    await sendRows();
    // Of a client that has come back nobody knows how much it saw.
    const seen = growing ?? (cursor > 0 && draft?.ended ? draft.streamId : undefined);
    if (seen !== undefined && (draft === null || draft.ended || draft.streamId !== seen))
      await send(draftActivity(conversation, { streamId: seen, sequence: 0, text: '', ended: true }, position));
    growing = undefined;
    if (draft === null || draft.ended || draft.streamId === concluded) return;
    growing = draft.streamId;
    await send(draftActivity(conversation, draft, position));
  };
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (
        let event = waiting.shift();
        event !== undefined && socket.readyState === socket.OPEN;
        event = waiting.shift()
      ) {
        if (event.kind === 'look') await sendRows();
        else if (event.kind === 'draft') await sendDraft();
        else if (event.kind === 'read') await send(readActivity(conversation, event.seq, position));
        else await send(typingActivity(conversation, event, position));
      }
    } catch (err) {
      // The client comes back by itself and reads on from its watermark.
      deps.log.warn({ err }, 'direct line: a stream was broken off');
      socket.close(TRY_AGAIN, 'try again');
    } finally {
      running = false;
    }
  };
  return {
    id: newStreamId(),
    tell: (event) => {
      const at = waiting.findIndex((known) => known.kind === event.kind);
      waiting.splice(at < 0 ? waiting.length : at, 1, event);
      void run();
    },
    close: (code, reason) => socket.close(code, reason),
  };
}

/** Who listens to which conversation in this process. */
export interface StreamHub {
  /** @param session pages of one visitor are sessions of their own; a session has one socket */
  add(socket: WebSocket, conversation: StreamedConversation, session: string, cursor: number): void;
  count(): number;
  close(): void;
}

export function createStreamHub(deps: StreamDeps & { live: Live; keepAliveMs?: number }): StreamHub {
  const streams = new Map<string, Map<string, Stream>>();
  const alive = new Map<WebSocket, boolean>();

  const unsubscribe = deps.live.subscribe((event) => {
    if (event.kind === 'resync') {
      for (const sessions of streams.values()) for (const stream of sessions.values()) stream.tell({ kind: 'look' });
    } else if (event.kind === 'conversation') {
      for (const stream of streams.get(event.conversationId)?.values() ?? []) stream.tell({ kind: 'look' });
    } else if (event.kind === 'typing' && event.sender !== 'customer') {
      const { sender, name } = event;
      for (const stream of streams.get(event.conversationId)?.values() ?? [])
        stream.tell({ kind: 'typing', sender, name });
    } else if (event.kind === 'draft') {
      for (const stream of streams.get(event.conversationId)?.values() ?? []) stream.tell({ kind: 'draft' });
    } else if (event.kind === 'read' && event.reader === 'clerk') {
      for (const stream of streams.get(event.conversationId)?.values() ?? [])
        stream.tell({ kind: 'read', seq: event.seq });
    } else if (event.kind === 'stream') {
      // The client has come back, to another process perhaps: what it had here is of no use to it any more.
      const stream = streams.get(event.conversationId)?.get(event.session);
      if (stream !== undefined && stream.id < event.stream) stream.close(NORMAL, 'collision');
    }
  });
  const timer = setInterval(() => {
    for (const [socket, answered] of alive) {
      if (!answered) {
        socket.terminate();
        continue;
      }
      alive.set(socket, false);
      socket.ping();
      // Direct Line's keep-alive: an empty message, which its clients pass over.
      socket.send('');
    }
  }, deps.keepAliveMs ?? KEEP_ALIVE_MS);

  return {
    add: (socket, conversation, session, cursor) => {
      const stream = openStream(deps, socket, conversation, cursor);
      const sessions = streams.get(conversation.id) ?? new Map<string, Stream>();
      streams.set(conversation.id, sessions);
      sessions.get(session)?.close(NORMAL, 'collision');
      sessions.set(session, stream);
      alive.set(socket, true);
      const isAlive = () => alive.has(socket) && alive.set(socket, true);
      socket.on('pong', isAlive);
      socket.on('message', isAlive);
      socket.on('error', () => socket.terminate());
      socket.once('close', () => {
        alive.delete(socket);
        if (sessions.get(session) === stream) sessions.delete(session);
        if (sessions.size === 0 && streams.get(conversation.id) === sessions) streams.delete(conversation.id);
      });
      stream.tell({ kind: 'look' });
      if (cursor > 0) stream.tell({ kind: 'draft' });
      const opened = { conversationId: conversation.id, session, stream: stream.id };
      void deps.live.publish({ kind: 'stream', ...opened }).catch((err: unknown) => {
        deps.log.warn({ err }, 'direct line: other processes are not told of a stream');
      });
    },
    count: () => alive.size,
    close: () => {
      clearInterval(timer);
      unsubscribe();
      for (const socket of alive.keys()) socket.close(GOING_AWAY, 'restart');
    },
  };
}
