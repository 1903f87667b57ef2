import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { create as disposition } from 'content-disposition';
import type { Request, Response } from 'restify';
import { SHOWN_TYPES } from '#core/contract/attachment.ts';

export interface SentFile {
  name: string;
  type: string;
  size: number;
  sha256: string;
  open(): Promise<Readable>;
}

/**
 * Sends what somebody uploaded. It is never a page: pictures are shown, anything else is saved, neither is sniffed
 * for something better, and what a browser opens all the same runs in a sandbox without an origin of ours.
 */
export async function sendFile(req: Request, res: Response, file: SentFile): Promise<void> {
  // First of all: what cannot be opened is told as any other error.
  const content = await file.open();
  const shown = SHOWN_TYPES.includes(file.type);
  const etag = `"${file.sha256.slice(0, 32)}"`;
  const headers = {
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'private, max-age=3600, immutable',
    etag,
    'content-type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type,
    'content-disposition': disposition(file.name, { type: shown ? 'inline' : 'attachment' }),
  };
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  if (req.headers['if-none-match'] === etag) {
    content.destroy();
    res.statusCode = 304;
    res.end();
    return;
  }
  res.statusCode = 200;
  res.setHeader('content-length', file.size);
  // A reader that goes away is no error of ours; a store that fails in between must not look like the end.
  await pipeline(content, res).catch(() => res.destroy());
}
