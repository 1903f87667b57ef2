import type { Deps } from '#core/platform/deps.ts';
import type { FileStore } from '#core/platform/file-store.ts';
import type { Mailer } from '#core/platform/mailer.ts';
import type { Queue } from '#core/platform/queue.ts';

export interface WorkerDeps extends Deps {
  queue: Queue;
  /** The out-of-hours channel for emergencies; undefined where none is configured. */
  onCall: { url: string; secret: string | undefined } | undefined;
  /** Outbound mail and the domain of its Message-IDs; left out where no server is configured. */
  mail?: { mailer: Mailer; domain: string } | undefined;
  /** Where attachments lie; left out, none is swept. */
  files?: FileStore | undefined;
}
