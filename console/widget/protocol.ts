/**
 * What the launcher on a foreign page and the chat in its frame say to each other. Both sides check the sender:
 * the launcher by our origin and its own frame, the frame by its parent and the origin that greeted it first
 * (`frame-ancestors` has decided before whose page that may be). The launcher must stay small, so the checks are
 * written by hand here and nowhere else.
 */
export type ToFrame =
  | {
      frontline: 'hello';
      /** The visitor's credential, as the frame has given it out before. */
      visitor?: string | undefined;
      /** A JWT of the host site, which says who its visitor is. */
      siteToken?: string | undefined;
      colour?: string | undefined;
      open: boolean;
    }
  | { frontline: 'open'; conversationId?: string | undefined }
  | { frontline: 'close' }
  | { frontline: 'prepare' }
  /** The visitor's credential is to be revoked; answered by `forgotten`. */
  | { frontline: 'forget'; visitor: string }
  /** Where one writes, or, for a focus that goes around a panel which fills the screen, at one of its ends. */
  | { frontline: 'focus'; on: 'write' | 'first' | 'last' }
  | { frontline: 'locale'; locale: string };

export type ToHost =
  /** The frame listens; told to anybody, since it holds nothing yet. */
  | { frontline: 'ready' }
  | { frontline: 'visitor'; credential: string }
  | { frontline: 'unread'; count: number }
  | { frontline: 'chosen'; locale: string }
  | { frontline: 'forgotten' }
  /** The conversation can be read and written in. */
  | { frontline: 'shown' }
  | { frontline: 'close' };

const record = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= 8192 ? value : undefined;

/** @returns undefined for what is none of ours; other scripts of the page talk by messages too */
export function readToFrame(data: unknown): ToFrame | undefined {
  if (!record(data)) return undefined;
  switch (data.frontline) {
    case 'hello': {
      const { visitor, siteToken, colour } = data;
      const given = { visitor: text(visitor), siteToken: text(siteToken), colour: text(colour) };
      return { frontline: 'hello', ...given, open: data.open === true };
    }
    case 'open':
      return { frontline: 'open', conversationId: text(data.conversationId) };
    case 'close':
    case 'prepare':
      return { frontline: data.frontline };
    case 'focus':
      return { frontline: 'focus', on: data.on === 'first' || data.on === 'last' ? data.on : 'write' };
    case 'forget': {
      const visitor = text(data.visitor);
      return visitor === undefined ? undefined : { frontline: 'forget', visitor };
    }
    case 'locale': {
      const locale = text(data.locale);
      return locale === undefined ? undefined : { frontline: 'locale', locale };
    }
    default:
      return undefined;
  }
}

const PLAIN = ['ready', 'shown', 'close', 'forgotten'] as const;
const isPlain = (name: unknown): name is (typeof PLAIN)[number] => PLAIN.some((known) => known === name);

export function readToHost(data: unknown): ToHost | undefined {
  if (!record(data)) return undefined;
  const { frontline, count } = data;
  if (isPlain(frontline)) return { frontline };
  if (frontline === 'unread' && typeof count === 'number' && count >= 0) return { frontline, count: Math.floor(count) };
  const credential = text(data.credential);
  if (frontline === 'visitor' && credential !== undefined) return { frontline, credential };
  const locale = text(data.locale);
  return frontline === 'chosen' && locale !== undefined ? { frontline, locale } : undefined;
}
