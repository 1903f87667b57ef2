import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AttachmentFact } from '#core/contract/attachment.ts';
import { FrontlineError } from '#core/platform/errors.ts';

/** Longer than any question; a paste beyond it is refused with 413. */
export const TEXT_LIMIT = 8_000;

const ChannelData = z.looseObject({ clientActivityID: z.string().max(200).optional() });

/** What a client may post. Types that mean nothing to us are taken and passed over, as Direct Line does. */
const IncomingActivity = z.looseObject({
  type: z.enum([
    'message',
    'event',
    'typing',
    'conversationUpdate',
    'endOfConversation',
    'messageReaction',
    'invoke',
    'trace',
  ]),
  id: z.string().max(200).optional(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale: z.string().max(35).nullish(),
  channelData: ChannelData.nullish(),
  attachments: z.array(z.unknown()).nullish(),
});
/** The activity beside uploaded files: what it tells of them is passed over, they speak for themselves. */
const UploadedActivity = IncomingActivity.extend({ attachments: z.unknown().optional() });

export interface IncomingMessage {
  sourceId: string;
  text: string;
  value: unknown;
  locale: string | null;
  clientActivityId: string | null;
  attachments?: readonly AttachmentFact[];
}

export type Incoming = { kind: 'message'; message: IncomingMessage } | { kind: 'typing' } | { kind: 'other' };

/**
 * Reads the message that comes with uploaded files.
 * @throws FrontlineError `badRequest`, `tooLarge`
 */
export function parseUploaded(body: unknown, files: readonly AttachmentFact[]): IncomingMessage {
  const activity = parse(UploadedActivity, body ?? { type: 'message' });
  if (activity.type !== 'message') throw new FrontlineError('badRequest', 'no message', { path: 'type' });
  return { ...readMessage(activity, files.length > 0), ...(files.length > 0 ? { attachments: files } : {}) };
}

/**
 * Reads a posted activity. The sender is not taken from it: the token says who writes.
 * @throws FrontlineError `badRequest`, `tooLarge`, `unsupportedMediaType` (attachments)
 */
export function parseIncoming(body: unknown): Incoming {
  const activity = parse(IncomingActivity, body);
  if (activity.type === 'typing') return { kind: 'typing' };
  if (activity.type !== 'message') return { kind: 'other' };
  if (activity.attachments && activity.attachments.length > 0)
    throw new FrontlineError('unsupportedMediaType', 'files are uploaded, not posted', { path: 'attachments' });
  return { kind: 'message', message: readMessage(activity, false) };
}

function parse<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new FrontlineError('badRequest', `not an activity: ${issue?.code}`, {
    path: issue?.path.map(String).join('.'),
  });
}

function readMessage(activity: z.infer<typeof UploadedActivity>, hasFiles: boolean): IncomingMessage {
  const { id, value, locale, channelData } = activity;
  const text = (activity.text ?? '').trim();
  if (text.length > TEXT_LIMIT) throw new FrontlineError('tooLarge', 'the text is too long', { path: 'text' });
  if (text === '' && (value === undefined || value === null) && !hasFiles)
    throw new FrontlineError('badRequest', 'an empty message', { path: 'text' });
  const clientActivityId = channelData?.clientActivityID ?? null;
  // The prefix keeps a client's ids apart from those that the program itself gives.
  const sourceId = `dl:${clientActivityId ?? id ?? randomUUID()}`;
  return { sourceId, text, value: value ?? null, locale: locale ?? null, clientActivityId };
}
