import type { Activity } from 'botbuilder';
import type { AttachmentFact } from '#core/contract/attachment.ts';
import { Language } from '#core/contract/language.ts';
import { renderCard } from '../cards.ts';
import { citationDefinitions, messageEntity } from '../citations.ts';
import type { ConversationRow, DraftView, StoredMessage } from '../ports.ts';
import { CHANNEL_TEXTS } from '../texts.ts';

/** An activity as it goes over the wire: dates are text. */
export type WireActivity = Omit<
  Partial<Activity>,
  'timestamp' | 'from' | 'conversation' | 'attachments' | 'entities' | 'suggestedActions'
> & {
  timestamp?: string;
  from: { id: string; name?: string; role: 'user' | 'bot' };
  conversation: { id: string };
  attachments?: unknown[];
  entities?: unknown[];
  suggestedActions?: { actions: unknown[]; to: string[] };
};

/** Where a client finds a file. */
export type FileUrl = (file: AttachmentFact) => string;

type ConversationOfActivity = Pick<ConversationRow, 'id' | 'channelUserId' | 'language'> & { fileUrl?: FileUrl };

/** A message's id in Direct Line, the same whenever and wherever it is made. */
export const activityId = (conversationId: string, seq: number): string =>
  `${conversationId}|${String(seq).padStart(7, '0')}`;

/** Rows are written in a language of the house; a value from elsewhere is shown in Simplified Chinese. */
export const languageOf = (value: string | undefined): Language => Language.catch('zh-Hans').parse(value);

/** Web Chat orders what it shows by this integer; without it, it guesses from clocks. */
const sequence = (seq: number) => ({ 'webchat:sequence-id': seq });

/**
 * A stored message as a Direct Line activity. There is no `replyToId`: Web Chat holds an activity back for five
 * seconds where it lacks the one that is named.
 */
export function toActivity(message: StoredMessage, conversation: ConversationOfActivity): WireActivity {
  const language = languageOf(message.payload.language ?? conversation.language);
  const common = {
    id: activityId(conversation.id, message.seq),
    timestamp: message.createdAt.toISOString(),
    channelId: 'directline',
    conversation: { id: conversation.id },
  };
  if (message.sender === 'customer') return { ...common, ...customerPart(message, conversation) };
  const from = speaker(message, language);
  const { event, notice, streamId } = message.payload;
  const channelData = {
    ...sequence(message.seq),
    ...(streamId === undefined ? {} : { streamId, streamType: 'final' }),
    frontline: { sender: message.sender, ...(notice ? { notice } : {}) },
  };
  if (event) return { ...common, type: 'event', from, name: event.name, value: event.value, channelData };
  return {
    ...common,
    type: 'message',
    from,
    channelData,
    locale: localeOf(language),
    ...wordsOf(message, language, filesOf(message, conversation)),
  };
}

/** The customer's own message comes back with the client's id, by which Web Chat knows that it has arrived. */
function customerPart(message: StoredMessage, conversation: ConversationOfActivity) {
  const { value, clientActivityId } = message.payload;
  const channelData = {
    ...sequence(message.seq),
    ...(clientActivityId ? { clientActivityID: clientActivityId } : {}),
    // What a card posted is no line of the conversation.
    ...(value === undefined || value === null ? {} : { postBack: true }),
  };
  const from = { id: conversation.channelUserId, role: 'user' as const };
  const files = filesOf(message, conversation);
  const said = { text: message.text, textFormat: 'plain', value: value ?? undefined };
  return { type: 'message', from, ...said, channelData, ...(files.length > 0 ? { attachments: files } : {}) };
}

function filesOf(message: StoredMessage, { fileUrl }: ConversationOfActivity): object[] {
  const files = fileUrl === undefined ? [] : (message.payload.attachments ?? []);
  return files.map((file) => ({ contentType: file.type, contentUrl: fileUrl?.(file), name: file.name }));
}

function speaker(message: StoredMessage, language: Language): WireActivity['from'] {
  const texts = CHANNEL_TEXTS[language];
  if (message.sender === 'clerk') return { id: 'clerk', name: message.senderName ?? texts.clerkName, role: 'bot' };
  return { id: 'bot', name: texts.botName, role: 'bot' };
}

/** A clerk's words are shown as typed; the bot's are markdown. */
function wordsOf(message: StoredMessage, language: Language, files: object[]) {
  const { citations = [], generated = false, card, suggestions = [] } = message.payload;
  const entity = messageEntity(citations, generated, language);
  const definitions = citations.length > 0 ? `\n\n${citationDefinitions(citations)}` : '';
  const attachments = [...files, ...(card ? [renderCard(card, language)] : [])];
  const actions = suggestions.map((text) => ({ type: 'imBack', title: text, value: text }));
  return {
    text: message.text + definitions,
    textFormat: message.sender === 'clerk' ? 'plain' : 'markdown',
    ...(entity ? { entities: [entity] } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(actions.length > 0 ? { suggestedActions: { actions, to: [] } } : {}),
  };
}

/** Somebody is writing. It is no message: it has no place in the sequence and is never sent again. */
export function typingActivity(
  conversation: ConversationOfActivity,
  who: { sender: 'clerk' | 'bot'; name?: string | undefined },
  after: number,
): WireActivity {
  const texts = CHANNEL_TEXTS[languageOf(conversation.language)];
  return {
    type: 'typing',
    channelId: 'directline',
    conversation: { id: conversation.id },
    from: { id: who.sender, name: who.name ?? (who.sender === 'clerk' ? texts.clerkName : texts.botName), role: 'bot' },
    channelData: sequence(after),
  };
}

/**
 * What may be shown of an answer under way, as Web Chat's livestream: the same bubble grows with each, and the message
 * that names the stream ends it. Where nothing came of it, an empty end takes the bubble away.
 */
export function draftActivity(conversation: ConversationOfActivity, draft: DraftView, after: number): WireActivity {
  const { streamId, sequence: streamSequence, text, ended } = draft;
  const label = messageEntity([], true, languageOf(conversation.language));
  const shown = ended ? {} : { text, textFormat: 'markdown', ...(label ? { entities: [label] } : {}) };
  return {
    ...typingActivity(conversation, { sender: 'bot' }, after),
    id: ended ? `${streamId}.end` : `${streamId}.${streamSequence}`,
    ...shown,
    channelData: {
      ...sequence(after),
      streamId,
      ...(ended ? { streamType: 'final' } : { streamType: 'streaming', streamSequence }),
    },
  };
}

/** A person has seen the customer's words up to a number; told as an event, which Web Chat passes over. */
export function readActivity(conversation: ConversationOfActivity, seq: number, after: number): WireActivity {
  return {
    type: 'event',
    name: 'frontline/read',
    value: { seq },
    channelId: 'directline',
    conversation: { id: conversation.id },
    from: { id: 'clerk', role: 'bot' },
    channelData: sequence(after),
  };
}

const LOCALES: Record<Language, string> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en' };
const localeOf = (language: Language): string => LOCALES[language];
