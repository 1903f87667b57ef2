import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from '../messages/en.ts';
import { type Catalogue, type MessageKey, zhHans } from '../messages/zh-Hans.ts';
import { zhHant } from '../messages/zh-Hant.ts';
import { setRequestLanguage } from './api.ts';
import { INTL_TAGS, initialLanguage, type Language, storeLanguage } from './locale.ts';
import type { MessageValues, Say } from './say.ts';
import { type TimeFormats, timeFormats } from './time.ts';

export type { MessageKey, Say };

const CATALOGUES: Record<Language, Catalogue> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

interface I18n {
  language: Language;
  setLanguage: (language: Language) => void;
  say: Say;
  /** Says `key` where the catalogue has it, else gives back `otherwise`: for words that come over the wire. */
  sayOr: (key: string, otherwise: string, values?: MessageValues) => string;
  time: TimeFormats;
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** "A, B and C" in the language's own way. */
  list: (words: readonly string[]) => string;
}

const I18nContext = createContext<I18n | null>(null);

const isKey = (catalogue: Catalogue, key: string): key is MessageKey => Object.hasOwn(catalogue, key);

function speaker(language: Language): Pick<I18n, 'say' | 'sayOr' | 'time' | 'number' | 'list'> {
  const catalogue = CATALOGUES[language];
  const tag = INTL_TAGS[language];
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  const say: Say = (key, values) => {
    if (values === undefined && !catalogue[key].includes('{')) return catalogue[key];
    let format = compiled.get(key);
    if (!format) {
      format = new IntlMessageFormat(catalogue[key], tag);
      compiled.set(key, format);
    }
    return String(format.format(values));
  };
  return {
    say,
    sayOr: (key, otherwise, values) => (isKey(catalogue, key) ? say(key, values) : otherwise),
    time: timeFormats(tag, say),
    list: (words) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(words),
    number: (value, options) => new Intl.NumberFormat(tag, options).format(value),
  };
}

export function I18nProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(initialLanguage);
  // Before the first request of this render's children, not after: errors come localised from the server.
  setRequestLanguage(language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo<I18n>(
    () => ({
      language,
      setLanguage: (next) => {
        storeLanguage(next);
        setLanguage(next);
      },
      ...speaker(language),
    }),
    [language],
  );
  return <I18nContext value={value}>{children}</I18nContext>;
}

export function useI18n(): I18n {
  const value = useContext(I18nContext);
  if (!value) throw new Error('useI18n outside I18nProvider');
  return value;
}

export const useSay = (): Say => useI18n().say;
