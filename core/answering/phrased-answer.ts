import { z } from 'zod';

/** Every sentence names the passage that it stands on. */
export const Sentence = z.object({ text: z.string(), citation: z.string() });
export type Sentence = z.infer<typeof Sentence>;

/** What the model answers. */
export const PhrasedAnswer = z.object({ answered: z.boolean(), sentences: z.array(Sentence) });
export type PhrasedAnswer = z.infer<typeof PhrasedAnswer>;
