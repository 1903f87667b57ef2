import type { Readable } from 'node:stream';
import { parse as parseDisposition } from 'content-disposition';
import type { Request } from 'restify';
import { ATTACHMENTS_AT_MOST, type AttachmentFact } from '#core/contract/attachment.ts';
import { FrontlineError } from '#core/platform/errors.ts';
import { readParts, readSmall } from '../../http/multipart.ts';
import type { AttachmentPort } from '../ports.ts';

const ACTIVITY_TYPE = 'application/vnd.microsoft.activity';
const ACTIVITY_BYTES = 256 * 1024;
/** Boundaries and headers of the parts. */
const ENVELOPE_BYTES = 64 * 1024;

export interface Upload {
  /** As it was posted; undefined where there are files alone. */
  activity: unknown;
  /** Stored, in the order in which they came, and free to be taken by a message. */
  files: AttachmentFact[];
}

/**
 * Reads what a client uploads: `multipart/form-data` with an activity and files, or one file as the whole body. Where
 * it fails, nothing of it stays.
 * @throws FrontlineError `badRequest`, `tooLarge`, `unsupportedMediaType`
 */
export async function readUpload(req: Request, conversationId: string, attachments: AttachmentPort): Promise<Upload> {
  const limitBytes = await attachments.limitBytes();
  const save = (name: string | undefined, content: Readable) =>
    attachments.save({ conversationId, name, content, limitBytes });
  if (!/^multipart\//i.test(req.headers['content-type'] ?? ''))
    return { activity: undefined, files: [await save(nameIn(req.headers['content-disposition']), req)] };

  let activity: unknown;
  const saving: Promise<AttachmentFact>[] = [];
  const limits = {
    parts: ATTACHMENTS_AT_MOST + 1,
    bytes: ATTACHMENTS_AT_MOST * limitBytes + ACTIVITY_BYTES + ENVELOPE_BYTES,
  };
  try {
    await readParts(req, limits, async ({ field, name, type, content }) => {
      if (field === 'activity' || type === ACTIVITY_TYPE) {
        activity = parseActivity(await readSmall(content, ACTIVITY_BYTES));
        return;
      }
      const file = save(name, content);
      saving.push(file);
      await file;
    });
    if (saving.length > ATTACHMENTS_AT_MOST) throw new FrontlineError('badRequest', 'too many files');
  } catch (error) {
    await discardSaved(attachments, saving);
    throw error;
  }
  return { activity, files: await Promise.all(saving) };
}

async function discardSaved(attachments: AttachmentPort, saving: Promise<AttachmentFact>[]): Promise<void> {
  const ended = await Promise.allSettled(saving);
  await attachments.discard(ended.flatMap((each) => (each.status === 'fulfilled' ? [each.value.id] : [])));
}

function parseActivity(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new FrontlineError('badRequest', 'the activity is not JSON', { path: 'activity' });
  }
}

function nameIn(disposition: string | undefined): string | undefined {
  if (disposition === undefined) return undefined;
  try {
    return parseDisposition(disposition).parameters.filename;
  } catch {
    return undefined;
  }
}
