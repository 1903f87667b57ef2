import { chooseLocale, LANGUAGE_OF } from '../chat/locale.ts';
import { createEvents, type FrontlineApi } from './api.ts';
import { type Frame, type Hindrance, openFrame } from './frame.ts';
import type { MemoryStore } from './memory.ts';
import type { Options } from './options.ts';
import type { ToHost } from './protocol.ts';
import { WIDGET_TEXTS } from './texts.ts';
import { drawView, fills, type ViewState } from './view.ts';

/** The launcher's life: when the frame comes into being, what it is told, and where the focus goes. */
export function startLauncher(
  given: Options,
  memory: MemoryStore,
  complain: (text: string) => void,
  removed: () => void,
): FrontlineApi {
  const options = { ...given };
  const events = createEvents();
  const state: ViewState = { open: false, unread: memory.read().unread ?? 0, frame: 'loading' };
  let frame: Frame | undefined;
  /** What had the focus before the chat took it. */
  let cameFrom: HTMLElement | undefined;
  const view = drawView(options, {
    toggle: () => api.toggle(),
    close: () => api.close(),
    near: () => load().send({ frontline: 'prepare' }),
    wrap: (to) => focusFrame(to),
  });
  const setUnread = (unread: number): void => {
    if (unread === state.unread) return;
    state.unread = unread;
    view.show(state);
    events.emit('unread', unread);
  };
  const focusFrame = (on: 'write' | 'first' | 'last'): void => {
    frame?.element.focus();
    frame?.send({ frontline: 'focus', on });
  };
  const heard = (message: ToHost): void => {
    switch (message.frontline) {
      case 'ready':
        state.frame = 'there';
        view.show(state);
        return;
      case 'shown':
        return;
      case 'forgotten':
        again();
        return;
      case 'visitor':
        memory.change({ visitor: message.credential });
        return;
      case 'unread':
        memory.change({ unread: message.count });
        setUnread(message.count);
        return;
      case 'chosen':
        memory.change({ locale: message.locale });
        options.locale = chooseLocale([message.locale]);
        view.speak(options.locale);
        return;
      case 'close':
        api.close();
    }
  };
  const load = (): Frame => {
    frame ??= openFrame(
      view.panel,
      `${options.origin}/chat?embed=1&lang=${options.locale}`,
      WIDGET_TEXTS[LANGUAGE_OF[options.locale]].title,
      {
        greet: () => ({
          frontline: 'hello',
          visitor: memory.read().visitor,
          siteToken: options.siteToken,
          colour: options.colour,
          open: state.open,
        }),
        heard,
        hindered: (by) => {
          complain(hindrance(by, options.origin));
          state.frame = by;
          view.show(state);
        },
      },
    );
    return frame;
  };
  const unload = (): void => {
    frame?.remove();
    frame = undefined;
    state.frame = 'loading';
  };
  const open = (conversationId: string | undefined, takesFocus: boolean): void => {
    // What did not come is asked for again: the network may be back.
    if (state.frame !== 'loading' && state.frame !== 'there') unload();
    const chat = load();
    if (!state.open && takesFocus) cameFrom = focused(view.launcher);
    const isNew = !state.open;
    state.open = true;
    memory.setOpen(true);
    view.show(state);
    chat.send({ frontline: 'open', conversationId });
    if (takesFocus) focusFrame('write');
    if (isNew) events.emit('open', undefined);
  };
  const again = (): void => {
    unload();
    if (state.open) open(undefined, false);
    else view.show(state);
  };
  const stopListening = memory.onChange(({ unread = 0, visitor }) => {
    setUnread(unread);
    // Forgotten in another tab.
    if (visitor === undefined && frame !== undefined) again();
  });

  const api: FrontlineApi = {
    get isOpen() {
      return state.open;
    },
    get unread() {
      return state.unread;
    },
    open: (conversationId) => open(conversationId, true),
    close: () => {
      if (!state.open) return;
      state.open = false;
      memory.setOpen(false);
      view.show(state);
      frame?.send({ frontline: 'close' });
      // The focus goes back only where the chat had it.
      if (cameFrom !== undefined && document.activeElement?.shadowRoot?.contains(view.panel)) cameFrom.focus();
      cameFrom = undefined;
      events.emit('close', undefined);
    },
    toggle: () => (state.open ? api.close() : api.open()),
    on: events.on,
    identify: (siteToken) => {
      if (siteToken === options.siteToken) return;
      options.siteToken = siteToken;
      if (frame !== undefined) again();
    },
    forget: () => {
      const { visitor } = memory.read();
      memory.forget();
      options.siteToken = undefined;
      setUnread(0);
      // The page's own policy lets nobody but the frame call the server.
      if (visitor !== undefined) load().send({ frontline: 'forget', visitor });
      else if (frame !== undefined) again();
    },
    setLanguage: (tag) => {
      options.locale = chooseLocale([tag]);
      view.speak(options.locale);
      frame?.send({ frontline: 'locale', locale: options.locale });
    },
    show: () => view.setVisible(true),
    hide: () => view.setVisible(false),
    remove: () => {
      stopListening();
      unload();
      view.remove();
      removed();
    },
  };
  view.show(state);
  if (memory.wasOpen() && !fills()) open(undefined, false);
  // A visitor who has been here before is told of what came meanwhile; anybody else costs nothing until they press.
  else if (memory.read().visitor !== undefined || options.siteToken !== undefined) whenIdle(load);
  return api;
}

const focused = (fallback: HTMLElement): HTMLElement => {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body && activeElement.shadowRoot === null
    ? activeElement
    : fallback;
};

function whenIdle(work: () => void): void {
  const idle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 2000 }) : setTimeout(work, 300);
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}

/** What the site's keepers read on the console; `docs/widget.md` says the same. */
function hindrance(by: Hindrance, support: string): string {
  const { origin } = location;
  switch (by) {
    case 'policy':
      return `the page's content security policy lacks "frame-src ${support}", so the chat cannot show`;
    case 'refused':
      return `${support} did not show the chat here; is ${origin} listed in its CHAT_ORIGINS?`;
    case 'silent':
      return `nothing has come from ${support}; the chat cannot show`;
  }
}
