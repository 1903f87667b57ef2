import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Env } from './env.ts';
import { diskFiles } from './files-on-disk.ts';

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

export type FileStoreEnv = Partial<
  Pick<Env, 'FRONTLINE_DATA' | 'S3_BUCKET' | 'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'>
>;

/** The file store by configuration: S3 where a bucket is named, else the data folder. The S3 client is loaded where it is used. */
export async function openFileStore(env: FileStoreEnv): Promise<FileStore> {
  if (env.S3_BUCKET === undefined) return diskFiles(path.join(env.FRONTLINE_DATA ?? 'data', 'attachments'));
  const { s3Files } = await import('./files-in-s3.ts');
  return s3Files({
    bucket: env.S3_BUCKET,
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION ?? 'us-east-1',
    accessKeyId: env.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '',
  });
}
