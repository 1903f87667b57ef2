import { LANGUAGE_OF } from '../chat/locale.ts';
import { CHAT_ICON, CROSS_ICON, DOWN_ICON, icon, make } from './dom.ts';
import type { Hindrance } from './frame.ts';
import type { Options } from './options.ts';
import { SMALL, STYLES } from './styles.ts';
import { WIDGET_TEXTS } from './texts.ts';

export interface ViewState {
  open: boolean;
  unread: number;
  /** What stands in the panel until the chat does. */
  frame: 'loading' | 'there' | Hindrance;
}

export interface View {
  /** Where the frame goes. */
  panel: HTMLElement;
  launcher: HTMLButtonElement;
  show(state: ViewState): void;
  speak(locale: Options['locale']): void;
  setVisible(visible: boolean): void;
  remove(): void;
}

export interface ViewActions {
  toggle(): void;
  close(): void;
  /** A press on the launcher is likely. */
  near(): void;
  /** The focus has left the chat at one end of a panel that fills the screen. */
  wrap(to: 'first' | 'last'): void;
}

export const fills = (): boolean => matchMedia(SMALL).matches;

/** Beyond this a number says no more than "many". */
const MOST = 99;

/**
 * The launcher and its panel, in a shadow tree of their own beside the body: there neither a transform nor a zoom of
 * the body moves them, and a site that exchanges its body between pages keeps them.
 */
export function drawView(options: Options, actions: ViewActions): View {
  const host = document.createElement('frontline-chat');
  const shadow = host.attachShadow({ mode: 'open' });
  const count = make('span', { className: 'badge', hidden: true }, { 'aria-hidden': 'true' });
  const [chat, down] = [icon(CHAT_ICON), icon(DOWN_ICON)];
  const launcher = make(
    'button',
    { className: 'launcher', type: 'button' },
    { 'aria-haspopup': 'dialog', 'aria-controls': 'panel', part: 'launcher' },
    chat,
    down,
    count,
  );
  const news = make('div', { className: 'quiet' }, { role: 'status' });
  const wait = drawWait(options, actions);
  const edges = [drawEdge(() => actions.wrap('last')), drawEdge(() => actions.wrap('first'))] as const;
  const panel = make(
    'div',
    { className: 'panel', id: 'panel', hidden: true },
    { role: 'dialog' },
    edges[0],
    wait.box,
    edges[1],
  );
  const root = make('div', { className: `root ${options.side}` }, {}, news, panel, launcher);
  shadow.append(root);
  dress(shadow, root, options);
  document.documentElement.append(host);

  launcher.addEventListener('click', actions.toggle);
  launcher.addEventListener('pointerenter', actions.near);
  launcher.addEventListener('focus', actions.near);
  root.addEventListener('keydown', (event) => event.key === 'Escape' && actions.close());
  const unfit = fitToScreen(root);

  let texts = WIDGET_TEXTS[LANGUAGE_OF[options.locale]];
  let shown: ViewState = { open: false, unread: 0, frame: 'loading' };
  const show = (state: ViewState): void => {
    const isNews = !state.open && state.unread > shown.unread;
    shown = state;
    root.classList.toggle('open', state.open);
    panel.hidden = !state.open;
    // A panel that fills the screen: nothing behind it may get the focus, and it must not scroll.
    const whole = state.open && fills();
    panel.setAttribute('aria-modal', String(whole));
    for (const edge of edges) edge.tabIndex = whole ? 0 : -1;
    holdPage(whole);
    launcher.setAttribute('aria-expanded', String(state.open));
    chat.toggleAttribute('hidden', state.open);
    down.toggleAttribute('hidden', !state.open);
    const badge = state.open ? 0 : state.unread;
    count.hidden = badge === 0;
    count.textContent = badge > MOST ? `${MOST}+` : String(badge);
    const label = state.open ? texts.close : texts.open;
    launcher.setAttribute('aria-label', badge === 0 ? label : `${label} · ${texts.unread(badge)}`);
    if (isNews) news.textContent = texts.unread(state.unread);
    else if (state.open) news.textContent = '';
    wait.show(state.frame, texts);
  };
  const speak = (locale: Options['locale']): void => {
    texts = WIDGET_TEXTS[LANGUAGE_OF[locale]];
    root.lang = locale;
    panel.setAttribute('aria-label', texts.title);
    show(shown);
  };
  speak(options.locale);
  return {
    panel,
    launcher,
    show,
    speak,
    setVisible: (visible) => {
      root.hidden = !visible;
    },
    remove: () => {
      holdPage(false);
      unfit();
      host.remove();
    },
  };
}

/** Takes the focus on its way out. */
function drawEdge(wrap: () => void): HTMLElement {
  const edge = make('span', {});
  edge.addEventListener('focus', wrap);
  return edge;
}

/** What stands in the panel while the frame is on its way, and where the site does not let it in: no dead end. */
function drawWait(options: Options, actions: ViewActions) {
  const close = make('button', { className: 'shut', type: 'button' }, {}, icon(CROSS_ICON));
  close.addEventListener('click', actions.close);
  const words = make('p', {}, { role: 'status' });
  const way = make('a', { target: '_blank', rel: 'noopener', hidden: true, href: `${options.origin}/chat` });
  const box = make('div', { className: 'wait' }, {}, close, words, way);
  return {
    box,
    show: (frame: ViewState['frame'], texts: (typeof WIDGET_TEXTS)['en']) => {
      box.hidden = frame === 'there';
      const hindered = frame !== 'there' && frame !== 'loading';
      words.textContent = hindered ? texts.hindered[frame](location.host) : texts.loading;
      way.hidden = !hindered;
      way.textContent = texts.window;
      close.setAttribute('aria-label', texts.close);
    },
  };
}

function dress(shadow: ShadowRoot, root: HTMLElement, { colours }: Options): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  shadow.adoptedStyleSheets = [sheet];
  root.style.setProperty('--back', colours.back);
  root.style.setProperty('--front', colours.front);
}

/** A phone's keyboard covers the page without making it smaller; what can be seen is the visual viewport. */
function fitToScreen(root: HTMLElement): () => void {
  const seen = window.visualViewport;
  if (!seen) return () => undefined;
  const fit = () => {
    // Zoomed in by two fingers, the visitor wants the chat larger, not fitted.
    const follows = Math.abs(seen.scale - 1) < 0.01;
    root.style.setProperty('--seen-height', follows ? `${seen.height}px` : '100dvh');
    root.style.setProperty('--seen-top', follows ? `${seen.offsetTop}px` : '0');
    root.style.setProperty('--seen-left', follows ? `${seen.offsetLeft}px` : '0');
  };
  fit();
  seen.addEventListener('resize', fit);
  seen.addEventListener('scroll', fit);
  return () => {
    seen.removeEventListener('resize', fit);
    seen.removeEventListener('scroll', fit);
  };
}

let before: string | undefined;

/** The page gets back what it had. */
function holdPage(held: boolean): void {
  const { style } = document.documentElement;
  if (held && before === undefined) {
    before = style.overflow;
    style.overflow = 'hidden';
  } else if (!held && before !== undefined) {
    style.overflow = before;
    before = undefined;
  }
}
