import { z } from 'zod';

/** `POST /chat/token`: `siteToken` is a JWT that the host site signs for a contact it vouches for. */
export const ChatTokenBody = z.object({
  siteToken: z.string().max(8192).optional(),
  locale: z.string().max(35).optional(),
  conversationId: z.string().max(64).optional(),
});
export const ChatToken = z.object({ token: z.string(), conversationId: z.string(), expires_in: z.int() });
export type ChatToken = z.infer<typeof ChatToken>;

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
