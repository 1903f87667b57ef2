import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type {
  AttachmentPort,
  ConversationPort,
  ConversationRow,
  DraftView,
  ReceiveInput,
  StoredMessage,
  VisitorPort,
} from '#bot/channels/ports.ts';
import type { LiveEvent } from '#core/contract/live.ts';
import type { MessagePayload } from '#core/contract/message.ts';
import { FrontlineError } from '#core/platform/errors.ts';

interface Held extends ConversationRow {
  welcomed: boolean;
  readSeq: number;
  messages: StoredMessage[];
  sources: Map<string, StoredMessage>;
}

export interface MemoryConversations extends ConversationPort {
  /** Writes a line as the bot, a clerk or the system would, and tells who listens. */
  say(
    conversationId: string,
    text: string,
    options?: { sender?: StoredMessage['sender']; name?: string; payload?: MessagePayload },
  ): StoredMessage;
  readonly received: ReceiveInput[];
  readonly typing: string[];
  /** What is under way; whoever changes it tells of it. */
  readonly drafts: Map<string, DraftView>;
  readonly visitors: VisitorPort;
  readonly attachments: AttachmentPort & { readonly kept: ReadonlyMap<string, MemoryFile> };
  /** The next reads of messages fail, as when the database is away. */
  failReads(times: number): void;
}

/**
 * The core's conversations in memory, for tests of the channel alone: it welcomes once and answers each message
 * with `echo: …`. The core's own tests run on a real database.
 */
export function memoryConversations(tell: (event: LiveEvent) => void, at: () => Date): MemoryConversations {
  const held = new Map<string, Held>();
  const received: ReceiveInput[] = [];
  const typing: string[] = [];
  const drafts = new Map<string, DraftView>();
  let failing = 0;

  const need = (id: string): Held => {
    const conversation = held.get(id);
    if (conversation === undefined) throw new Error('no such conversation');
    return conversation;
  };
  const append = (
    conversationId: string,
    line: Pick<StoredMessage, 'sender' | 'senderName' | 'text' | 'payload'>,
  ): StoredMessage => {
    const conversation = need(conversationId);
    conversation.lastSeq += 1;
    const message = { id: randomUUID(), conversationId, seq: conversation.lastSeq, createdAt: at(), ...line };
    conversation.messages.push(message);
    tell({ kind: 'conversation', conversationId, seq: message.seq });
    return message;
  };
  const say: MemoryConversations['say'] = (conversationId, text, { sender = 'bot', name, payload = {} } = {}) =>
    append(conversationId, { sender, senderName: name ?? null, text, payload });

  return {
    say,
    received,
    typing,
    failReads: (times) => {
      failing = times;
    },
    start: async ({ channelUserId, visitorId, contactId, locale }) => {
      const id = randomUUID();
      const language = locale?.startsWith('en') ? 'en' : 'zh-Hans';
      held.set(id, {
        id,
        channelUserId,
        visitorId,
        contactId,
        language,
        lastSeq: 0,
        welcomed: false,
        readSeq: 0,
        messages: [],
        sources: new Map(),
      });
      return { id, language };
    },
    opened: async (conversationId) => {
      const conversation = need(conversationId);
      if (conversation.welcomed) return;
      conversation.welcomed = true;
      say(conversationId, 'welcome');
    },
    receive: async (input) => {
      const { conversationId, sourceId, text, value, clientActivityId, attachments } = input;
      const known = need(conversationId).sources.get(sourceId);
      if (known !== undefined) return { messageId: known.id, seq: known.seq, duplicate: true };
      received.push(input);
      const payload = {
        value: value ?? undefined,
        clientActivityId: clientActivityId ?? undefined,
        attachments: attachments && [...attachments],
      };
      const message = append(conversationId, { sender: 'customer', senderName: null, text, payload });
      need(conversationId).sources.set(sourceId, message);
      // The turn runs after the acknowledgement.
      setImmediate(() => say(conversationId, `echo: ${text}`));
      return { messageId: message.id, seq: message.seq, duplicate: false };
    },
    find: async (conversationId) => {
      const conversation = held.get(conversationId);
      if (conversation === undefined) return null;
      const { id, channelUserId, lastSeq, language, visitorId, contactId } = conversation;
      return { id, channelUserId, lastSeq, language, visitorId, contactId };
    },
    messagesAfter: async (conversationId, seq, limit) => {
      if (failing > 0) {
        failing -= 1;
        throw new Error('the database is away');
      }
      return need(conversationId)
        .messages.filter((message) => message.seq > seq)
        .slice(0, limit);
    },
    customerRead: async (conversationId, seq) => {
      const conversation = need(conversationId);
      if (seq <= conversation.lastSeq) conversation.readSeq = Math.max(conversation.readSeq, seq);
    },
    drafts,
    draftOf: async (conversationId) => drafts.get(conversationId) ?? null,
    customerTyping: async (conversationId) => void typing.push(conversationId),
    visitors: memoryVisitors(held),
    attachments: memoryAttachments(held),
  };
}

