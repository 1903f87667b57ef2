import type { Language } from '#core/contract/language.ts';
import { en } from './en.ts';
import type { AnsweringTexts } from './texts.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

export const TEXTS: Record<Language, AnsweringTexts> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
