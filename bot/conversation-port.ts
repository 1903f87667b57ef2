import { userNames } from '#core/access/store.ts';
import { findDraft } from '#core/conversation/draft-store.ts';
import { noteRead } from '#core/conversation/note-read.ts';
import { type ClaimedTurn, type ReceiveDeps, receiveMessage } from '#core/conversation/receive-message.ts';
import { startConversation } from '#core/conversation/start-conversation.ts';
import { findConversation, messagesAfter, payloadOf } from '#core/conversation/store.ts';
import { welcome } from '#core/conversation/welcome.ts';
import type { Db } from '#core/platform/db.ts';
import type { ConversationPort, StoredMessage } from './channels/ports.ts';

/** A conversation has a turn to run; with the turn, where this process has claimed it. */
export type Arrived = (conversationId: string, turn?: ClaimedTurn) => void;

/**
 * The channels' view of the core.
 * @param arrived called after a message is committed, with the conversation that has a turn to run, and the turn if
 * this process has claimed it
 */
export function conversationPort(deps: ReceiveDeps, arrived: Arrived): ConversationPort {
  return {
    start: async (input) => {
      const { reference, ...rest } = input;
      const row = await startConversation(deps, { ...rest, reference });
      return { id: row.id, language: row.language };
    },
    opened: (conversationId, locale) => welcome(deps, conversationId, locale),
    receive: async (input) => {
      const { turn, ...received } = await receiveMessage(deps, input, { runHere: true });
      arrived(input.conversationId, turn);
      return received;
    },
    find: (conversationId) => findConversation(deps.db, conversationId),
    messagesAfter: async (conversationId, seq, limit) => {
      const rows = await messagesAfter(deps.db, conversationId, seq, { internal: false, limit });
      return storedMessages(deps.db, rows);
    },
    customerRead: (conversationId, seq) => noteRead(deps, { conversationId, reader: 'customer', seq }),
    draftOf: async (conversationId) => {
      const draft = await findDraft(deps.db, conversationId);
      return draft?.streamId ? { ...draft, streamId: draft.streamId } : null;
    },
    customerTyping: (conversationId) => deps.live.publish({ kind: 'typing', conversationId, sender: 'customer' }),
  };
}

type Row = Awaited<ReturnType<typeof messagesAfter>>[number];

/** Messages as the channels see them. */
export async function storedMessages(db: Db, rows: Row[]): Promise<StoredMessage[]> {
  const names = await userNames(
    db,
    rows.map((row) => row.userId),
  );
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversationId,
    seq: row.seq,
    sender: row.sender,
    senderName: names.get(row.userId ?? '') ?? null,
    text: row.text,
    payload: payloadOf(row),
    createdAt: row.createdAt,
  }));
}
