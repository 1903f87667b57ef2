import type { Activity, Mention } from 'botbuilder';
import { z } from 'zod';
import { FrontlineError } from '#core/platform/errors.ts';
import { TEXT_LIMIT } from '../direct-line/incoming.ts';
import { isPersonal } from './reference.ts';

/** What has come from Teams, as far as it concerns us. */
export type Incoming =
  | { kind: 'message'; message: TeamsMessage }
  /** `messageUpdate`: `editId` is this change's own. */
  | { kind: 'edited'; message: TeamsMessage; editId: string }
  | { kind: 'deleted'; sourceId: string }
  /** The bot was added where people are, or somebody opened a chat with it. */
  | { kind: 'installed' }
  | { kind: 'typing' }
  /** A card's Action.Execute, which wants an answer within the request. */
  | { kind: 'cardAction'; message: TeamsMessage }
  | { kind: 'invoke' }
  /** Types that mean nothing to us are taken and passed over. */
  | { kind: 'other' };

export interface TeamsMessage {
  /** Teams' id of the activity: sent again after 15 seconds without an answer, it is the same (msteams-docs #6084). */
  sourceId: string;
  text: string;
  value: unknown;
  /** In a chat with several people the bot is meant only where it is named, or where its own card was used. */
  addressed: boolean;
  /** The bot's message that a card's answer belongs to. */
  replyToId: string | undefined;
}

/** A button of ours in a chat where Teams shows no suggested actions: what it says is the user's words. */
const Said = z.object({ frontline: z.literal('say'), text: z.string().min(1).max(200) });
const ExecuteValue = z.looseObject({ action: z.looseObject({ data: z.unknown().optional() }) });
const ChannelData = z.looseObject({ eventType: z.string().optional() });

/** @throws FrontlineError `badRequest` for an activity that lacks what its type needs; `tooLarge` */
export function readIncoming(activity: Activity): Incoming {
  switch (activity.type) {
    case 'message':
      return { kind: 'message', message: messageOf(activity, activity.value) };
    case 'messageUpdate': {
      const message = messageOf(activity, undefined);
      // A message that is restored after its deletion comes as an update; with its old words it says nothing new.
      const at = activity.timestamp?.getTime() ?? 0;
      return { kind: 'edited', message, editId: `${message.sourceId}:edit:${at}` };
    }
    case 'messageDelete':
      return { kind: 'deleted', sourceId: sourceIdOf(activity) };
    case 'conversationUpdate':
      return isArrival(activity) ? { kind: 'installed' } : { kind: 'other' };
    case 'installationUpdate':
      return activity.action === 'add' ? { kind: 'installed' } : { kind: 'other' };
    case 'typing':
      return { kind: 'typing' };
    case 'invoke':
      return activity.name === 'adaptiveCard/action'
        ? { kind: 'cardAction', message: messageOf(activity, ExecuteValue.safeParse(activity.value).data?.action.data) }
        : { kind: 'invoke' };
    default:
      return { kind: 'other' };
  }
}

function sourceIdOf({ id }: Activity): string {
  if (id === undefined) throw new FrontlineError('badRequest', 'an activity without an id', { path: 'id' });
  return `teams:${id}`;
}

function messageOf(activity: Activity, posted: unknown): TeamsMessage {
  const said = Said.safeParse(posted);
  const text = said.success ? said.data.text : plainText(activity);
  if (text.length > TEXT_LIMIT) throw new FrontlineError('tooLarge', 'the text is too long', { path: 'text' });
  const fromCard = posted !== undefined && posted !== null;
  return {
    sourceId: sourceIdOf(activity),
    text,
    value: said.success || !fromCard ? null : posted,
    addressed: isPersonal(activity) || fromCard || mentionsOf(activity).some((mention) => isOfBot(mention, activity)),
    replyToId: activity.replyToId,
  };
}

/** Somebody new may be a colleague who joined the team: only the bot's own arrival is one, or any in a chat of two. */
function isArrival({ membersAdded = [], recipient, ...rest }: Activity): boolean {
  const event = ChannelData.safeParse(rest.channelData).data?.eventType;
  if (event !== undefined && event !== 'teamMemberAdded') return false;
  const arrived = membersAdded.some(({ id }) => id === recipient.id);
  return arrived || (membersAdded.length > 0 && isPersonal({ recipient, ...rest } as Activity));
}

const MentionEntity = z.looseObject({
  type: z.literal('mention'),
  text: z.string().optional(),
  mentioned: z.looseObject({ id: z.string(), name: z.string().optional() }),
});

const mentionsOf = ({ entities = [] }: Activity): Mention[] =>
  entities.flatMap((entity) => (MentionEntity.safeParse(entity).data as Mention | undefined) ?? []);

const isOfBot = ({ mentioned }: Mention, { recipient }: Activity): boolean => mentioned.id === recipient.id;

const ENTITIES: Record<string, string> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** What was typed: without the bot's own name, other people's as plain names, and without Teams' markup. */
function plainText(activity: Activity): string {
  let text = activity.text ?? '';
  for (const mention of mentionsOf(activity)) {
    const name = isOfBot(mention, activity) ? ' ' : (mention.mentioned.name ?? '');
    if (mention.text) text = text.replaceAll(mention.text, () => name);
  }
  return text
    .replace(/<\/?at\b[^>]*>/gi, '')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (_whole, name: string) => ENTITIES[name] ?? '')
    .replace(/\r\n?/g, '\n')
    .trim();
}