function memoryVisitors(held: Map<string, Held>): MemoryConversations['visitors'] {
  const visitors = new Map<string, { id: string; contactId: string | null }>();
  const revoked = new Set<string>();
  const contacts = new Map<string, string>();
  const consents = new Map<string, string>();
  return {
    revoke: async (credentialHash) => {
      revoked.add(visitors.get(credentialHash)?.id ?? '');
      visitors.delete(credentialHash);
    },
    isRevoked: async (visitorId) => revoked.has(visitorId),
    consented: async (visitorId) => consents.get(visitorId) ?? null,
    consent: async (visitorId, { notice }) => void consents.set(visitorId, notice),
    conversations: async (visitorId, limit) => {
      const rows = [...held.values()].filter((row) => row.visitorId === visitorId).reverse();
      return rows.slice(0, limit).map(({ id, messages, readSeq }) => {
        const last = messages.at(-1);
        const lastMessage =
          last === undefined ? null : { text: last.text, fromCustomer: last.sender === 'customer', at: last.createdAt };
        return {
          id,
          holder: 'bot' as const,
          startedAt: new Date(0),
          lastMessage,
          unread: messages.filter((message) => message.sender !== 'customer' && message.seq > readSeq).length,
          customerReadSeq: readSeq,
          clerkReadSeq: 0,
        };
      });
    },
    seen: async (credentialHash) => visitors.get(credentialHash) ?? null,
    create: async (credentialHash, contactId) => {
      const visitor = { id: randomUUID(), contactId };
      visitors.set(credentialHash, visitor);
      return { ...visitor };
    },
    vouch: async ({ externalId }) => {
      const contactId = contacts.get(externalId) ?? randomUUID();
      contacts.set(externalId, contactId);
      return { contactId };
    },
    bind: async (visitorId, contactId) => {
      for (const visitor of visitors.values()) if (visitor.id === visitorId) visitor.contactId = contactId;
      for (const row of held.values()) if (row.visitorId === visitorId) row.contactId ??= contactId;
    },
    latestConversation: async (visitorId) => [...held.values()].findLast((row) => row.visitorId === visitorId) ?? null,
  };
}

interface MemoryFile {
  id: string;
  conversationId: string;
  name: string;
  bytes: Buffer;
}

/** Files in memory, all of them pictures to whoever asks. */
function memoryAttachments(held: Map<string, Held>): MemoryConversations['attachments'] {
  const kept = new Map<string, MemoryFile>();
  return {
    kept,
    limitBytes: async () => 100_000,
    save: async ({ conversationId, name, content, limitBytes }) => {
      const chunks: Buffer[] = [];
      for await (const chunk of content) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      if (bytes.length > limitBytes) throw new FrontlineError('tooLarge', 'the file is too large');
      const file = { id: randomUUID(), conversationId, name: name ?? 'file', bytes };
      kept.set(file.id, file);
      return { id: file.id, name: file.name, type: 'image/png', size: bytes.length };
    },
    discard: async (ids) => {
      for (const id of ids) kept.delete(id);
    },
    find: async (id) => {
      const file = kept.get(id);
      if (file === undefined) return null;
      const { bytes, ...facts } = file;
      const visitorId = held.get(file.conversationId)?.visitorId ?? null;
      const rest = { type: 'image/png', size: bytes.length, sha256: '0'.repeat(64), visitorId, internal: false };
      return { ...facts, ...rest, open: async () => Readable.from([bytes]) };
    },
  };
}
