import icon from '../app/icon.svg';
import type { ChatInfo } from './api.ts';
import { LANGUAGE_OF, LOCALE_NAMES, LOCALES, type Locale } from './locale.ts';
import { TEXTS } from './texts.ts';

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children);
  return made;
}

export interface HeaderState {
  locale: Locale;
  info: ChatInfo | undefined;
}

/** Company, language switch, and what the chat keeps and for how long. */
export function renderHeader(
  target: HTMLElement,
  { locale, info }: HeaderState,
  onLocale: (locale: Locale) => void,
): void {
  const language = LANGUAGE_OF[locale];
  const texts = TEXTS[language];
  const company = info?.companyNames[language] || texts.company;
  const select = element('select', { id: 'locale' });
  for (const choice of LOCALES)
    select.append(
      element('option', { value: choice, lang: choice, selected: choice === locale }, LOCALE_NAMES[choice]),
    );
  select.addEventListener('change', () => onLocale(select.value as Locale));

  const names = element('div', { className: 'names' }, element('h1', {}, texts.title), element('p', {}, company));
  const tools = element(
    'div',
    { className: 'tools' },
    element('label', { htmlFor: 'locale', className: 'hidden' }, texts.language),
    select,
  );
  const bar = element(
    'div',
    { className: 'bar' },
    element('img', { src: icon, alt: '', width: 36, height: 36 }),
    names,
    tools,
  );
  const privacy = element(
    'details',
    { className: 'privacy' },
    element('summary', {}, texts.privacyTitle),
    element('p', {}, texts.privacy(info?.retentionMonths)),
  );
  if (info?.hotline) privacy.append(element('p', {}, texts.hotline(info.hotline)));
  target.replaceChildren(bar, privacy);
  document.title = `${texts.title} · ${company}`;
}
