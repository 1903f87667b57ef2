import { z } from 'zod';
import { readPositiveDuration } from './duration.ts';
import { Language } from './language.ts';
import { Priority, Team, TicketKind } from './vocabulary.ts';

const Duration = z
  .string()
  .refine(
    (text) => 'ms' in readPositiveDuration(text),
    'an ISO 8601 duration of hours, minutes, seconds, such as PT30S',
  );

/** How waiting conversations are given out: a controlled setting. */
export const RoutingSettings = z.object({
  offerFor: Duration.meta({ description: 'How long an offer stands with one person' }),
  askAgainAfter: Duration.meta({ description: 'When who passed on a conversation is asked again' }),
  lostAfter: Duration.meta({ description: 'Without a sign of life, a person counts as gone after this' }),
  liveFor: Duration.meta({
    description:
      'A conversation in the hands of somebody gone goes back to the queue where words were said this recently, or the customer waits',
  }),
  promiseAfter: Duration.meta({ description: 'Who waits this long for want of people is promised a time' }),
  weights: z.record(Priority, z.int().min(1).max(20)).meta({ description: 'What a conversation takes of a capacity' }),
});
export type RoutingSettings = z.infer<typeof RoutingSettings>;

export const ROUTING_DEFAULTS: RoutingSettings = {
  offerFor: 'PT30S',
  askAgainAfter: 'PT2M',
  lostAfter: 'PT1M',
  liveFor: 'PT10M',
  promiseAfter: 'PT5M',
  weights: { critical: 2, high: 1, normal: 1, low: 1 },
};

export const PresenceStatus = z.enum(['available', 'away']);
export type PresenceStatus = z.infer<typeof PresenceStatus>;

export const PresenceBody = z.object({ status: PresenceStatus });

export const OfferView = z.object({
  id: z.string(),
  conversationId: z.string(),
  offeredAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  leftMs: z.int().meta({ description: 'Until it runs out, from this answer on: a countdown needs no clock in common' }),
  customerName: z.string().nullable(),
  language: z.string(),
  lastMessage: z.string().meta({ description: 'What the customer said last' }),
  priority: Priority.nullable(),
  waitingSince: z.iso.datetime().nullable(),
});
export type OfferView = z.infer<typeof OfferView>;

/** How the reader stands at the desk; `offline` = not seen. `missed` = away because an offer was not answered. */
export const OwnPresence = z.object({
  status: z.enum(['available', 'away', 'offline']),
  missed: z.boolean(),
  capacity: z.int(),
  load: z.int(),
  offer: OfferView.nullable(),
});
export type OwnPresence = z.infer<typeof OwnPresence>;

export const SeatView = z.object({
  userId: z.string(),
  name: z.string(),
  team: Team,
  status: z.enum(['available', 'away', 'offline']),
  capacity: z.int(),
  load: z.int(),
  seenAt: z.iso.datetime().nullable(),
  languages: z.array(z.string()),
  productLines: z.array(z.string()),
  kinds: z.array(TicketKind),
});
export type SeatView = z.infer<typeof SeatView>;
export const SeatList = z.object({
  seats: z.array(SeatView),
  waiting: z.array(z.object({ queue: Team, count: z.int(), oldestAt: z.iso.datetime().nullable() })),
});
export type SeatList = z.infer<typeof SeatList>;

/** What somebody can take: an empty list is "all". */
export const SkillsBody = z.object({
  capacity: z.int().min(0).max(50),
  languages: z.array(Language).max(3),
  productLines: z.array(z.string().min(1).max(60)).max(50),
  kinds: z.array(TicketKind).max(20),
});
export type SkillsBody = z.infer<typeof SkillsBody>;

export const TransferBody = z
  .object({
    userId: z.string().min(1).max(60).optional(),
    team: Team.optional(),
    note: z.string().trim().min(1).max(4000),
    clientId: z.string().min(8).max(100),
  })
  .refine(({ userId, team }) => (userId === undefined) !== (team === undefined), {
    message: 'either a person or a team',
    path: ['userId'],
  });
export type TransferBody = z.infer<typeof TransferBody>;
