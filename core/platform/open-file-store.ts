import path from 'node:path';
import type { Env } from './env.ts';
import type { FileStore } from './file-store.ts';
import { diskFiles } from './files-on-disk.ts';

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
