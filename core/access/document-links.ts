import { createHmac, timingSafeEqual } from 'node:crypto';

/** Where a document can be read and printed. */
export interface DocumentLinks {
  /** Of a document that any customer may have. */
  publicUrl(slug: string): string;
  /** Of one that is for this reader alone, for a time; undefined where links cannot be signed. */
  privateUrl(slug: string): string | undefined;
}

const PRIVATE_FOR_MS = 7 * 24 * 3_600_000;

/**
 * Links to `/documents/<slug>`. A private one carries its end and a signature over both, so that it needs no session
 * and serves nobody after it has run out.
 * @param origin of the pages, such as `https://service.example.com`; empty: links are relative to the chat's page
 */
export function documentLinks(origin: string, key: string | undefined, now: () => Date): DocumentLinks {
  const base = origin.replace(/\/+$/, '');
  const path = (slug: string) => `${base}/documents/${encodeURIComponent(slug)}`;
  return {
    publicUrl: path,
    privateUrl: (slug) => {
      if (key === undefined) return undefined;
      const until = now().getTime() + PRIVATE_FOR_MS;
      return `${path(slug)}?until=${until}&signature=${signatureOf(key, slug, until)}`;
    },
  };
}

/** Links that work on the pages of this server; none that are private. */
export const plainLinks: DocumentLinks = documentLinks('', undefined, () => new Date(0));

export function isSigned(key: string, slug: string, until: number, signature: string, now: Date): boolean {
  if (!Number.isSafeInteger(until) || until <= now.getTime()) return false;
  const expected = Buffer.from(signatureOf(key, slug, until));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

const signatureOf = (key: string, slug: string, until: number): string =>
  createHmac('sha256', key).update(`document\n${slug}\n${until}`).digest('base64url');
