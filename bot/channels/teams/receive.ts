import type { Activity, TurnContext } from 'botbuilder';
import { CardSubmission } from '#core/contract/chat.ts';
import { languageOfLocale } from '#core/conversation/rules.ts';
import { say } from '#core/language/say.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import type { ConversationPort, ReceiveInput } from '../ports.ts';
import { filesIn } from './file-source.ts';
import type { TeamsFiles } from './files.ts';
import { readIncoming, type TeamsMessage } from './incoming.ts';
import type { TeamsPort } from './port.ts';
import { isPersonal, referenceOf, tenantOf, threadIdOf } from './reference.ts';

interface Ports {
  conversations: ConversationPort;
  teams: TeamsPort;
  files: TeamsFiles;
}

/** Teams' ids of a conversation are unique over all tenants. */
const externalIdOf = (activity: Activity): string => `teams:${threadIdOf(activity)}`;

/**
 * Takes one authenticated activity in; returns once what it says is stored.
 * @throws FrontlineError `badRequest` for an activity of another channel or without what its type needs; `tooLarge`
 */
export async function receiveActivity(ports: Ports, context: TurnContext): Promise<void> {
  const { activity } = context;
  if (activity.channelId !== 'msteams') throw new FrontlineError('badRequest', 'not from Teams', { path: 'channelId' });
  const incoming = readIncoming(activity);
  switch (incoming.kind) {
    case 'message':
      return takeMessage(ports, activity, incoming.message, (input) => receiveWithFiles(ports, activity, input));
    case 'edited':
      return takeMessage(ports, activity, incoming.message, (input) => ports.teams.edited(input, incoming.editId));
    case 'deleted': {
      const known = await ports.teams.find(externalIdOf(activity));
      return known === null ? undefined : ports.teams.deleted(known.id, incoming.sourceId);
    }
    case 'installed':
      await begin(ports, activity);
      return;
    case 'typing': {
      const known = await ports.teams.find(externalIdOf(activity));
      return known === null ? undefined : ports.conversations.customerTyping(known.id);
    }
    case 'cardAction':
      return answerCardAction(ports, context, incoming.message);
    case 'invoke':
      return answerInvoke(context, undefined);
    case 'other':
      return;
  }
}

/** The conversation that this belongs to, welcomed once, in the language of the user's Teams. */
async function begin({ conversations, teams }: Ports, activity: Activity): Promise<string> {
  const locale = activity.locale ?? null;
  const tenantId = tenantOf(activity);
  const { aadObjectId: userId, name } = activity.from;
  const personal = isPersonal(activity);
  const vouched = personal && tenantId !== undefined && userId !== undefined;
  const { id } = await teams.open({
    externalId: externalIdOf(activity),
    owner: vouched ? { tenantId, userId, name: name ?? '' } : undefined,
    shared: !personal,
    locale,
    reference: referenceOf(activity),
  });
  await conversations.opened(id, locale);
  return id;
}

async function takeMessage(
  ports: Ports,
  activity: Activity,
  message: TeamsMessage,
  store: (input: ReceiveInput) => Promise<unknown>,
): Promise<void> {
  const { text, value, sourceId, replyToId, addressed } = message;
  const locale = activity.locale ?? null;
  if (text === '' && value === null && !bringsFiles(activity)) return;
  // Among several people the bot keeps out of what is not said to it, unless somebody may be in danger (safety rule 1).
  if (!addressed && !ports.teams.soundsLikeEmergency(text, locale)) return;
  const conversationId = await begin(ports, activity);
  const { aadObjectId, id, name } = activity.from;
  const author = { id: aadObjectId ?? id, name: name ?? '' };
  await store({ conversationId, sourceId, text, value, locale, clientActivityId: null, author });
  const submission = CardSubmission.safeParse(value);
  if (submission.success && replyToId !== undefined)
    await ports.teams.cardFilledIn({ conversationId, sentId: replyToId, submission: submission.data });
}

const bringsFiles = (activity: Activity): boolean => activity.type === 'message' && filesIn(activity).length > 0;

/** Files first, since the message takes them: fetched before anything is stored, and none twice where Teams sends again. */
async function receiveWithFiles({ conversations, teams, files }: Ports, activity: Activity, input: ReceiveInput) {
  const { conversationId, sourceId } = input;
  if (!bringsFiles(activity)) return conversations.receive(input);
  if (await teams.isKnown(conversationId, sourceId)) return;
  const { taken, refused } = await files.take(activity, conversationId);
  // Nothing is left of a message whose files were all refused and that says nothing.
  if (taken.length > 0 || input.text !== '' || input.value !== null) {
    const attachments = taken.length > 0 ? { attachments: taken } : {};
    const stored = await conversations.receive({ ...input, ...attachments }).catch(async (error: unknown) => {
      await files.discard(taken);
      throw error;
    });
    if (stored.duplicate) return files.discard(taken);
  }
  if (refused.length > 0) await teams.filesRefused({ conversationId, sourceId, files: refused });
}

async function answerCardAction(ports: Ports, context: TurnContext, message: TeamsMessage): Promise<void> {
  const language = languageOfLocale(context.activity.locale);
  if (message.value === null && message.text === '') {
    const value = { code: 'BadRequest', message: say(language, 'error.badRequest') };
    return answerInvoke(context, { statusCode: 400, type: 'application/vnd.microsoft.error', value });
  }
  await takeMessage(ports, context.activity, message, (input) => ports.conversations.receive(input));
  const value = say(language, 'card.received');
  return answerInvoke(context, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value });
}

/** Answers within the request; the SDK keeps it for the response and sends nothing. */
async function answerInvoke(context: TurnContext, body: object | undefined): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
