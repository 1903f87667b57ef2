import type { AttachmentDeps } from '#core/attachment/attachment-deps.ts';
import { discardAttachments } from '#core/attachment/discard-attachments.ts';
import { saveAttachment } from '#core/attachment/save-attachment.ts';
import { findSentAttachment } from '#core/attachment/store.ts';
import { readSettings } from '#core/settings/store.ts';
import type { AttachmentPort } from './channels/ports.ts';

const MEGABYTE = 1_048_576;

/** The channels' and the desk's view of files. */
export const attachmentPort = (deps: AttachmentDeps): AttachmentPort => ({
  limitBytes: async () => (await readSettings(deps.db)).attachmentMegabytes * MEGABYTE,
  save: (file) => saveAttachment(deps, file),
  discard: (ids) => discardAttachments(deps, ids),
  find: async (id) => {
    const row = await findSentAttachment(deps.db, id);
    if (row === null || row.conversationId === null) return null;
    const { key, conversation, message, conversationId, ...file } = row;
    return {
      ...file,
      conversationId,
      visitorId: conversation?.visitorId ?? null,
      internal: message?.visibility !== 'public',
      open: () => deps.files.get(key),
    };
  },
});
