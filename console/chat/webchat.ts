import type { Locale } from './locale.ts';
import { LANGUAGE_OF } from './locale.ts';
import { styleOptions } from './style-options.ts';

/** As much of the official bundle's `window.WebChat` as is used here. */
interface WebChatGlobal {
  createDirectLine(options: Record<string, unknown>): DirectLine;
  createStore(state: object, middleware: StoreMiddleware): unknown;
  renderWebChat(props: Record<string, unknown>, element: HTMLElement): void;
}
interface Claim {
  appearance?: { text?: string };
}
interface BotActivity {
  type?: string;
  text?: string;
  textFormat?: string;
  entities?: { citation?: Claim[] }[];
}
interface Action {
  type: string;
  payload?: { activity?: BotActivity };
}
type StoreMiddleware = () => (next: (action: Action) => unknown) => (action: Action) => unknown;

export interface DirectLine {
  connectionStatus$: { subscribe(listener: (status: number) => void): { unsubscribe(): void } };
  conversationId?: string;
  watermark?: string;
  end(): void;
}

/** Direct Line's connection states that do not mend themselves. */
export const BROKEN_STATES: ReadonlySet<number> = new Set([3, 4, 5]);

let loading: Promise<WebChatGlobal> | undefined;

/** Loads the bundle that the build has put beside us; tried again after a failure. */
export function loadWebChat(): Promise<WebChatGlobal> {
  loading ??= loadScript(document.querySelector<HTMLLinkElement>('#webchat-bundle')?.href ?? '').then(
    () => (window as unknown as { WebChat: WebChatGlobal }).WebChat,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('the chat component could not be loaded'));
    document.head.append(script);
  });
}

/** Markdown runs lines together; ours are meant as they stand, in quoted passages above all. */
const hardBreaks = (text: string): string => text.replace(/([^\s\\])\n(?=\S)/g, '$1  \n');

const keepCitedLines = (claim: Claim): Claim =>
  claim.appearance?.text === undefined
    ? claim
    : { ...claim, appearance: { ...claim.appearance, text: hardBreaks(claim.appearance.text) } };

const keepLines: StoreMiddleware = () => (next) => (action) => {
  const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' ? action.payload?.activity : undefined;
  if (activity?.type !== 'message' || activity.textFormat !== 'markdown' || !activity.text) return next(action);
  const entities = activity.entities?.map((entity) => ({ ...entity, citation: entity.citation?.map(keepCitedLines) }));
  const kept = { ...activity, text: hardBreaks(activity.text), ...(entities ? { entities } : {}) };
  return next({ ...action, payload: { ...action.payload, activity: kept } });
};

export interface Transcript {
  /** Shows the conversation of this connection in this language; what is there already stays. */
  show(directLine: DirectLine, locale: Locale): void;
}

export function createTranscript(webChat: WebChatGlobal, element: HTMLElement): Transcript {
  const store = webChat.createStore({}, keepLines);
  return {
    show: (directLine, locale) =>
      webChat.renderWebChat(
        { directLine, store, locale, styleOptions: styleOptions(LANGUAGE_OF[locale]), sendTypingIndicator: true },
        element,
      ),
  };
}
