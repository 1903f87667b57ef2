import icon from '../app/icon.svg';
import { button, choice, element } from './dom.ts';
import { LOCALE_NAMES, LOCALES, type Locale } from './locale.ts';
import { type Preferences, SIZES, THEMES } from './preferences.ts';
import type { ChatTexts } from './texts.ts';

export interface HeaderState {
  locale: Locale;
  texts: ChatTexts;
  company: string;
  preferences: Preferences;
  /** Unread lines of other conversations. */
  elsewhere: number;
  isEmbedded: boolean;
}

export interface HeaderActions {
  locale(locale: Locale): void;
  preferences(preferences: Preferences): void;
  past(): void;
  fresh(): void;
  download(): void;
  print(): void;
  close(): void;
}

const PICTURES = {
  past: 'M12 8v4l3 2M4 12a8 8 0 1 0 2.500-5.800M4 4v4h4',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'M6 6l12 12M18 6L6 18',
};

function picture(path: string): SVGSVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  drawing.append(line);
  return drawing;
}

function tool(label: string, path: string, act: () => void, props: Partial<HTMLButtonElement> = {}): HTMLButtonElement {
  const made = button('', act, { title: label, ariaLabel: label, ...props });
  made.append(picture(path));
  return made;
}

/** Company, what can be done with the chat, and how it looks. Redrawn as a whole; an open menu stays open. */
export function renderHeader(target: HTMLElement, state: HeaderState, actions: HeaderActions): void {
  const { texts, company } = state;
  const wasOpen = target.querySelector<HTMLElement>('#menu')?.hidden === false;
  const menu = drawMenu(state, actions, () => toggle(false));
  const more = tool(texts.more, PICTURES.more, () => toggle(menu.hidden === true), { id: 'more' });
  const toggle = (open: boolean, focuses = true): void => {
    menu.hidden = !open;
    more.ariaExpanded = String(open);
    if (focuses) (open ? menu.querySelector<HTMLElement>('button, select') : more)?.focus();
  };
  more.setAttribute('aria-controls', 'menu');
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    toggle(false);
  });
  const past = tool(
    state.elsewhere === 0 ? texts.past : texts.pastUnread(state.elsewhere),
    PICTURES.past,
    actions.past,
    {
      id: 'past-button',
    },
  );
  if (state.elsewhere > 0)
    past.append(element('span', { className: 'count', ariaHidden: 'true' }, String(state.elsewhere)));
  const [label, select] = languageChoice('locale', state, actions);
  label.className = 'hidden';
  const bar = element(
    'div',
    { className: 'bar' },
    element('img', { src: icon, alt: '', width: 36, height: 36 }),
    element('div', { className: 'names' }, element('h1', {}, texts.title), element('p', {}, company)),
    element('div', { className: 'tools' }, element('span', { className: 'wide' }, label, select), past, more),
  );
  if (state.isEmbedded) bar.lastElementChild?.append(tool(texts.close, PICTURES.close, actions.close, { id: 'close' }));
  target.replaceChildren(bar, menu);
  toggle(wasOpen, false);
  document.title = `${texts.title} · ${company}`;
}

function languageChoice(id: string, { locale, texts }: HeaderState, actions: HeaderActions) {
  const choices = LOCALES.map((value) => ({ value, text: LOCALE_NAMES[value], lang: value }));
  return choice<Locale>({ id, label: texts.language, value: locale, choices, change: actions.locale });
}

function drawMenu(state: HeaderState, actions: HeaderActions, close: () => void): HTMLElement {
  const { texts, preferences } = state;
  const act = (work: () => void) => () => {
    close();
    work();
  };
  const size = choice({
    id: 'size',
    label: texts.size,
    value: preferences.size,
    choices: SIZES.map((value) => ({ value, text: `${value}%` })),
    change: (value) => actions.preferences({ ...preferences, size: value }),
  });
  const theme = choice({
    id: 'theme',
    label: texts.theme,
    value: preferences.theme,
    choices: THEMES.map((value) => ({ value, text: texts.themes[value] })),
    change: (value) => actions.preferences({ ...preferences, theme: value }),
  });
  return element(
    'div',
    { id: 'menu', hidden: true },
    button(texts.fresh, act(actions.fresh), { id: 'fresh' }),
    button(texts.download, act(actions.download), { id: 'download' }),
    button(texts.print, act(actions.print), { id: 'print' }),
    element('div', { className: 'field' }, ...size),
    element('div', { className: 'field' }, ...theme),
    element('div', { className: 'field narrow' }, ...languageChoice('locale-narrow', state, actions)),
  );
}
