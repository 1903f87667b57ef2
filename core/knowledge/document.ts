import { z } from 'zod';
import { Language } from '#core/contract/language.ts';
import { DocumentKind } from '#core/contract/vocabulary.ts';

const Slug = z.string().regex(/^[a-z0-9][A-Za-z0-9.-]*$/, 'small letters, digits, dots and hyphens');
const blankIsNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === undefined || value === 'null' ? null : value), schema.nullable());

/** The front matter of a document. Every value is text, so that revision 3.10 does not become 3.1. */
export const DocumentMeta = z.strictObject({
  id: Slug,
  kind: DocumentKind,
  product: blankIsNull(z.string()),
  batch: blankIsNull(z.string()),
  title: z.string().min(1),
  language: Language,
  revision: z.string().min(1),
  effectiveOn: z.iso.date(),
  status: z.enum(['draft', 'published', 'superseded']),
});
export type DocumentMeta = z.infer<typeof DocumentMeta>;

/** A stretch of a document that is quoted word for word: a section, or a sub-heading of one. */
export interface DocumentPassage {
  section: string;
  heading: string;
  ordinal: number;
  text: string;
}

export interface ParsedDocument {
  meta: DocumentMeta;
  passages: DocumentPassage[];
  /** SHA-256 of the source, in hexadecimal: the same file again changes nothing. */
  sourceHash: string;
}

/** What is between the name of a section and that of its part in a passage's heading. */
export const HEADING_SEPARATOR = ' · ';

/** What the language versions of one document have in common: `sds-x.en` and `sds-x.zh-Hans` are `sds-x`. */
export const stemOf = (slug: string): string => slug.replace(/\.(zh-Hans|zh-Hant|en)$/, '');

const collator = new Intl.Collator('en', { numeric: true });

/** Orders revisions as people number them: 3.9 before 3.10. Negative where `a` is the older. */
export const compareRevisions = (a: string, b: string): number => collator.compare(a, b);
