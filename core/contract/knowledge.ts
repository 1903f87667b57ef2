import { z } from 'zod';
import { DocumentKind } from './vocabulary.ts';

export const KnowledgeQuery = z.object({
  q: z.string().trim().min(1).max(1000),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
export const PassageView = z.object({
  documentId: z.string(),
  kind: DocumentKind,
  product: z.string().nullable(),
  title: z.string(),
  language: z.string(),
  revision: z.string(),
  section: z.string(),
  heading: z.string(),
  text: z.string(),
  score: z.number(),
});
export const KnowledgeResult = z.object({ passages: z.array(PassageView) });
export type KnowledgeResult = z.infer<typeof KnowledgeResult>;
