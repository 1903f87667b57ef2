import { LiveEvent } from '#core/contract/live.ts';

export type LiveStatus = 'connecting' | 'live' | 'reconnecting';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/** Doubling up to a limit; the random half keeps a thousand browsers from coming back in the same second. */
export const backOffMs = (attempt: number, random: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + random / 2);

interface Handlers {
  onEvent: (event: LiveEvent) => void;
  onStatus: (status: LiveStatus) => void;
  /** The socket would not open: perhaps the session has ended. */
  onRefused: () => void;
}

/**
 * The desk's ear. What was said while it was closed is lost, so each opening counts as `resync`: all is read again,
 * messages by number after the last one that is here (chatwoot #14934).
 */
export class LiveSocket {
  readonly #handlers: Handlers;
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #stopped = false;

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
  }

  start(): void {
    window.addEventListener('online', this.#wake);
    window.addEventListener('offline', this.#drop);
    document.addEventListener('visibilitychange', this.#wake);
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#wake);
    window.removeEventListener('offline', this.#drop);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#socket?.close();
  }

  #connect(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const url = new URL('/api/v1/live', window.location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(url);
    this.#socket = socket;
    let opened = false;
    socket.onopen = () => {
      opened = true;
      this.#attempt = 0;
      this.#handlers.onStatus('live');
      this.#handlers.onEvent({ kind: 'resync' });
    };
    socket.onmessage = (message) => this.#hear(message.data);
    socket.onclose = () => {
      if (this.#stopped || this.#socket !== socket) return;
      if (!opened) this.#handlers.onRefused();
      this.#retry();
    };
  }

  #hear(data: unknown): void {
    if (typeof data !== 'string') return;
    let json: unknown;
    try {
      json = JSON.parse(data);
    } catch {
      return;
    }
    const event = LiveEvent.safeParse(json);
    // A kind that this page does not know yet comes from a newer server: reading everything again is always right.
    this.#handlers.onEvent(event.success ? event.data : { kind: 'resync' });
  }

  #retry(): void {
    this.#socket = null;
    this.#handlers.onStatus('reconnecting');
    this.#timer = setTimeout(() => this.#connect(), backOffMs(this.#attempt, Math.random()));
    this.#attempt += 1;
  }

  readonly #wake = (): void => {
    if (this.#timer !== undefined && !this.#stopped && document.visibilityState === 'visible') this.#connect();
  };

  readonly #drop = (): void => {
    const socket = this.#socket;
    if (!socket) return;
    // `close` on a dead line takes minutes to be noticed: treat it as closed at once.
    socket.onclose = null;
    socket.close();
    this.#retry();
  };
}
