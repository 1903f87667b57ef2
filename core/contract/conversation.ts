import { z } from 'zod';
import { ATTACHMENTS_AT_MOST, AttachmentFact } from './attachment.ts';
import { OpenClock } from './ticket.ts';
import { Channel, DocumentKind, Holder, OutcomeName, Priority, Sender } from './vocabulary.ts';

/** Where a statement stands. Every factual sentence of an answer has one. */
export const Citation = z.object({
  documentId: z.string(),
  kind: DocumentKind,
  product: z.string().nullable(),
  title: z.string(),
  section: z.string(),
  heading: z.string(),
  revision: z.string(),
  language: z.string(),
  text: z.string().meta({ description: 'The quoted passage, word for word' }),
});
export type Citation = z.infer<typeof Citation>;

export const MessageView = z.object({
  id: z.string(),
  seq: z.int(),
  sender: Sender,
  senderName: z.string().nullable(),
  internal: z.boolean(),
  text: z.string(),
  citations: z.array(Citation),
  attachments: z.array(AttachmentFact),
  generated: z.boolean().meta({ description: 'Phrased by a model' }),
  notice: z.string().nullable().meta({ description: 'Set on lines that tell of an event: taken over, solved …' }),
  edits: z.int().optional().meta({ description: 'The seq of the customer’s message that was changed into this one' }),
  at: z.iso.datetime(),
});
export type MessageView = z.infer<typeof MessageView>;

export const TurnView = z.object({
  messageId: z.string(),
  seq: z.int(),
  intent: z.string(),
  urgency: Priority,
  language: z.string(),
  status: z.enum(['pending', 'done', 'dropped', 'failed']),
  outcome: OutcomeName.nullable(),
  citations: z.array(Citation),
  handoff: z.boolean(),
  ticketId: z.string().nullable(),
  ticketNumber: z.string().nullable(),
});
export type TurnView = z.infer<typeof TurnView>;

export const ConversationSummary = z.object({
  id: z.string(),
  channel: Channel,
  holder: Holder,
  assigneeId: z.string().nullable(),
  assigneeName: z.string().nullable(),
  customerName: z
    .string()
    .nullable()
    .meta({ description: 'The known contact, or the name that the visitor gave; null: anonymous' }),
  verified: z.boolean().meta({ description: 'True where the contact is vouched for' }),
  language: z.string(),
  lastMessage: z.string(),
  lastMessageAt: z.iso.datetime(),
  waitingSince: z.iso.datetime().nullable(),
  emergency: z.boolean(),
  ticketId: z.string().nullable(),
  ticketNumber: z.string().nullable(),
  priority: Priority.nullable(),
  nextDueAt: z.iso.datetime().nullable(),
  worstClock: OpenClock.nullable().meta({ description: 'Of its ticket: late, else running, else paused' }),
  lastSeq: z.int(),
  customerReadSeq: z.int().meta({ description: 'The last number that the customer has seen' }),
  clerkReadSeq: z.int().meta({ description: 'The last number that whoever holds it has seen' }),
});
export type ConversationSummary = z.infer<typeof ConversationSummary>;

export const ConversationView = ConversationSummary.extend({
  reachBy: z.string().nullable(),
  contact: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      customer: z.string().nullable(),
    })
    .nullable(),
  messages: z.array(MessageView).meta({ description: 'In order of seq; those after the asked number' }),
  turns: z.array(TurnView).meta({ description: 'What was decided about each customer message' }),
});
export type ConversationView = z.infer<typeof ConversationView>;

export const ConversationFolder = z.enum(['waiting', 'mine', 'human', 'bot', 'closed', 'all']);
export type ConversationFolder = z.infer<typeof ConversationFolder>;
export const ConversationListQuery = z.object({
  folder: ConversationFolder.default('all'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const ConversationList = z.object({
  conversations: z.array(ConversationSummary),
  counts: z.record(ConversationFolder, z.int()),
});
export type ConversationList = z.infer<typeof ConversationList>;

export const ConversationQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });
/** `clientId` is the sender's own id of the message: sent twice, it is stored once. */
export const PostMessageBody = z
  .object({
    text: z.string().trim().max(8000),
    clientId: z.string().min(8).max(100),
    attachments: z
      .array(z.string().max(64))
      .max(ATTACHMENTS_AT_MOST)
      .default([])
      .meta({ description: 'Ids of files that were stored for this conversation' }),
  })
  .refine(({ text, attachments }) => text !== '' || attachments.length > 0, { path: ['text'] });
export type PostMessageBody = z.infer<typeof PostMessageBody>;
export const PostedMessage = z.object({ message: MessageView });
