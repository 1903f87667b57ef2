import { Language } from '#core/contract/language.ts';
import { say } from '#core/language/say.ts';
import type { Deps } from '#core/platform/deps.ts';
import { inUnit } from '#core/platform/unit.ts';
import { readSettings } from '#core/settings/store.ts';
import { appendMessage } from './append-message.ts';
import { languageOfLocale, regionOf } from './rules.ts';
import { lockConversation, updateConversation } from './store.ts';

/**
 * The first words, once a conversation: that this is a bot, what it keeps and for how long, whom to call in an
 * emergency, how to reach a person (safety rule 5).
 */
export function welcome(deps: Deps, conversationId: string, locale: string | null): Promise<void> {
  return inUnit(deps, async (unit) => {
    const conversation = await lockConversation(unit.tx, conversationId);
    if (conversation === null || conversation.welcomedAt !== null) return;
    const settings = await readSettings(unit.tx);
    const language = locale === null ? Language.parse(conversation.language) : languageOfLocale(locale);
    const region = regionOf({ contactRegion: null, locale, company: settings.region });
    await updateConversation(unit.tx, conversationId, { welcomedAt: unit.now, language, region });
    const numbers = settings.emergencyNumbers[region];
    const emergency = say(language, 'welcome.emergency', {
      medical: numbers.medical,
      fire: numbers.fire,
      line: settings.companyEmergencyLine,
    });
    const text = say(language, 'welcome', {
      company: settings.companyNames[language],
      months: settings.retentionMonths,
    });
    await appendMessage(unit, conversation, {
      sender: 'bot',
      text: `${text}\n\n${emergency}`,
      payload: {
        suggestions: [say(language, 'welcome.suggest.storage'), say(language, 'welcome.suggest.person')],
        language,
      },
    });
  });
}
