import type { Principal } from '#core/access/rules.ts';
import { userNames } from '#core/access/store.ts';
import type {
  ConversationFolder,
  ConversationList,
  ConversationSummary,
  ConversationView,
} from '#core/contract/conversation.ts';
import { Citation, type MessageView, type TurnView } from '#core/contract/conversation.ts';
import { OutcomeName } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';
import { notFound } from '#core/platform/errors.ts';
import { ticketNumber } from '#core/ticket/store.ts';
import { worstClock } from '#core/ticket/worst-clock.ts';
import { messagesAfter, payloadOf } from './store.ts';
import { turnsOf } from './turn-store.ts';

const MESSAGES_AT_MOST = 500;

const include = {
  contact: { include: { customer: true } },
  tickets: { orderBy: { openedAt: 'desc' }, take: 1, include: { targets: true } },
} as const;
type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;
const readRow = (tx: Tx, id: string) => tx.conversation.findUnique({ where: { id }, include });

function folderFilter(
  folder: ConversationFolder,
  userId: string,
): NonNullable<Parameters<Tx['conversation']['count']>[0]>['where'] {
  switch (folder) {
    case 'mine':
      return { holder: 'human', assigneeId: userId };
    case 'all':
      return { lastSeq: { gt: 0 } };
    case 'waiting':
    case 'human':
    case 'bot':
    case 'closed':
      return { holder: folder, lastSeq: { gt: 0 } };
  }
}

const FOLDERS: readonly ConversationFolder[] = ['waiting', 'mine', 'human', 'bot', 'closed', 'all'];

/** The desk's inbox: who waits longest comes first, elsewhere the newest words. */
export async function listConversations(
  tx: Tx,
  reader: Principal,
  query: { folder: ConversationFolder; limit: number },
): Promise<ConversationList> {
  const rows = await tx.conversation.findMany({
    where: folderFilter(query.folder, reader.userId),
    orderBy: query.folder === 'waiting' ? { waitingSince: 'asc' } : { lastMessageAt: 'desc' },
    take: query.limit,
    include,
  });
  const counts = await Promise.all(
    FOLDERS.map(
      async (folder) => [folder, await tx.conversation.count({ where: folderFilter(folder, reader.userId) })] as const,
    ),
  );
  const names = await userNames(
    tx,
    rows.map((row) => row.assigneeId),
  );
  const byUrgency = query.folder === 'waiting' ? rows.toSorted((a, b) => Number(urgent(b)) - Number(urgent(a))) : rows;
  return {
    conversations: byUrgency.map((row) => summarise(row, names)),
    counts: Object.fromEntries(counts) as ConversationList['counts'],
  };
}

const urgent = (row: Row): boolean => row.tickets[0]?.priority === 'critical';

/** @throws FrontlineError `notFound` */
export async function readConversation(tx: Tx, id: string, after: number): Promise<ConversationView> {
  const row = await readRow(tx, id);
  if (row === null) throw notFound('conversation');
  const messages = await messagesAfter(tx, id, after, { internal: true, limit: MESSAGES_AT_MOST });
  const names = await userNames(tx, [row.assigneeId, ...messages.map((message) => message.userId)]);
  const { contact } = row;
  return {
    ...summarise(row, names),
    reachBy: row.reachBy,
    contact:
      contact === null
        ? null
        : {
            id: contact.id,
            name: contact.name,
            email: contact.email,
            phone: contact.phone,
            customer: contact.customer?.name ?? null,
          },
    messages: messages
      .filter((message) => payloadOf(message).event === undefined)
      .map((message) => viewMessage(message, names)),
    turns: await viewTurns(tx, id),
  };
}

function summarise(row: Row, names: Map<string, string>): ConversationSummary {
  const ticket = row.tickets[0];
  return {
    id: row.id,
    channel: row.channel,
    holder: row.holder,
    assigneeId: row.assigneeId,
    assigneeName: names.get(row.assigneeId ?? '') ?? null,
    customerName: row.contact?.name ?? row.reachName,
    verified: row.contact !== null,
    language: row.language,
    lastMessage: row.lastMessageText,
    lastMessageAt: row.lastMessageAt.toISOString(),
    waitingSince: row.waitingSince?.toISOString() ?? null,
    emergency: row.emergencyAt !== null && ticket?.status !== 'solved' && ticket?.status !== 'closed',
    ticketId: ticket?.id ?? null,
    ticketNumber: ticket === undefined ? null : ticketNumber(ticket),
    priority: ticket?.priority ?? null,
    nextDueAt: ticket?.nextDueAt?.toISOString() ?? null,
    worstClock: worstClock(ticket?.targets ?? []),
    lastSeq: row.lastSeq,
    customerReadSeq: row.customerReadSeq,
    clerkReadSeq: row.clerkReadSeq,
  };
}

type MessageRow = Awaited<ReturnType<typeof messagesAfter>>[number];

export function viewMessage(row: MessageRow, names: Map<string, string>): MessageView {
  const payload = payloadOf(row);
  return {
    id: row.id,
    seq: row.seq,
    sender: row.sender,
    senderName: names.get(row.userId ?? '') ?? payload.author?.name ?? null,
    internal: row.visibility === 'internal',
    text: row.text,
    citations: payload.citations ?? [],
    attachments: payload.attachments ?? [],
    generated: payload.generated ?? false,
    notice: payload.notice ?? (payload.card === undefined ? null : `card.${payload.card.type}`),
    edits: payload.edits,
    at: row.createdAt.toISOString(),
  };
}

/** What was decided about each customer message (DESIGN "What a turn decided"). */
async function viewTurns(tx: Tx, conversationId: string): Promise<TurnView[]> {
  const turns = await turnsOf(tx, conversationId);
  const ids = turns.map((turn) => turn.ticketId).filter((id) => id !== null);
  const tickets = new Map(
    (await tx.ticket.findMany({ where: { id: { in: ids } } })).map((ticket) => [ticket.id, ticket]),
  );
  return turns.map((turn) => {
    const ticket = tickets.get(turn.ticketId ?? '');
    return {
      messageId: turn.messageId,
      seq: turn.seq,
      intent: turn.intent,
      urgency: turn.urgency,
      language: turn.language,
      status: turn.status,
      outcome: turn.outcome === null ? null : OutcomeName.parse(turn.outcome),
      citations: Citation.array().parse(turn.citations),
      handoff: turn.handoff,
      ticketId: turn.ticketId,
      ticketNumber: ticket === undefined ? null : ticketNumber(ticket),
    };
  });
}
