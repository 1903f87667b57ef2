import type { Activity } from 'botbuilder';
import { renderCard } from '../cards.ts';
import { messageEntity } from '../citations.ts';
import { languageOf } from '../direct-line/activity.ts';
import type { StoredMessage } from '../ports.ts';
import { CHANNEL_TEXTS } from '../texts.ts';

/**
 * A stored message as Teams shows it; undefined for what Teams does not show (the customer's own, events).
 * Teams has one account for the bot, so a clerk's words begin with the clerk's name.
 */
export function toTeamsActivity(message: StoredMessage, conversationLanguage: string): Partial<Activity> | undefined {
  const { citations = [], generated = false, card, suggestions = [], event } = message.payload;
  if (message.sender === 'customer' || event) return undefined;
  const language = languageOf(message.payload.language ?? conversationLanguage);
  const entity = messageEntity(citations, generated, language);
  const isClerk = message.sender === 'clerk';
  const name = message.senderName ?? CHANNEL_TEXTS[language].clerkName;
  const actions = suggestions.map((text) => ({ type: 'imBack', title: text, value: text }));
  return {
    type: 'message',
    text: isClerk ? `${name}: ${message.text}` : message.text,
    textFormat: isClerk ? 'plain' : 'markdown',
    ...(entity ? { entities: [entity as unknown as NonNullable<Activity['entities']>[number]] } : {}),
    ...(card ? { attachments: [renderCard(card, language)] } : {}),
    ...(actions.length > 0 ? { suggestedActions: { actions, to: [] } } : {}),
  };
}
