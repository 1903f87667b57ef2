import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { FrontlineError } from '#core/platform/errors.ts';

export interface Part {
  field: string;
  /** As the client wrote it; undefined for a part that is no file. */
  name: string | undefined;
  type: string;
  content: Readable;
}

export interface PartLimits {
  parts: number;
  /** Bytes of the whole request. */
  bytes: number;
}

const broken = (cause?: unknown) => new FrontlineError('badRequest', 'the upload is broken', { cause });

/**
 * Streams the parts of a `multipart/form-data` request, one after the other, to `take`, which must read each to its
 * end or reject. Nothing is kept on the way. Rejects with the first failure, after all that was begun has ended.
 * @throws FrontlineError `badRequest` for what is no multipart or breaks off, `tooLarge`
 */
export async function readParts(
  req: IncomingMessage,
  limits: PartLimits,
  take: (part: Part) => Promise<void>,
): Promise<void> {
  if (Number(req.headers['content-length'] ?? 0) > limits.bytes)
    throw new FrontlineError('tooLarge', 'the upload is too large');
  const parser = openParser(req, limits);
  const open = new Set<Readable>();
  const begun: Promise<void>[] = [];
  await new Promise<void>((resolve, reject) => {
    let failed = false;
    const fail = (error: unknown): void => {
      if (failed) return;
      failed = true;
      req.unpipe(parser);
      // Node discards the rest of the body, so that the client reads the answer.
      req.resume();
      const reason = error instanceof Error ? error : broken(error);
      for (const content of open) content.destroy(reason);
      void Promise.allSettled(begun).then(() => reject(reason));
    };
    const begin = (part: Part): void => {
      open.add(part.content);
      // A part that is cut off says so in an event, which unheard would end the process.
      part.content.on('error', () => undefined);
      part.content.once('close', () => open.delete(part.content));
      if (failed) return void part.content.destroy();
      const task = take(part);
      begun.push(task);
      task.catch(fail);
    };
    parser.on('file', (field, content, name, _encoding, type) => begin({ field, name, type, content }));
    parser.on('partsLimit', () => fail(new FrontlineError('badRequest', 'too many parts')));
    parser.on('error', (error: unknown) => fail(broken(error)));
    parser.on('finish', () => {
      Promise.all(begun).then(() => failed || resolve(), fail);
    });
    const lost = (): void => {
      if (!req.readableEnded) fail(broken());
    };
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bytes) fail(new FrontlineError('tooLarge', 'the upload is too large'));
    });
    req.once('error', lost);
    req.once('aborted', lost);
    req.once('close', lost);
    req.pipe(parser);
  });
}

function openParser(req: IncomingMessage, limits: PartLimits): BusboyInstance {
  try {
    return new Busboy({
      headers: req.headers as BusboyHeaders,
      // Every part is streamed alike, also one without a file name.
      isPartAFile: () => true,
      limits: { parts: limits.parts, headerPairs: 50, fieldNameSize: 200, fileSize: limits.bytes },
    });
  } catch (cause) {
    throw new FrontlineError('badRequest', 'the body is no multipart/form-data', { cause });
  }
}

/** A small part as a whole. @throws FrontlineError `tooLarge` */
export async function readSmall(content: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new FrontlineError('tooLarge', 'a part is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
