import type { OfferView, OwnPresence, RoutingSettings, SeatList, SeatView } from '#core/contract/routing.ts';
import { Team } from '#core/contract/vocabulary.ts';
import type { Tx } from '#core/platform/db.ts';
import { readSettings } from '#core/settings/store.ts';
import { goneBefore } from './presence.ts';
import { findPresence, lastWordsOf, loadsOf, pendingOfferWith, seatRows, waitingByQueue } from './store.ts';

type Standing = { status: 'available' | 'away'; seenAt: Date } | null;

const statusOf = (presence: Standing, gone: Date): SeatView['status'] =>
  presence === null || presence.seenAt < gone ? 'offline' : presence.status;

/** How the reader stands at the desk, and what is offered to them. */
export async function readOwnPresence(tx: Tx, userId: string, now: Date): Promise<OwnPresence> {
  const { routing } = await readSettings(tx);
  const presence = await findPresence(tx, userId);
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { capacity: true } });
  const loads = await loadsOf(tx, [userId], routing.weights);
  return {
    status: statusOf(presence, goneBefore(now, routing)),
    missed: presence?.missed ?? false,
    capacity: user.capacity,
    load: loads.get(userId) ?? 0,
    offer: await readOffer(tx, userId, now),
  };
}

async function readOffer(tx: Tx, userId: string, now: Date): Promise<OfferView | null> {
  const offer = await pendingOfferWith(tx, userId);
  if (offer === null || offer.expiresAt <= now) return null;
  const { conversation } = offer;
  const ticket =
    conversation.openTicketId === null
      ? null
      : await tx.ticket.findUnique({ where: { id: conversation.openTicketId }, select: { priority: true } });
  return {
    id: offer.id,
    conversationId: conversation.id,
    offeredAt: offer.offeredAt.toISOString(),
    expiresAt: offer.expiresAt.toISOString(),
    leftMs: offer.expiresAt.getTime() - now.getTime(),
    customerName: conversation.contact?.name ?? conversation.reachName,
    language: conversation.language,
    lastMessage: await lastWordsOf(tx, conversation.id),
    priority: ticket?.priority ?? null,
    waitingSince: conversation.waitingSince?.toISOString() ?? null,
  };
}

/** Who talks with customers, how they stand, and what waits in each queue. */
export async function readSeats(tx: Tx, now: Date): Promise<SeatList> {
  const { routing } = await readSettings(tx);
  const users = await seatRows(tx);
  const loads = await loadsOf(
    tx,
    users.map((user) => user.id),
    routing.weights,
  );
  return { seats: users.map((user) => viewSeat(user, loads, now, routing)), waiting: await waitingOf(tx) };
}

function viewSeat(
  user: Awaited<ReturnType<typeof seatRows>>[number],
  loads: Map<string, number>,
  now: Date,
  routing: RoutingSettings,
): SeatView {
  return {
    userId: user.id,
    name: user.displayName,
    team: user.team,
    status: statusOf(user.presence, goneBefore(now, routing)),
    capacity: user.capacity,
    load: loads.get(user.id) ?? 0,
    seenAt: user.presence === null || user.presence.seenAt.getTime() === 0 ? null : user.presence.seenAt.toISOString(),
    languages: user.languages,
    productLines: user.productLines,
    kinds: user.kinds,
  };
}

async function waitingOf(tx: Tx): Promise<SeatList['waiting']> {
  const rows = await waitingByQueue(tx);
  return Team.options.map((queue) => {
    const row = rows.find((each) => each.queue === queue);
    return { queue, count: row?._count ?? 0, oldestAt: row?._min.waitingSince?.toISOString() ?? null };
  });
}
