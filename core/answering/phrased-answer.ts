import { z } from 'zod';

/** What the model answers; every sentence names the passage that it stands on. */
export const PhrasedAnswer = z.object({
  answered: z.boolean(),
  sentences: z.array(z.object({ text: z.string(), citation: z.string() })),
});
export type PhrasedAnswer = z.infer<typeof PhrasedAnswer>;
