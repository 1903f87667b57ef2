import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { AttachmentFact } from '#core/contract/attachment.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import type { AttachmentDeps } from './attachment-deps.ts';
import { discardAttachments } from './discard-attachments.ts';
import { recognise } from './recognise.ts';
import { fileName } from './rules.ts';
import { insertAttachment, settleAttachment } from './store.ts';

export interface ArrivingFile {
  conversationId: string;
  name: string | undefined;
  content: Readable;
  limitBytes: number;
}

/**
 * Stores a file that a message is about to carry. Its row comes first, so that whatever happens afterwards the sweep
 * knows what to clear away; a file that breaks off or is not taken is cleared away at once.
 * @throws FrontlineError `tooLarge`, `badRequest` (empty), `unsupportedMediaType`; the content's own error
 */
export async function saveAttachment(deps: AttachmentDeps, file: ArrivingFile): Promise<AttachmentFact> {
  const name = fileName(file.name);
  const key = newKey();
  const { id } = await insertAttachment(deps.db, {
    conversationId: file.conversationId,
    name,
    key,
    createdAt: deps.clock.now(),
  });
  try {
    const { size, sha256 } = await storeContent(deps, key, file);
    const type = await recognise(deps.files, key, name);
    if (type === undefined) throw new FrontlineError('unsupportedMediaType', 'files of this type are not taken');
    return await settleAttachment(deps.db, id, { type, size, sha256 });
  } catch (error) {
    await discardAttachments(deps, [id]);
    throw error;
  }
}

/** Nothing of a name or a conversation is in it; the first letters keep folders small. */
function newKey(): string {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}`;
}

async function storeContent(
  { files }: AttachmentDeps,
  key: string,
  { content, limitBytes }: ArrivingFile,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  async function* counted() {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limitBytes)
        throw new FrontlineError('tooLarge', 'the file is too large', {
          params: { megabytes: Math.floor(limitBytes / 1_048_576) },
        });
      hash.update(chunk);
      yield chunk;
    }
    if (size === 0) throw new FrontlineError('badRequest', 'an empty file', { path: 'file' });
  }
  await files.put(key, Readable.from(counted(), { objectMode: false }));
  return { size, sha256: hash.digest('hex') };
}
