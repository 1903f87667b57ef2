import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '#core/contract/language.ts';
import type { Catalogue, MessageKey } from './messages/catalogue.ts';
import { en } from './messages/en.ts';
import { zhHans } from './messages/zh-Hans.ts';
import { zhHant } from './messages/zh-Hant.ts';

export type { MessageKey } from './messages/catalogue.ts';

const CATALOGUES: Record<Language, Catalogue> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
const compiled = new Map<string, IntlMessageFormat>();

/** The text of `key` in `language`, with ICU placeholders filled. */
export function say(language: Language, key: MessageKey, params: Record<string, string | number> = {}): string {
  const id = `${language}/${key}`;
  let format = compiled.get(id);
  if (format === undefined) {
    format = new IntlMessageFormat(CATALOGUES[language][key], language, undefined, { ignoreTag: true });
    compiled.set(id, format);
  }
  return String(format.format(params));
}

export const isMessageKey = (key: string): key is MessageKey => key in en;
