import { LANGUAGES, type Language } from '#core/contract/language.ts';

export { LANGUAGES, type Language };

/** What each language calls itself; the same in every language, so not in a catalogue. */
export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' };

/** The tag that Intl understands with the regional habits of the house's readers. */
export const INTL_TAGS: Record<Language, string> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' };

const STORAGE_KEY = 'frontline.language';
/** The script where it is said, else the region's: `zh-Hans-HK` is Simplified. */
const TRADITIONAL = /^zh-(hant\b|(tw|hk|mo)\b)/i;

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);

/** The first of the browser's languages that the house speaks; Simplified Chinese where it speaks none. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    if (TRADITIONAL.test(tag)) return 'zh-Hant';
    if (/^zh\b/i.test(tag)) return 'zh-Hans';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'zh-Hans';
}

export function storedLanguage(): Language | null {
  const stored = localStorage.getItem(STORAGE_KEY);
  return isLanguage(stored) ? stored : null;
}

export const storeLanguage = (language: Language): void => localStorage.setItem(STORAGE_KEY, language);

export const initialLanguage = (): Language => storedLanguage() ?? languageOf(navigator.languages);
