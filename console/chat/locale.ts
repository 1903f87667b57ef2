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

/** The script where it is said, else the region's: `zh-Hans-HK` is Simplified. */
function localeOf(tag: string): Locale | undefined {
  if (/^zh-hans\b/i.test(tag)) return 'zh-CN';
  if (/^yue\b/i.test(tag) || /^zh\b.*\b(hk|mo)\b/i.test(tag)) return 'zh-HK';
  if (/^zh\b.*\b(hant|tw)\b/i.test(tag)) return 'zh-TW';
  if (/^zh\b/i.test(tag)) return 'zh-CN';
  return /^en\b/i.test(tag) ? 'en' : undefined;
}

/** The first of the tags that we speak; Simplified Chinese where none is ours. */
export function chooseLocale(tags: readonly (string | null | undefined)[]): Locale {
  for (const tag of tags) {
    const locale = localeOf(tag ?? '');
    if (locale !== undefined) return locale;
  }
  return 'zh-CN';
}

/** `?lang=` wins, then the browser's languages in their order. */
export const localeOfAddress = (search: string, browser: readonly string[]): Locale =>
  chooseLocale([new URLSearchParams(search).get('lang'), ...browser]);

/** Keeps the choice in the address, so that a reload and a shared link keep it too. */
export function rememberLocale(locale: Locale): void {
  const url = new URL(location.href);
  url.searchParams.set('lang', locale);
  history.replaceState(null, '', url);
}
