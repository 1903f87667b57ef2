import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileStoreEnv } from '#core/platform/open-file-store.ts';

interface S3rver {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}
const S3rverClass = createRequire(import.meta.url)('s3rver') as new (options: object) => S3rver;

const BUCKET = 'frontline-files';

/** An S3 server of its own over HTTP, with one bucket. It checks signatures with the keys S3RVER/S3RVER. */
export async function startS3(): Promise<{ env: FileStoreEnv; names(): Promise<string[]>; close(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'frontline-s3-'));
  const server = new S3rverClass({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: BUCKET }],
  });
  const { port } = await server.run();
  return {
    env: {
      S3_BUCKET: BUCKET,
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_REGION: 'us-east-1',
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    names: async () => {
      const entries = await readdir(directory, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
      // Beside each object lie its facts. The parts of an upload that was given up lie about too: this server does not
      // know S3's AbortMultipartUpload, which the client sends.
      return files.filter((name) => name.endsWith('_S3rver_object'));
    },
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
