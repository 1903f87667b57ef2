import type { Db } from '#core/platform/db.ts';
import type { TeamsPort } from './channel.ts';

const CONVERSATION = {
  id: true,
  channelUserId: true,
  lastSeq: true,
  language: true,
  visitorId: true,
  contactId: true,
} as const;

/** The conversations of Teams, in the database. */
export function teamsReferences(db: Db): TeamsPort {
  return {
    findByChannelUser: (channelUserId) =>
      db.conversation.findFirst({
        where: { channel: 'teams', channelUserId },
        orderBy: { createdAt: 'asc' },
        select: CONVERSATION,
      }),
    keepReference: async (conversationId, reference) => {
      await db.conversation.update({ where: { id: conversationId }, data: { reference: reference as object } });
    },
  };
}
