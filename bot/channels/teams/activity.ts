import type { Activity } from 'botbuilder';
import type { Language } from '#core/contract/language.ts';
import { renderCard } from '../cards.ts';
import { citationMarks, teamsMessageEntity } from '../citations.ts';
import { languageOf } from '../direct-line/activity.ts';
import type { StoredMessage } from '../ports.ts';
import { CHANNEL_TEXTS } from '../texts.ts';
import { finalOfStream } from './stream-entity.ts';

type Entities = NonNullable<Activity['entities']>;

/** Teams shows no more. */
const MOST_SUGGESTIONS = 6;

/** Teams takes one line break for none. */
const hardBreaks = (text: string): string => text.replace(/([^\s\\])\n(?=\S)/g, '$1  \n');

/**
 * A stored message as Teams shows it; undefined for what Teams does not show (the customer's own, events).
 * Teams has one account for the bot, so a clerk's words begin with the clerk's name.
 * @param shared several people are in the conversation: Teams shows no suggested actions there, so they go on a card
 */
export function toTeamsActivity(
  message: StoredMessage,
  conversationLanguage: string,
  shared = false,
): Partial<Activity> | undefined {
  const { citations = [], generated = false, card, suggestions = [], event, streamId } = message.payload;
  if (message.sender === 'customer' || event) return undefined;
  const language = languageOf(message.payload.language ?? conversationLanguage);
  const entity = teamsMessageEntity(citations, generated, language);
  const entities = [...(entity ? [entity] : []), ...(streamId === undefined ? [] : [finalOfStream(streamId)])];
  const buttons = shared || card !== undefined ? suggestions : [];
  const attachments = [
    ...(card ? [renderCard(card, language)] : []),
    ...(buttons.length > 0 ? [buttonsCard(buttons)] : []),
  ];
  const actions = suggestions.slice(0, MOST_SUGGESTIONS).map((text) => ({ type: 'imBack', title: text, value: text }));
  return {
    type: 'message',
    ...words(message, language),
    ...(entities.length > 0 ? { entities: entities as Entities } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(actions.length > 0 && buttons.length === 0 ? { suggestedActions: { actions, to: [] } } : {}),
  };
}

function words(message: StoredMessage, language: Language): Pick<Activity, 'text' | 'textFormat'> {
  const { citations = [] } = message.payload;
  if (message.sender === 'clerk') {
    const name = message.senderName ?? CHANNEL_TEXTS[language].clerkName;
    return { text: `${name}: ${message.text}`, textFormat: 'plain' };
  }
  const marks = citations.length > 0 ? `\n\n${citationMarks(citations)}` : '';
  return { text: hardBreaks(message.text) + marks, textFormat: 'markdown' };
}

/** What a button says comes back as the words of whoever pressed it (incoming.ts). */
const buttonsCard = (suggestions: readonly string[]) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    body: [],
    actions: suggestions
      .slice(0, MOST_SUGGESTIONS)
      .map((text) => ({ type: 'Action.Submit', title: text, data: { frontline: 'say', text } })),
  },
});
