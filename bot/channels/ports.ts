import type { Readable } from 'node:stream';
import type { AttachmentFact } from '#core/contract/attachment.ts';
import type { Consent } from '#core/contract/chat.ts';
import type { MessagePayload } from '#core/contract/message.ts';
import type { Holder, Sender } from '#core/contract/vocabulary.ts';

/** What the channels need of a conversation. */
export interface ConversationRow {
  id: string;
  channelUserId: string;
  lastSeq: number;
  /** `zh-Hans`, `zh-Hant` or `en`. */
  language: string;
  visitorId: string | null;
  contactId: string | null;
}

/** A public line of the transcript. */
export interface StoredMessage {
  id: string;
  conversationId: string;
  seq: number;
  sender: Sender;
  senderName: string | null;
  text: string;
  payload: MessagePayload;
  createdAt: Date;
}

export interface StartInput {
  channel: 'web' | 'teams';
  channelUserId: string;
  visitorId: string | null;
  contactId: string | null;
  locale: string | null;
  /** Teams' conversation reference, by which a message can be sent later. */
  reference?: object;
}

export interface ReceiveInput {
  conversationId: string;
  /** The client's or channel's own id of the message: received twice, it is stored once. */
  sourceId: string;
  text: string;
  /** What a card posted back. */
  value: unknown;
  locale: string | null;
  clientActivityId: string | null;
  /** Stored already; the message takes them. */
  attachments?: readonly AttachmentFact[];
  /** Who wrote, where several may write in one conversation. */
  author?: { id: string; name: string };
}

/** What the channels ask of the core. They know activities, it knows conversations. */
export interface ConversationPort {
  start(input: StartInput): Promise<{ id: string; language: string }>;
  /** First connect: welcomes once, whenever and however often it is called. */
  opened(conversationId: string, locale: string | null): Promise<void>;
  /** Returns after the message is committed. */
  receive(input: ReceiveInput): Promise<{ messageId: string; seq: number; duplicate: boolean }>;
  find(conversationId: string): Promise<ConversationRow | null>;
  /** Public messages alone, in order of `seq`. */
  messagesAfter(conversationId: string, seq: number, limit: number): Promise<StoredMessage[]>;
  customerTyping(conversationId: string): Promise<void>;
  /** What may be shown of an answer under way; an ended one is to be taken away again. */
  draftOf(conversationId: string): Promise<DraftView | null>;
  /** The customer has seen everything up to this number. */
  customerRead(conversationId: string, seq: number): Promise<void>;
}

/** A file of a stored message. */
export interface SentAttachment extends AttachmentFact {
  sha256: string;
  conversationId: string;
  visitorId: string | null;
  /** Of a note that the customer does not see. */
  internal: boolean;
  open(): Promise<Readable>;
}

/** Files on their way into messages and out of them. */
export interface AttachmentPort {
  limitBytes(): Promise<number>;
  /** @throws FrontlineError `tooLarge`, `badRequest`, `unsupportedMediaType`; nothing is left then */
  save(file: {
    conversationId: string;
    name: string | undefined;
    content: Readable;
    limitBytes: number;
  }): Promise<AttachmentFact>;
  /** Those that no message has taken. */
  discard(ids: readonly string[]): Promise<void>;
  find(id: string): Promise<SentAttachment | null>;
}

export interface DraftView {
  streamId: string;
  sequence: number;
  text: string;
  ended: boolean;
}

export interface VisitorRow {
  id: string;
  contactId: string | null;
}

/** Whom the host site vouches for. */
export interface VouchedContact {
  externalId: string;
  name: string;
  email: string | null;
  phone: string | null;
  customerCode: string | null;
}

export interface PastConversation {
  id: string;
  holder: Holder;
  startedAt: Date;
  lastMessage: { text: string; fromCustomer: boolean; at: Date } | null;
  unread: number;
  customerReadSeq: number;
  clerkReadSeq: number;
}

/** Browsers that come to the chat, and who is known to sit before them. */
export interface VisitorPort {
  /** The visitor of a credential that is not revoked; notes that they were seen. */
  seen(credentialHash: string): Promise<VisitorRow | null>;
  create(credentialHash: string, contactId: string | null): Promise<VisitorRow>;
  /** Makes or refreshes the contact. */
  vouch(contact: VouchedContact): Promise<{ contactId: string }>;
  /** An anonymous visitor becomes known, and with them the conversations that have nobody yet. */
  bind(visitorId: string, contactId: string): Promise<void>;
  latestConversation(visitorId: string): Promise<ConversationRow | null>;
  /** The visitor's conversations on the web, the one last spoken in first. */
  conversations(visitorId: string, limit: number): Promise<PastConversation[]>;
  revoke(credentialHash: string): Promise<void>;
  isRevoked(visitorId: string): Promise<boolean>;
  /** The privacy notice that the visitor has agreed to. */
  consented(visitorId: string): Promise<string | null>;
  /** Keeps the first agreement to a notice; one to a newer notice takes its place. */
  consent(visitorId: string, given: Consent): Promise<void>;
}
