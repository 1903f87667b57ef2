import { randomUUID } from 'node:crypto';
import { z } from 'zod';
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

export interface IncomingMessage {
  sourceId: string;
  text: string;
  value: unknown;
  locale: string | null;
  clientActivityId: string | null;
}

export type Incoming = { kind: 'message'; message: IncomingMessage } | { kind: 'typing' } | { kind: 'other' };

/**
 * Reads a posted activity. The sender is not taken from it: the token says who writes.
 * @throws FrontlineError `badRequest`, `tooLarge`, `unsupportedMediaType` (attachments)
 */
export function parseIncoming(body: unknown): Incoming {
  const parsed = IncomingActivity.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new FrontlineError('badRequest', `not an activity: ${issue?.code}`, {
      path: issue?.path.map(String).join('.'),
    });
  }
  const { type, id, value, locale, channelData, attachments } = parsed.data;
  if (type === 'typing') return { kind: 'typing' };
  if (type !== 'message') return { kind: 'other' };
  if (attachments && attachments.length > 0)
    throw new FrontlineError('unsupportedMediaType', 'attachments are not accepted');
  const text = (parsed.data.text ?? '').trim();
  if (text.length > TEXT_LIMIT) throw new FrontlineError('tooLarge', 'the text is too long', { path: 'text' });
  if (text === '' && (value === undefined || value === null))
    throw new FrontlineError('badRequest', 'an empty message', { path: 'text' });
  const clientActivityId = channelData?.clientActivityID ?? null;
  // The prefix keeps a client's ids apart from those that the program itself gives.
  const sourceId = `dl:${clientActivityId ?? id ?? randomUUID()}`;
  return {
    kind: 'message',
    message: { sourceId, text, value: value ?? null, locale: locale ?? null, clientActivityId },
  };
}
