import { z } from 'zod';

export const NoticeView = z.object({
  id: z.string(),
  kind: z.enum([
    'emergency',
    'handoff',
    'dueSoon',
    'breach',
    'lowScore',
    'forwarded',
    'returned',
    'transferred',
    'undelivered',
  ]),
  urgent: z.boolean(),
  ticketId: z.string().nullable(),
  ticketNumber: z.string().nullable(),
  conversationId: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  createdAt: z.iso.datetime(),
  acknowledgedAt: z.iso.datetime().nullable(),
  acknowledgedBy: z.string().nullable(),
});
export type NoticeView = z.infer<typeof NoticeView>;
export const NoticeList = z.object({ notices: z.array(NoticeView), open: z.int() });
export type NoticeList = z.infer<typeof NoticeList>;
