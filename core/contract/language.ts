import { z } from 'zod';

/** The languages of the house: language and script, as a customer reads them. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** One text in every language of the house. */
export const LocalizedText = z.record(Language, z.string());
export type LocalizedText = z.infer<typeof LocalizedText>;
