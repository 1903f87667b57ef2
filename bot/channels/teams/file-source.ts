import type { Activity } from 'botbuilder';
import { z } from 'zod';

export interface FileSource {
  /** `shared`: in OneDrive, by an address that lets its holder read; `inline`: at the connector, which wants our token. */
  kind: 'shared' | 'inline';
  url: string;
  name: string;
}

const Shared = z.looseObject({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(500).optional(),
  content: z.looseObject({ downloadUrl: z.string().max(4000) }),
});
const Inline = z.looseObject({
  contentType: z.string().regex(/^image\//i),
  name: z.string().max(500).optional(),
  contentUrl: z.string().max(4000),
});

const NAMED: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};
const nameOfPicture = (contentType: string): string => {
  const ending = NAMED[contentType.toLowerCase()];
  return ending === undefined ? 'image' : `image.${ending}`;
};

/** The files among what hangs on a message; the rest (its text as HTML, cards, previews) is no file. */
export function filesIn({ attachments = [] }: Activity): FileSource[] {
  return attachments.flatMap((attachment): FileSource[] => {
    const shared = Shared.safeParse(attachment);
    if (shared.success) {
      const { name = 'file', content } = shared.data;
      return [{ kind: 'shared', url: content.downloadUrl, name }];
    }
    const inline = Inline.safeParse(attachment);
    if (!inline.success) return [];
    const { contentType, contentUrl, name = nameOfPicture(contentType) } = inline.data;
    return [{ kind: 'inline', url: contentUrl, name }];
  });
}

/** Where Microsoft keeps what people share in Teams. */
const SHARED_HOSTS = /(?:^|\.)(?:sharepoint\.com|sharepoint-df\.com|svc\.ms|1drv\.com)$/;

/**
 * Whether an address may be dialled at all: it comes from outside, and must lead nobody into our own network. Shared
 * files are at Microsoft alone; what gets our token is at the service whose token has come with the message.
 */
export function mayFetch(
  address: string,
  kind: FileSource['kind'],
  { serviceUrl, cloud }: { serviceUrl: string; cloud?: string | undefined },
): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (kind === 'inline') return url.origin === URL.parse(serviceUrl)?.origin && /^https?:$/.test(url.protocol);
  if (cloud !== undefined) return url.origin === new URL(cloud).origin;
  return url.protocol === 'https:' && url.port === '' && SHARED_HOSTS.test(url.hostname);
}
