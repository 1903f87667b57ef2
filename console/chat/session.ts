import { askForToken, isServerThere } from './api.ts';
import type { Locale } from './locale.ts';
import { BROKEN_STATES, createTranscript, type DirectLine, loadWebChat, type Transcript } from './webchat.ts';

/** How often the server is looked for: Direct Line's client itself notices an absence late, or not at all. */
const LOOK_MS = 10_000;
const LONGEST_WAIT_MS = 30_000;

export type SessionState = 'connecting' | 'online' | 'lost' | 'away';

export interface Session {
  start(): Promise<void>;
  setLocale(locale: Locale): void;
  /** Tries now what would otherwise be tried later. */
  retry(): void;
}

/**
 * Keeps one conversation on the page, through lost connections, expired tokens and a sleeping computer: what is
 * lost is connected anew with a fresh token, from the last message that was seen.
 */
export function createSession(element: HTMLElement, first: Locale, onState: (state: SessionState) => void): Session {
  let locale = first;
  let transcript: Transcript | undefined;
  let line: DirectLine | undefined;
  let state: SessionState = 'connecting';
  let timer: number | undefined;
  let failures = 0;
  let connecting: Promise<void> | undefined;

  const setState = (next: SessionState) => {
    state = next;
    onState(next);
  };
  const later = (work: () => void, ms: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(work, ms);
  };
  const connect = async (): Promise<void> => {
    const [webChat, { token, conversationId }] = await Promise.all([loadWebChat(), askForToken(locale)]);
    const domain = `${location.origin}/v3/directline`;
    const same = line !== undefined && line.conversationId === conversationId && line.watermark;
    const resume = same ? { conversationId, watermark: line?.watermark } : {};
    if (!same) transcript = createTranscript(webChat, freshElement(element));
    line?.end();
    line = webChat.createDirectLine({ domain, token, conversationStartProperties: { locale }, ...resume });
    const current = line;
    current.connectionStatus$.subscribe((status) => {
      if (current === line && BROKEN_STATES.has(status)) lose();
    });
    transcript?.show(line, locale);
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
    else later(() => void tryConnect(), 0);
  };
  window.addEventListener('online', hurry);
  window.addEventListener('offline', lose);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && hurry());

  return {
    start: tryConnect,
    retry: hurry,
    setLocale: (next) => {
      locale = next;
      if (line !== undefined) transcript?.show(line, locale);
    },
  };
}

/** A transcript of another conversation gets an element of its own, so that nothing of the old one stays. */
function freshElement(element: HTMLElement): HTMLElement {
  const fresh = document.createElement('div');
  fresh.className = 'transcript';
  element.replaceChildren(fresh);
  return fresh;
}
