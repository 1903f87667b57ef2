import type { Channel } from '#core/contract/vocabulary.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { languageOfLocale } from './rules.ts';
import { insertConversation } from './store.ts';

/** Makes a conversation; nothing is said in it yet. */
export function startConversation(
  deps: Deps,
  input: {
    channel: Channel;
    channelUserId: string;
    visitorId: string | null;
    contactId: string | null;
    locale: string | null;
    /** Where a channel outside can be spoken to later. */
    reference?: object | undefined;
  },
) {
  const { locale, reference, ...rest } = input;
  return inUnit(deps, (unit) =>
    insertConversation(unit.tx, { ...rest, reference, language: languageOfLocale(locale), createdAt: unit.now }),
  );
}
