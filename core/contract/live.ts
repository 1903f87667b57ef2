import { z } from 'zod';

/** What processes tell each other, and the bot tells the console's sockets: "this changed, read it". */
export const LiveEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('conversation'), conversationId: z.string(), seq: z.int() }),
  z.object({
    kind: z.literal('typing'),
    conversationId: z.string(),
    sender: z.enum(['customer', 'clerk', 'bot']),
    name: z.string().optional(),
  }),
  z.object({
    kind: z.literal('read'),
    conversationId: z.string(),
    reader: z.enum(['customer', 'clerk']),
    seq: z.int(),
  }),
  /** A client has opened a socket: an older one of the same session, in whichever process, is closed. */
  z.object({ kind: z.literal('stream'), conversationId: z.string(), session: z.string(), stream: z.string() }),
  z.object({ kind: z.literal('draft'), conversationId: z.string() }),
  z.object({ kind: z.literal('ticket'), ticketId: z.string() }),
  z.object({ kind: z.literal('notice'), noticeId: z.string(), urgent: z.boolean() }),
  /** How somebody stands at the desk, or what is offered to them. */
  z.object({ kind: z.literal('presence'), userId: z.string() }),
  z.object({ kind: z.literal('knowledge') }),
  z.object({ kind: z.literal('delivery'), channel: z.string() }),
  z.object({ kind: z.literal('outbox') }),
  z.object({ kind: z.literal('resync') }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;
