export interface WidgetEvents {
  open: undefined;
  close: undefined;
  unread: number;
}

/** `window.Frontline`, what the page may do with the launcher. */
export interface FrontlineApi {
  readonly isOpen: boolean;
  readonly unread: number;
  /** @param conversationId one of the visitor's own; without it the one that they were in */
  open(conversationId?: string): void;
  close(): void;
  toggle(): void;
  /** @returns a function that ends it */
  on<E extends keyof WidgetEvents>(event: E, listener: (value: WidgetEvents[E]) => void): () => void;
  /** Says who the visitor is, by a JWT that the site's server has signed. */
  identify(siteToken: string): void;
  /** Forgets the visitor in this browser, as when they sign out of the site. */
  forget(): void;
  /** A language tag, such as `zh-TW`. */
  setLanguage(tag: string): void;
  show(): void;
  hide(): void;
  /** Takes the launcher off the page and ends its frame. */
  remove(): void;
}

type Listeners = { [E in keyof WidgetEvents]: Set<(value: WidgetEvents[E]) => void> };

export function createEvents() {
  const listeners: Listeners = { open: new Set(), close: new Set(), unread: new Set() };
  return {
    on<E extends keyof WidgetEvents>(event: E, listener: (value: WidgetEvents[E]) => void): () => void {
      const known = listeners[event];
      if (known === undefined) throw new TypeError(`Frontline has no event "${String(event)}"`);
      known.add(listener);
      return () => void known.delete(listener);
    },
    emit<E extends keyof WidgetEvents>(event: E, value: WidgetEvents[E]): void {
      // Apart from each other: what one listener throws is reported and keeps nobody else from hearing.
      for (const listener of listeners[event]) queueMicrotask(() => listener(value));
    },
  };
}
