import { z } from 'zod';

/** A file of a message, as everybody sees it; `type` is what its content was found to be. */
export const AttachmentFact = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string().meta({ description: 'Media type by the content, not by the name' }),
  size: z.int().meta({ description: 'Bytes' }),
});
export type AttachmentFact = z.infer<typeof AttachmentFact>;

/** `POST /api/v1/conversations/{id}/attachments`: one file, to be named by a message within a day. */
export const StoredAttachment = z.object({ attachment: AttachmentFact });

/** A file that was sent and not taken, and why. */
export interface RefusedFile {
  name: string;
  reason: 'tooLarge' | 'unsupported' | 'empty' | 'tooMany' | 'unreachable';
}

/** What one message may carry. */
export const ATTACHMENTS_AT_MOST = 10;

/** Pictures that browsers show; what else there is, is offered as a file. */
export const SHOWN_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp'];

/** A line without words is known by its files. */
export const filesInWords = (files: readonly Pick<AttachmentFact, 'name'>[]): string =>
  files.length === 0 ? '' : `📎 ${files.map((file) => file.name).join('、')}`;
