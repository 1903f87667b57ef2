import type { Language } from '#core/contract/language.ts';
import { en } from './en.ts';
import type { SlaTexts } from './texts.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

export const SLA_TEXTS: Record<Language, SlaTexts> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
