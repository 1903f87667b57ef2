import { filesInWords } from '#core/contract/attachment.ts';
import { MessagePayload } from '#core/contract/message.ts';
import type { Channel, Sender } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';

export const insertConversation = (
  tx: Tx,
  data: {
    channel: Channel;
    channelUserId: string;
    externalId?: string;
    shared?: boolean;
    visitorId: string | null;
    contactId: string | null;
    language: string;
    reference: object | undefined;
    createdAt: Date;
  },
) => tx.conversation.create({ data: { ...data, lastMessageAt: data.createdAt } });

export const findConversation = (tx: Tx, id: string) =>
  tx.conversation.findUnique({ where: { id }, include: { contact: { include: { customer: true } } } });

export const findByExternalId = (tx: Tx, externalId: string) => tx.conversation.findUnique({ where: { externalId } });

/** Every change of a conversation begins here: the row lock makes one order of all that happens in it. */
export async function lockConversation(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Conversation" WHERE "id" = ${id} FOR UPDATE`;
  return tx.conversation.findUnique({ where: { id }, include: { contact: true } });
}

export type ConversationRow = NonNullable<Awaited<ReturnType<typeof lockConversation>>>;

export const updateConversation = (tx: Tx, id: string, data: Parameters<Tx['conversation']['update']>[0]['data']) =>
  tx.conversation.update({ where: { id }, data });

export async function insertMessage(
  tx: Tx,
  message: {
    conversationId: string;
    sender: Sender;
    userId: string | null;
    internal: boolean;
    text: string;
    payload: MessagePayload;
    sourceId: string | null;
    at: Date;
  },
) {
  const { conversationId, sender, userId, internal, text, payload, sourceId, at } = message;
  const preview = text || filesInWords(payload.attachments ?? []);
  const { lastSeq } = await tx.conversation.update({
    where: { id: conversationId },
    data: {
      lastSeq: { increment: 1 },
      lastMessageAt: at,
      ...(internal || preview === '' ? {} : { lastMessageText: preview.slice(0, 200) }),
    },
    select: { lastSeq: true },
  });
  const visibility = internal ? 'internal' : 'public';
  return tx.message.create({
    data: {
      conversationId,
      seq: lastSeq,
      sender,
      userId,
      visibility,
      text,
      payload: payload as object,
      sourceId,
      createdAt: at,
    },
  });
}

export const findMessageBySource = (tx: Tx, conversationId: string, sourceId: string) =>
  tx.message.findUnique({ where: { conversationId_sourceId: { conversationId, sourceId } } });

export const findMessage = (tx: Tx, id: string) => tx.message.findUnique({ where: { id } });

/** In order of `seq`, those after the given number. */
export const messagesAfter = (
  tx: Tx,
  conversationId: string,
  seq: number,
  options: { internal: boolean; limit: number },
) =>
  tx.message.findMany({
    where: { conversationId, seq: { gt: seq }, ...(options.internal ? {} : { visibility: 'public' }) },
    orderBy: { seq: 'asc' },
    take: options.limit,
  });

/** The newest public messages before `seq`, oldest first. */
export async function messagesBefore(tx: Tx, conversationId: string, seq: number, limit: number) {
  const rows = await tx.message.findMany({
    where: { conversationId, seq: { lt: seq }, visibility: 'public' },
    orderBy: { seq: 'desc' },
    take: limit,
  });
  return rows.reverse();
}

/** The payload of a stored row; what was written through MessagePayload reads back as it. */
export const payloadOf = (row: { payload: unknown }): MessagePayload => MessagePayload.parse(row.payload);

export const latestConversationOfVisitor = (tx: Tx, visitorId: string) =>
  tx.conversation.findFirst({ where: { visitorId }, orderBy: { lastMessageAt: 'desc' } });

/** The chats of one channel user become somebody else's, or nobody's; those in which several write stay nobody's. */
export const bindConversations = (tx: Tx, channelUserId: string, contact: { from: string | null; to: string | null }) =>
  tx.conversation.updateMany({
    where: { channelUserId, shared: false, OR: [{ contactId: null }, { contactId: contact.from }] },
    data: { contactId: contact.to },
  });

/** The newest words of a message: its own, or what it was last changed into. */
export const latestWording = (tx: Tx, conversationId: string, seq: number) =>
  tx.message.findFirst({
    where: { conversationId, OR: [{ seq }, { payload: { path: ['edits'], equals: seq } }] },
    orderBy: { seq: 'desc' },
  });

/** Conversations whose last line, also a note among colleagues, is of this time. */
export const spokenInBetween = (tx: Tx, from: Date, to: Date) =>
  tx.conversation.findMany({ where: { lastMessageAt: { gt: from, lte: to } }, select: { id: true, lastSeq: true } });
