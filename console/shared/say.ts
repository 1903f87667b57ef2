import type { MessageKey } from '../messages/zh-Hans.ts';

export type MessageValues = Record<string, string | number | Date>;

/** Says a message of the catalogue, its ICU arguments filled in. */
export type Say = (key: MessageKey, values?: MessageValues) => string;
