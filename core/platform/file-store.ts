import type { Readable } from 'node:stream';

/** Where files lie: outside of anything that is served, each under a key of ours that tells nothing of its name. */
export interface FileStore {
  /** Stores the whole content; where it breaks off, nothing of it is left. Rejects with the content's own error. */
  put(key: string, content: Readable): Promise<void>;
  /** @throws FrontlineError `notFound` */
  get(key: string): Promise<Readable>;
  /** Also what a `put` that was killed has left. No error where there is nothing. */
  remove(key: string): Promise<void>;
}

export interface S3Options {
  bucket: string;
  /** Unset: Amazon's own for the region. Set, the bucket is part of the path. */
  endpoint: string | undefined;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}
