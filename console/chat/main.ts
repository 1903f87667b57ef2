import '@fontsource-variable/noto-sans-sc';
import './chat.css';
import { readInfo } from './api.ts';
import { type HeaderState, renderHeader } from './header.ts';
import { chooseLocale, LANGUAGE_OF, type Locale, rememberLocale } from './locale.ts';
import { createSession, type SessionState } from './session.ts';
import { fontOf } from './style-options.ts';
import { TEXTS } from './texts.ts';

const need = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page lacks #${id}`);
  return found;
};
const header = need('header');
const problem = need('problem');
const chat = need('chat');

const view: HeaderState & { state: SessionState } = {
  locale: chooseLocale(location.search, navigator.languages),
  info: undefined,
  state: 'connecting',
};

const session = createSession(chat, view.locale, (state) => {
  view.state = state;
  showState();
});

function showPage(): void {
  document.documentElement.lang = view.locale;
  document.documentElement.style.setProperty('--font', fontOf(LANGUAGE_OF[view.locale]));
  renderHeader(header, view, changeLocale);
  showState();
}

function showState(): void {
  const texts = TEXTS[LANGUAGE_OF[view.locale]];
  chat.setAttribute('aria-busy', String(view.state === 'connecting'));
  chat.dataset.loading = chat.childElementCount === 0 ? texts.loading : '';
  problem.hidden = view.state !== 'lost' && view.state !== 'away';
  if (problem.hidden) {
    problem.replaceChildren();
    return;
  }
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.textContent = texts.retry;
  retry.addEventListener('click', () => session.retry());
  problem.replaceChildren(view.state === 'away' ? texts.away : texts.lost, retry);
}

function changeLocale(locale: Locale): void {
  view.locale = locale;
  rememberLocale(locale);
  showPage();
  session.setLocale(locale);
  document.getElementById('locale')?.focus();
}

showPage();
void session.start();
view.info = await readInfo();
renderHeader(header, view, changeLocale);
