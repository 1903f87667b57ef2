import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FrontlineError } from '#core/platform/errors.ts';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Best first; the build writes them beside the file. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'no-cache';
/** The launcher's address never changes, so it must not be kept for long; what is old may show while it is looked up. */
const SHORTLY = 'public, max-age=300, stale-while-revalidate=86400';

interface Variant {
  file: string;
  size: number;
}

interface Entry {
  type: string;
  etag: string;
  cacheControl: string;
  plain: Variant;
  encoded: Map<string, Variant>;
}

/** The built console, listed once: what is not in the list does not exist, so no path can lead outside. */
export interface StaticFiles {
  has(path: string): boolean;
  /** @throws FrontlineError `notFound` */
  send(path: string, req: IncomingMessage, res: ServerResponse): Promise<void>;
}

/**
 * @param folder what the console's build wrote
 * @returns no files where the folder does not exist: the API works without a console
 */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = existsSync(folder) ? await listEntries(folder) : new Map<string, Entry>();
  return {
    has: (path) => entries.has(path),
    send: async (path, req, res) => {
      const entry = entries.get(path);
      if (entry === undefined) throw new FrontlineError('notFound', 'no such page');
      await sendEntry(entry, req, res);
    },
  };
}

async function listEntries(folder: string): Promise<Map<string, Entry>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  const entries = new Map<string, Entry>();
  for (const file of files) {
    if (ENCODINGS.some(({ suffix }) => file.endsWith(suffix))) continue;
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    entries.set(path, await describe(file, path, files));
  }
  return entries;
}

async function describe(file: string, path: string, files: readonly string[]): Promise<Entry> {
  const encoded = new Map<string, Variant>();
  for (const { name, suffix } of ENCODINGS) {
    if (files.includes(file + suffix)) encoded.set(name, await variant(file + suffix));
  }
  const digest = createHash('sha256')
    .update(await readFile(file))
    .digest('base64url')
    .slice(0, 22);
  return {
    type: CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    etag: `"${digest}"`,
    cacheControl: cacheControlOf(path),
    plain: await variant(file),
    encoded,
  };
}

/** The build puts a content hash into the name of everything below /assets. */
function cacheControlOf(path: string): string {
  if (path.startsWith('/assets/')) return IMMUTABLE;
  return path === '/widget.js' ? SHORTLY : REVALIDATE;
}

const variant = async (file: string): Promise<Variant> => ({ file, size: (await stat(file)).size });

async function sendEntry(entry: Entry, req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.setHeader('cache-control', entry.cacheControl);
  res.setHeader('etag', entry.etag);
  res.setHeader('vary', 'accept-encoding');
  if (req.headers['if-none-match'] === entry.etag) {
    res.statusCode = 304;
    res.end();
    return;
  }
  const accepted = String(req.headers['accept-encoding'] ?? '');
  const encoding = ENCODINGS.find(({ name }) => entry.encoded.has(name) && accepts(accepted, name));
  const chosen = (encoding && entry.encoded.get(encoding.name)) ?? entry.plain;
  if (encoding !== undefined) res.setHeader('content-encoding', encoding.name);
  res.setHeader('content-type', entry.type);
  res.setHeader('content-length', chosen.size);
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  // A reader that goes away is no error of ours.
  await pipeline(createReadStream(chosen.file), res).catch(() => res.destroy());
}

const accepts = (header: string, encoding: string): boolean =>
  header.split(',').some((part) => {
    const [name, quality] = part.trim().split(/\s*;\s*/);
    return name === encoding && !/^q=0(\.0*)?$/.test(quality ?? '');
  });
