import { z } from 'zod';
import { LocalizedText } from './language.ts';
import { Holder } from './vocabulary.ts';

/** `POST /chat/token`: `siteToken` is a JWT that the host site signs for a contact it vouches for. */
export const ChatTokenBody = z.object({
  siteToken: z.string().max(8192).optional(),
  locale: z.string().max(35).optional(),
  conversationId: z.string().max(64).optional(),
  /** Begins a new conversation, whatever the visitor has. */
  fresh: z.boolean().optional(),
  /**
   * For pages on a foreign origin, where browsers drop our cookie: the credential that the page keeps, or null while
   * it has none. Left out, the cookie carries it.
   */
  visitor: z.string().max(100).nullable().optional(),
});
export const ChatToken = z.object({
  token: z.string(),
  conversationId: z.string(),
  expires_in: z.int(),
  /** The new credential to keep, where the page asked for it. */
  visitor: z.string().optional(),
});
export type ChatToken = z.infer<typeof ChatToken>;

/**
 * `GET /chat/conversations`: the visitor's own, the one last spoken in first. The visitor is known by the cookie, or
 * by `Authorization: Bearer <visitor credential>`.
 */
export const ChatConversations = z.object({
  conversations: z.array(
    z.object({
      id: z.string(),
      holder: Holder,
      startedAt: z.iso.datetime(),
      lastMessage: z.object({ text: z.string(), fromCustomer: z.boolean(), at: z.iso.datetime() }).nullable(),
      unread: z.int().meta({ description: 'Lines of the bot and of people that the customer has not seen' }),
      customerReadSeq: z.int(),
      clerkReadSeq: z.int(),
    }),
  ),
});
export type ChatConversations = z.infer<typeof ChatConversations>;

/** `GET /chat/info`: what the chat's page tells of us before anything is said; the same for everyone. */
export const ChatInfo = z.object({
  companyNames: LocalizedText,
  retentionMonths: z.int().meta({ description: 'How long a conversation is kept' }),
  hotline: z.string().meta({ description: 'Empty where there is none' }),
  attachments: z
    .object({
      maxBytes: z.int().meta({ description: 'Of one file' }),
      maxFiles: z.int().meta({ description: 'Of one message' }),
      types: z.array(z.string()).meta({ description: 'Media types' }),
      endings: z.array(z.string()).meta({ description: 'Of names, for files whose type a browser does not know' }),
    })
    .meta({ description: 'What may be attached' }),
});
export type ChatInfo = z.infer<typeof ChatInfo>;

/** `POST /chat/read` with a Direct Line token: the customer has seen everything up to this number. */
export const ReadBody = z.object({ seq: z.int().min(0) });

/**
 * `POST /chat/consent` with a Direct Line token: the visitor agrees to a privacy notice. `GET` tells to which one they
 * have, null for none.
 */
export const Consent = z.object({
  notice: z.string().min(1).max(40).meta({ description: 'Which notice: its date or number' }),
  locale: z.string().max(35),
  by: z.enum(['button', 'message']).meta({ description: 'Whether a button was pressed or the first message sent' }),
});
export type Consent = z.infer<typeof Consent>;
export const ConsentState = z.object({ notice: z.string().nullable() });
export type ConsentState = z.infer<typeof ConsentState>;

/** What a card posts back as `activity.value`. */
export const CardSubmission = z.discriminatedUnion('frontline', [
  z.object({
    frontline: z.literal('contact'),
    name: z.string().trim().max(100).default(''),
    reach: z.string().trim().max(200).default(''),
  }),
  z.object({ frontline: z.literal('contactSkip') }),
  z.object({
    frontline: z.literal('survey'),
    surveyId: z.string(),
    productQuality: z.coerce.number().int().min(1).max(5),
    attitude: z.coerce.number().int().min(1).max(5),
    efficiency: z.coerce.number().int().min(1).max(5),
    comment: z.string().trim().max(2000).default(''),
  }),
]);
export type CardSubmission = z.infer<typeof CardSubmission>;
