import type { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { notFound } from './errors.ts';
import type { FileStore, S3Options } from './file-store.ts';

/** A content of unknown length goes up in parts of the least size that S3 takes, one at a time: that is the memory of an upload. */
const PART_BYTES = 5 * 1024 * 1024;

/** Files in a bucket of S3 or of what speaks like it. The bucket must exist and be closed to the public. */
export function s3Files({ bucket, endpoint, region, accessKeyId, secretAccessKey }: S3Options): FileStore {
  const client = new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    credentials: { accessKeyId, secretAccessKey },
    // The newer checksums in trailers are not understood by many a store besides Amazon's.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const at = (key: string) => ({ Bucket: bucket, Key: `attachments/${key}` });
  return {
    put: async (key, content) => {
      const upload = new Upload({
        client,
        params: { ...at(key), Body: content, ContentType: 'application/octet-stream' },
        partSize: PART_BYTES,
        queueSize: 1,
        leavePartsOnError: false,
      });
      let broken: Error | undefined;
      content.once('error', (error) => {
        broken = error;
      });
      // What broke the content off is the news, also where giving the upload up fails as well.
      await upload.done().catch((error: unknown) => {
        throw broken ?? error;
      });
    },
    get: async (key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(key)));
        return Body as Readable;
      } catch (error) {
        throw error instanceof NoSuchKey ? notFound('file') : error;
      }
    },
    remove: async (key) => void (await client.send(new DeleteObjectCommand(at(key)))),
  };
}
