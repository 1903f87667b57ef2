import type { Language } from '#core/contract/language.ts';
import { en } from './texts/en.ts';
import type { ChatTexts } from './texts/texts.ts';
import { zhHans } from './texts/zh-Hans.ts';
import { zhHant } from './texts/zh-Hant.ts';

export type { ChatTexts };

export const TEXTS: Record<Language, ChatTexts> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
