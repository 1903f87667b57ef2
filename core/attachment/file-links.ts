import { createHmac, timingSafeEqual } from 'node:crypto';

const HOUR_S = 3600;

/** Addresses of files that open without credentials, for an hour or two: an `<img>` carries none. */
export interface FileLinks {
  /** What is added to a file's address. The same within an hour, so that browsers keep what they have. */
  query(attachmentId: string, now: Date): string;
  holds(attachmentId: string, query: { e?: unknown; s?: unknown }, now: Date): boolean;
}

/** @param signingKey `SIGNING_KEY`; the purpose is signed with the id, so no other signature of the key serves here */
export function createFileLinks(signingKey: string): FileLinks {
  const sign = (id: string, expires: number): string =>
    createHmac('sha256', signingKey).update(`file:${id}:${expires}`).digest('base64url');
  return {
    query: (id, now) => {
      const expires = (Math.floor(now.getTime() / 1000 / HOUR_S) + 2) * HOUR_S;
      return `e=${expires}&s=${sign(id, expires)}`;
    },
    holds: (id, { e, s }, now) => {
      const expires = Number(e);
      if (typeof s !== 'string' || !Number.isSafeInteger(expires) || expires * 1000 <= now.getTime()) return false;
      const expected = Buffer.from(sign(id, expires));
      const given = Buffer.from(s);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
