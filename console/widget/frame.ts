import { readToHost, type ToFrame, type ToHost } from './protocol.ts';

/** After this nothing is expected of the frame any more. */
const PATIENCE_MS = 12_000;
/** A frame that has loaded has greeted before; what browsers put in the place of one that is not let in loads too. */
const GRACE_MS = 1_500;

/** Why the chat does not show: the page's own policy, ours (`CHAT_ORIGINS`), or nothing has come at all. */
export type Hindrance = 'policy' | 'refused' | 'silent';

export interface Frame {
  element: HTMLIFrameElement;
  send(message: ToFrame): void;
  remove(): void;
}

export interface FrameEvents {
  /** Called each time the frame has loaded. */
  greet(): ToFrame;
  heard(message: ToHost): void;
  hindered(by: Hindrance): void;
}

/** The chat in a frame of our origin, where neither styles nor policy of the page can hurt it. */
export function openFrame(panel: HTMLElement, src: string, title: string, events: FrameEvents): Frame {
  const { origin } = new URL(src);
  const element = document.createElement('iframe');
  element.title = title;
  element.allow = 'clipboard-write';
  element.src = src;
  let isReady = false;
  let waiting: ToFrame[] = [];
  const post = (message: ToFrame) => element.contentWindow?.postMessage(message, origin);
  const hear = (event: MessageEvent) => {
    if (event.origin !== origin || event.source !== element.contentWindow) return;
    const message = readToHost(event.data);
    if (message === undefined) return;
    if (message.frontline === 'ready') {
      isReady = true;
      post(events.greet());
      for (const late of waiting) post(late);
      waiting = [];
    }
    events.heard(message);
  };
  const hinder = (by: Hindrance) => {
    if (!isReady) events.hindered(by);
  };
  let timer = setTimeout(hinder, PATIENCE_MS, 'silent');
  const judge = (by: Hindrance, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(hinder, ms, by);
  };
  const loaded = () => judge('refused', GRACE_MS);
  const violated = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (!/^(frame|child|default)-src/.test(effectiveDirective) || !blockedURI.startsWith(origin)) return;
    element.removeEventListener('load', loaded);
    judge('policy', 0);
  };
  addEventListener('message', hear);
  document.addEventListener('securitypolicyviolation', violated);
  element.addEventListener('load', loaded);
  panel.insertBefore(element, panel.lastChild);
  return {
    element,
    send: (message) => void (isReady ? post(message) : waiting.push(message)),
    remove: () => {
      clearTimeout(timer);
      removeEventListener('message', hear);
      document.removeEventListener('securitypolicyviolation', violated);
      element.remove();
    },
  };
}
