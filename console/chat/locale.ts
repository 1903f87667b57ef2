import type { Language } from '#core/contract/language.ts';

/** Web Chat's names for the ways of writing that we have; Hong Kong and Taiwan differ in its own words. */
export const LOCALES = ['zh-CN', 'zh-TW', 'zh-HK', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_NAMES: Record<Locale, string> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文（台灣）',
  'zh-HK': '繁體中文（香港）',
  en: 'English',
};

export const LANGUAGE_OF: Record<Locale, Language> = {
  'zh-CN': 'zh-Hans',
  'zh-TW': 'zh-Hant',
  'zh-HK': 'zh-Hant',
  en: 'en',
};

function localeOf(tag: string): Locale | undefined {
  if (/^yue\b/i.test(tag) || /^zh\b.*\b(hk|mo)\b/i.test(tag)) return 'zh-HK';
  if (/^zh\b.*\b(hant|tw)\b/i.test(tag)) return 'zh-TW';
  if (/^zh\b/i.test(tag)) return 'zh-CN';
  return /^en\b/i.test(tag) ? 'en' : undefined;
}

/** `?lang=` wins, then the browser's languages in their order; Simplified Chinese where none is ours. */
export function chooseLocale(search: string, browser: readonly string[]): Locale {
  const asked = new URLSearchParams(search).get('lang');
  for (const tag of [asked ?? '', ...browser]) {
    const locale = localeOf(tag);
    if (locale !== undefined) return locale;
  }
  return 'zh-CN';
}

/** Keeps the choice in the address, so that a reload and a shared link keep it too. */
export function rememberLocale(locale: Locale): void {
  const url = new URL(location.href);
  url.searchParams.set('lang', locale);
  history.replaceState(null, '', url);
}
