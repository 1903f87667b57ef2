import { Readable } from 'node:stream';
import { fileTypeFromBuffer, fileTypeFromStream } from 'file-type';
import type { FileStore } from '#core/platform/file-store.ts';
import { takenType } from './rules.ts';

const HEAD_BYTES = 4096;

/** What a stored file is by its content; undefined where it is nothing that is taken. The office formats are told apart deep inside. */
export async function recognise(files: FileStore, key: string, name: string): Promise<string | undefined> {
  const head = await firstBytes(await files.get(key), HEAD_BYTES);
  const atOnce = await fileTypeFromBuffer(head);
  const found = atOnce?.mime === 'application/zip' ? await deepType(await files.get(key)) : atOnce?.mime;
  return takenType(found, name, head);
}

async function deepType(content: Readable): Promise<string | undefined> {
  try {
    return (await fileTypeFromStream(Readable.toWeb(content)))?.mime;
  } finally {
    content.destroy();
  }
}

async function firstBytes(content: Readable, bytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= bytes) break;
  }
  return Buffer.concat(chunks).subarray(0, bytes);
}
