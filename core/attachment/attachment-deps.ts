import type { Deps } from '#core/platform/deps.ts';
import type { FileStore } from '#core/platform/file-store.ts';

/** Commands that touch files themselves; what only names them needs the database alone. */
export interface AttachmentDeps extends Pick<Deps, 'db' | 'clock' | 'log'> {
  files: FileStore;
}
