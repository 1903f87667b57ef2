import type { en } from './en.ts';

/** English settles which keys there are; the other catalogues must have the same (checked by the compiler). */
export type MessageKey = keyof typeof en;
export type Catalogue = Record<MessageKey, string>;
