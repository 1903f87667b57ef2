import { z } from 'zod';
import { AttachmentFact } from './attachment.ts';
import { Citation } from './conversation.ts';

/** A card is kept as its name and facts; each channel draws it in the customer's language. */
export const CardSpec = z.discriminatedUnion('type', [
  z.object({ type: z.literal('contact') }),
  z.object({ type: z.literal('survey'), surveyId: z.string(), ticketNumber: z.string() }),
]);
export type CardSpec = z.infer<typeof CardSpec>;

/** What a stored message carries besides its text. */
export const MessagePayload = z.object({
  citations: z.array(Citation).optional(),
  generated: z.boolean().optional().meta({ description: 'Phrased by a model: labelled wherever it is shown' }),
  card: CardSpec.optional(),
  suggestions: z
    .array(z.string())
    .optional()
    .meta({ description: 'Buttons; what they say is sent as the customer’s words' }),
  notice: z.string().optional().meta({ description: 'A line that tells of an event: takenOver, returned, solved …' }),
  event: z
    .object({ name: z.string(), value: z.unknown().optional() })
    .optional()
    .meta({ description: 'A Bot Framework event activity, such as handoff.status' }),
  value: z.unknown().optional().meta({ description: 'What a card posted back' }),
  clientActivityId: z
    .string()
    .optional()
    .meta({ description: 'Web Chat’s channelData.clientActivityID, echoed to it' }),
  attachments: z.array(AttachmentFact).optional().meta({ description: 'The files that came with it' }),
  language: z.string().optional(),
  author: z
    .object({ id: z.string(), name: z.string() })
    .optional()
    .meta({ description: 'Who wrote it, where several people may write in one conversation' }),
  edits: z.int().optional().meta({ description: 'The seq of the message whose new words these are' }),
  streamId: z.string().optional().meta({ description: 'The stream that this message ends, where it was streamed' }),
});
export type MessagePayload = z.infer<typeof MessagePayload>;
