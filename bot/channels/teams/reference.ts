import type { Activity } from 'botbuilder';
import { z } from 'zod';

const Account = z.object({ id: z.string(), name: z.string().optional(), aadObjectId: z.string().optional() });

/**
 * How a conversation in Teams is spoken to later. Only what does not change from message to message is kept, so that
 * the row is written when something about the conversation has changed and not with each message.
 */
export const TeamsReference = z.object({
  serviceUrl: z.url(),
  conversation: z.object({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  bot: Account,
  /** Whom a chat of two is with; several people write in the others. */
  user: Account.optional(),
});
export type TeamsReference = z.infer<typeof TeamsReference>;

const THREAD = /;messageid=(\d+)$/i;

/** In a channel each thread is a conversation: Teams' id names its first message, or this is the first. */
export function threadIdOf(activity: Activity): string {
  const { id, conversationType } = activity.conversation;
  if (conversationType !== 'channel' || THREAD.test(id)) return id;
  const root = activity.type === 'message' ? (activity.replyToId ?? activity.id) : undefined;
  return root === undefined ? id : `${id};messageid=${root}`;
}

/** Whether it is a chat of one person with the bot. */
export const isPersonal = (activity: Activity): boolean => {
  const { conversationType, isGroup } = activity.conversation;
  return conversationType === undefined ? isGroup !== true : conversationType === 'personal';
};

export const tenantOf = (activity: Activity): string | undefined => {
  const channelData = z.object({ tenant: z.object({ id: z.string() }) }).safeParse(activity.channelData);
  return activity.conversation.tenantId ?? (channelData.success ? channelData.data.tenant.id : undefined);
};

export function referenceOf(activity: Activity): TeamsReference {
  const { recipient, from, conversation, serviceUrl } = activity;
  return TeamsReference.parse({
    serviceUrl,
    conversation: {
      id: threadIdOf(activity),
      conversationType: conversation.conversationType,
      tenantId: tenantOf(activity),
    },
    bot: recipient,
    user: isPersonal(activity) ? from : undefined,
  });
}
