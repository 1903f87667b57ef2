import { type ChatApi, isServerThere, type Target } from './api.ts';
import { BROKEN_STATES, type DirectLine, type LineEvents, tuneLine } from './line.ts';
import { createSending } from './sending.ts';
import { middleware, type Store, type StoreEvents } from './store.ts';
import { createTranscript, type Look, loadWebChat, type Transcript } from './webchat.ts';

/** How often the server is looked for: Direct Line's client itself notices an absence late, or not at all. */
const LOOK_MS = 10_000;
const LONGEST_WAIT_MS = 30_000;

export type SessionState = 'connecting' | 'online' | 'lost' | 'away';

export interface Session {
  /** Shows a conversation; the connection to another one ends. */
  open(target: Target): Promise<void>;
  retry(): void;
  /** Shows the conversation as it looks now. */
  redraw(): void;
  /** Undefined until there is a conversation. */
  current(): { conversationId: string; token: string; store: Store } | undefined;
}

export interface SessionOptions {
  element: HTMLElement;
  api: ChatApi;
  look(): Look;
  onState(state: SessionState): void;
  onConversation(conversationId: string): void;
  store: Omit<StoreEvents, 'sending'>;
  line: Omit<LineEvents, 'sending' | 'token'>;
}

/**
 * Keeps one conversation on the page, through lost connections, expired tokens and a sleeping computer: what is
 * lost is connected anew with a fresh token, from the last message that was seen.
 */
export function createSession(options: SessionOptions): Session {
  const { element, api } = options;
  const sending = createSending();
  let transcript: Transcript | undefined;
  let line: DirectLine | undefined;
  let token = '';
  let shown: string | undefined;
  /** What is asked for and not yet there. */
  let wanted: Target | undefined;
  let state: SessionState = 'connecting';
  let timer: number | undefined;
  let failures = 0;
  let connecting: Promise<void> | undefined;

  // Direct Line's client renews its token by itself.
  const newest = () => line?.token ?? token;
  const setState = (next: SessionState) => {
    state = next;
    options.onState(next);
  };
  const later = (work: () => void, ms: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(work, ms);
  };
  const connect = async (): Promise<void> => {
    const asked = wanted;
    const target = asked ?? (shown === undefined ? { latest: true as const } : { conversationId: shown });
    const { locale } = options.look();
    const [webChat, access] = await Promise.all([loadWebChat(), api.token(locale, target)]);
    const { conversationId } = access;
    const domain = `${location.origin}/v3/directline`;
    const same = line !== undefined && shown === conversationId && line.watermark;
    const resume = same ? { conversationId, watermark: line?.watermark } : {};
    if (shown !== conversationId || transcript === undefined) {
      transcript = createTranscript(webChat, freshElement(element), middleware({ ...options.store, sending }));
      options.store.chosen([]);
    }
    line?.end();
    token = access.token;
    shown = conversationId;
    const made = webChat.createDirectLine({ domain, token, conversationStartProperties: { locale }, ...resume });
    const current = tuneLine(made, domain, { ...options.line, sending, token: newest });
    line = current;
    current.connectionStatus$.subscribe((status) => {
      if (current === line && BROKEN_STATES.has(status)) lose();
    });
    if (wanted === asked) wanted = undefined;
    options.onConversation(conversationId);
    transcript.show(line, options.look());
    failures = 0;
    setState('online');
    later(look, LOOK_MS);
  };
  const tryConnect = (): Promise<void> => {
    connecting ??= connect()
      .catch(() => {
        failures += 1;
        setState(transcript === undefined ? 'away' : 'lost');
        later(() => void tryConnect(), Math.min(LONGEST_WAIT_MS, 1000 * 2 ** failures));
      })
      .finally(() => {
        connecting = undefined;
        // Another conversation was asked for meanwhile.
        if (wanted !== undefined && failures === 0) later(() => void tryConnect(), 0);
      });
    return connecting;
  };
  const lose = () => {
    if (state !== 'online') return;
    setState('lost');
    later(() => void tryConnect(), 0);
  };
  const look = async (): Promise<void> => {
    if (await isServerThere()) later(look, LOOK_MS);
    else lose();
  };
  const hurry = () => {
    if (state === 'online') later(look, 0);
    else if (shown !== undefined || wanted !== undefined) later(() => void tryConnect(), 0);
  };
  window.addEventListener('online', hurry);
  window.addEventListener('offline', lose);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && hurry());

  return {
    open: (target) => {
      wanted = target;
      setState('connecting');
      return tryConnect();
    },
    retry: hurry,
    redraw: () => {
      if (line !== undefined) transcript?.show(line, options.look());
    },
    current: () =>
      shown === undefined || transcript === undefined
        ? undefined
        : { conversationId: shown, token: newest(), store: transcript.store },
  };
}

/** A transcript of another conversation gets an element of its own, so that nothing of the old one stays. */
function freshElement(element: HTMLElement): HTMLElement {
  const fresh = document.createElement('div');
  fresh.className = 'transcript';
  element.replaceChildren(fresh);
  return fresh;
}
