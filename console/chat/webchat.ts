import type { Palette } from '../shared/palette.ts';
import type { FileLimits } from './attachments.ts';
import { type Decorations, decorations } from './decorations.ts';
import type { DirectLine } from './line.ts';
import type { Locale } from './locale.ts';
import { LANGUAGE_OF } from './locale.ts';
import type { Middleware, Store } from './store.ts';
import { styleOptions } from './style-options.ts';
import { TEXTS } from './texts.ts';

/** As much of the official bundle's `window.WebChat` as is used here. */
export interface WebChatGlobal {
  createDirectLine(options: Record<string, unknown>): DirectLine;
  createStore(state: object, middleware: Middleware): Store;
  renderWebChat(props: Record<string, unknown> & Partial<Decorations>, element: HTMLElement): void;
}

let loading: Promise<WebChatGlobal> | undefined;

/** Loads the bundle that the build has put beside us; tried again after a failure. */
export function loadWebChat(): Promise<WebChatGlobal> {
  loading ??= loadScript(document.querySelector<HTMLMetaElement>('#webchat-bundle')?.content ?? '').then(
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

/** How a conversation is shown. */
export interface Look {
  locale: Locale;
  palette: Palette;
  limits: FileLimits | undefined;
  /** The last number of the customer's own words that a person at the desk has seen. */
  readSeq: number;
}

export interface Transcript {
  readonly store: Store;
  /** Shows the conversation of this connection like this; what is there already stays. */
  show(directLine: DirectLine, look: Look): void;
}

export function createTranscript(webChat: WebChatGlobal, element: HTMLElement, middleware: Middleware): Transcript {
  const store = webChat.createStore({}, middleware);
  return {
    store,
    show: (directLine, { locale, palette, limits, readSeq }) => {
      const language = LANGUAGE_OF[locale];
      const props = {
        directLine,
        store,
        locale,
        styleOptions: styleOptions(language, palette, limits),
        sendTypingIndicator: true,
        ...decorations(TEXTS[language], readSeq),
      };
      webChat.renderWebChat(props, element);
    },
  };
}
